import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { misfits, readMapping } from '../../pipeline/edit/import/mapping.ts';
import { importMapping } from '../../schemas/import-mapping.ts';
import { installCommand, run, temporaryFolder } from '../support/release.ts';
import { makeSources } from '../support/sources.ts';

const guideFile = 'docs/importing.md';
const guide = readFileSync(guideFile, 'utf8');
let command: string;
beforeAll(() => {
  command = installCommand();
});

describe('the example of docs/importing.md', () => {
  it('imports as the guide shows', async () => {
    expectShown('output: projects.csv', await importing(block('file: projects.csv')));
  });

  it('is reported as the guide shows', async () => {
    const wrong = block('file: projects.csv').replace('Kenya', 'Kenia').replace('data-centre', 'data-center');
    expectShown('output: wrong.csv', await importing(wrong));
  });
});

it('the guide names every key of a mapping', () => {
  const { columns, ...keys } = importMapping.shape;
  const all = [...Object.keys(keys), 'columns', ...Object.keys(columns.element.shape)];
  expect(all.filter((key) => !guide.includes(`\`${key}\``))).toEqual([]);
});

it('the mapping of the guide fits its file', async () => {
  const file = join(temporaryFolder(), 'projects.mapping.yaml');
  writeFileSync(file, block('file: projects.mapping.yaml'));
  const { mapping, findings } = await readMapping(file);
  expect(findings).toEqual([]);
  const [names = ''] = block('file: projects.csv').split('\n');
  const columns = names.match(/"[^"]+"|[^,]+/g)?.map((name) => name.replaceAll('"', '')) ?? [];
  const sheet = { file, counts: 'line', columns, rows: [], remarks: [] } as const;
  expect(mapping && misfits(mapping, file, sheet)).toEqual([]);
});

/** What importing a text with the mapping of the guide says, with paths as the guide has them. */
async function importing(text: string): Promise<string> {
  const folder = temporaryFolder();
  const file = join(folder, 'projects.csv');
  writeFileSync(file, `${text}\n`);
  writeFileSync(join(folder, 'projects.mapping.yaml'), block('file: projects.mapping.yaml'));
  const sources = makeSources();
  const { stdout, stderr } = await run(process.execPath, [command, 'import', file, '--sources', sources.dir]);
  expect(stderr).toBe('');
  return stdout.replaceAll(sources.dir, 'sources').replaceAll(`${folder}/`, '').trim();
}

/** The guide shows what was printed; `UPDATE_DOCS=1 npx vitest run tests/docs` writes it there. */
function expectShown(name: string, printed: string): void {
  if (process.env.UPDATE_DOCS === '1') {
    const text = readFileSync(guideFile, 'utf8');
    writeFileSync(
      guideFile,
      text.replace(`\n${block(name)}\n\`\`\``, () => `\n${printed}\n\`\`\``),
    );
  } else expect(printed).toBe(block(name));
}

/** The fenced block after a comment of the guide. */
function block(name: string): string {
  const [, content] = new RegExp(`<!-- ${name} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\n\`\`\``).exec(guide) ?? [];
  if (content === undefined) throw new Error(`docs/importing.md has no block "${name}"`);
  return content;
}
