import { readFileSync, writeFileSync } from 'node:fs';

/** The text between `<!-- name ... -->` and `<!-- /name -->` of a Markdown file. */
export function readBlock(file: string, name: string): string {
  const { text, start, end } = blockOf(file, name);
  return text.slice(start, end).trim();
}

export function writeBlock(file: string, name: string, content: string): void {
  const { text, start, end } = blockOf(file, name);
  writeFileSync(file, `${text.slice(0, start)}${content}\n${text.slice(end)}`);
}

function blockOf(file: string, name: string): { text: string; start: number; end: number } {
  const text = readFileSync(file, 'utf8');
  const start = text.indexOf('-->\n', text.indexOf(`<!-- ${name}:`)) + '-->\n'.length;
  const end = text.indexOf(`<!-- /${name} -->`);
  if (!text.includes(`<!-- ${name}:`) || end < start) throw new Error(`${file} has no block "${name}"`);
  return { text, start, end };
}
