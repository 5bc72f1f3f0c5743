import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkCommand } from '../../pipeline/commands/check.ts';
import { geocodeCommand } from '../../pipeline/commands/geocode.ts';
import { repair } from '../../pipeline/edit/canonical.ts';
import { formOfKind } from '../../pipeline/edit/form.ts';

const guide = 'CONTRIBUTING.md';
const record = 'presences/huawei/huawei-kisumu-traffic-cameras.yaml';
let sources = '';

beforeAll(() => {
  sources = join(mkdtempSync(join(tmpdir(), 'ctatlas-docs-')), 'sources');
  cpSync('sources', sources, { recursive: true });
});
afterAll(() => rmSync(join(sources, '..'), { recursive: true, force: true }));

describe('the first record of CONTRIBUTING', () => {
  it('is found where the guide says', async () => {
    const written = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    await geocodeCommand('Kisumu', 'KE');
    const shown = written.mock.calls.flat().join('\n');
    written.mockRestore();
    expect(blockAfter('npx ctatlas geocode Kisumu KE', 'text')).toBe(shown);
  });

  it('is reported with the mistakes that the guide shows', async () => {
    await check(blockAfter('<!-- example -->', 'yaml'), '<!-- output -->', 1);
  });

  it('is written as fix writes records', () => {
    const text = `${blockAfter('<!-- example -->', 'yaml')}\n`;
    expect(repair(text, formOfKind('presence'))).toEqual({ text, repairs: [] });
  });

  it('is clean once it is mended as the guide says', async () => {
    const mended = blockAfter('<!-- example -->', 'yaml')
      .replace('suplier', 'supplier')
      .replace('Kisimu', 'Kisumu')
      .replace('measure: camera,', 'measure: cameras,');
    await check(mended, '<!-- output after mending -->', 0);
  });
});

/** Checks the record among the real sources; the guide shows the same words, whatever the number of records. */
async function check(yaml: string, marker: string, exitCode: number): Promise<void> {
  writeFileSync(join(sources, record), `${yaml}\n`);
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await checkCommand([join(sources, record)], { sources, format: 'text' });
  const shown = written.mock.calls.map(([text]) => String(text)).join('');
  written.mockRestore();
  const report = shown.replaceAll(sources, 'sources').trim();
  if (process.env.UPDATE_DOCS === '1') writeAfter(marker, report);
  expect(code).toBe(exitCode);
  expect(anyNumber(blockAfter(marker, 'text'))).toBe(anyNumber(report));
}

function anyNumber(report: string): string {
  return report.replace(/^[\d,]+ records/m, 'N records');
}

/** The first fenced block of a language after some words of the guide. */
function blockAfter(words: string, language: string): string {
  return fenceAfter(words, language).content.trim();
}

function writeAfter(words: string, content: string): void {
  const { text, start, end } = fenceAfter(words, 'text');
  writeFileSync(guide, `${text.slice(0, start)}${content}\n${text.slice(end)}`);
}

function fenceAfter(words: string, language: string) {
  const text = readFileSync(guide, 'utf8');
  const fence = `\`\`\`${language}\n`;
  const start = text.indexOf(fence, text.indexOf(words)) + fence.length;
  const end = text.indexOf('```', start);
  if (!text.includes(words) || end < 0) throw new Error(`${guide}: no block after "${words}"`);
  return { text, start, end, content: text.slice(start, end) };
}
