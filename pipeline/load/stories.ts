import type { Finding } from '../finding.ts';
import type { readAnyStyle as ReadAnyStyle } from './any-style.ts';
import type { Bytes } from './bytes.ts';
import { readHouseStyle } from './house-style.ts';
import { controlCharacterOf } from './limits.ts';
import { readText } from './load.ts';
import { readingSeverity } from './notes.ts';

/** A piece of a story's text that stands between blank lines, as written. */
export interface Block {
  /** Its first line in the file, from 1. */
  readonly line: number;
  readonly text: string;
}

/** A case study as written, not yet checked. */
export interface Story {
  readonly file: string;
  readonly id: string;
  /** The fields between the two `---` at its head: `null` where there are none, `undefined` where they are no YAML. */
  readonly head: unknown;
  /** Line of each field of the head. */
  readonly lines: ReadonlyMap<string, number>;
  readonly blocks: readonly Block[];
}

const fence = '---';

/** Reads a case study; `null` where the file is no text. What is wrong with its YAML is a finding with its line. */
export async function readStory(
  file: string,
  id: string,
  report: (finding: Finding) => void,
  bytes?: Bytes,
): Promise<Story | null> {
  const text = readText(file, report, bytes);
  if (text === null) return null;
  const control = controlCharacterOf(text);
  if (control !== null) {
    report({ file, ...control, severity: readingSeverity });
    return null;
  }
  const rows = text.split(/\r?\n/);
  const end = rows[0] === fence ? rows.indexOf(fence, 1) : -1;
  const head = end === -1 ? [] : rows.slice(1, end);
  const documents = end === -1 ? [] : await readHead(head, (fault) => report({ file, ...fault }));
  const fields = head.flatMap((row, index) => {
    const key = /^(\w+):/.exec(row)?.[1];
    return key === undefined ? [] : [[key, index + 2] as const];
  });
  return {
    file,
    id,
    head: documents === null ? undefined : (documents[0] ?? null),
    lines: new Map(fields),
    blocks: blocksOf(rows, end + 1),
  };
}

async function readHead(
  head: readonly string[],
  report: Parameters<typeof ReadAnyStyle>[1],
): Promise<unknown[] | null> {
  const documents = readHouseStyle(`${head.join('\n')}\n`);
  if (documents !== null) return documents;
  const { readAnyStyle } = await import('./any-style.ts');
  // An empty line in the place of the first `---` keeps the lines of the file.
  return readAnyStyle(`\n${head.join('\n')}`, report);
}

function blocksOf(rows: readonly string[], from: number): Block[] {
  const blocks: { line: number; rows: string[] }[] = [];
  let open = false;
  for (const [index, row] of rows.entries()) {
    if (index < from) continue;
    const isBlank = row.trim() === '';
    if (!isBlank && !open) blocks.push({ line: index + 1, rows: [] });
    if (!isBlank) blocks.at(-1)?.rows.push(row);
    open = !isBlank;
  }
  return blocks.map(({ line, rows: texts }) => ({ line, text: texts.join('\n') }));
}
