// A release of the real sources after an earlier commit of them: what a reader who keeps tables up to date relies on.
import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { git } from '../compare/repository.ts';
import { readParquet } from '../export/read.ts';
import { installCommand, realSources, run, temporaryFolder } from '../support/release.ts';
import { applyChanges } from './applier.ts';

let command = '';
let root = '';
let sources = '';
/** Presences, as paths below the sources, that no story and no other file speaks of. */
let free: string[] = [];
let old = '';
let fresh = '';
beforeAll(async () => {
  command = installCommand();
  root = temporaryFolder();
  sources = join(root, 'sources');
  cpSync(realSources, sources, { recursive: true });
  free = presencesOfTheirOwn();
  const [added = ''] = free;
  const kept = readFileSync(join(sources, added));
  rmSync(join(sources, added));
  git(root, 'init', '--quiet');
  git(root, 'add', '.');
  git(root, 'commit', '--quiet', '--message', 'Earlier');
  old = await release();
  writeFileSync(join(sources, added), kept);
  correctRenameAndRemove();
  fresh = await release('--previous', 'HEAD');
});

async function release(...more: string[]): Promise<string> {
  const out = join(temporaryFolder(), 'dist');
  const options = ['--no-site', '--formats', 'core', '--sources', sources, '--out', out, ...more];
  const { code, stderr } = await run(process.execPath, [command, 'release', ...options]);
  if (code !== 0) throw new Error(stderr);
  return out;
}

function presencesOfTheirOwn(): string[] {
  const others = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|yaml)$/.test(path) && !path.startsWith('presences/'))
    .map((path) => readFileSync(join(sources, path), 'utf8'))
    .join('\n');
  return readdirSync(join(sources, 'presences/zte'))
    .filter((name) => !others.includes(name.replace('.yaml', '')))
    .map((name) => join('presences/zte', name));
}

function correctRenameAndRemove(): void {
  const [, corrected = '', renamed = '', removed = ''] = free;
  const edit = (path: string, from: RegExp, to: string) => {
    const text = readFileSync(join(sources, path), 'utf8');
    if (!from.test(text)) throw new Error(`${path} has no ${from}`);
    writeFileSync(join(sources, path), text.replace(from, to));
  };
  edit(corrected, /^confidence: \w+$/m, 'confidence: low');
  edit(corrected, /^summary: .+$/m, 'summary: What it is, in other words.');
  renameSync(join(sources, renamed), join(sources, dirname(renamed), 'zte-of-another-name.yaml'));
  rmSync(join(sources, removed));
  const gone = (path: string, fate: string) =>
    `  - {kind: presence, id: ${path.replace(/^.*\/|\.yaml$/g, '')}, ${fate}, release: 2026.12.0}\n`;
  writeFileSync(
    join(sources, 'retired.yaml'),
    `retired:\n${gone(renamed, 'fate: moved, targets: [zte-of-another-name], reason: Another name.')}${gone(removed, 'fate: withdrawn, reason: Its source is gone.')}`,
  );
  edit('dataset.yaml', /^version: .+$/m, 'version: 2026.12.0');
  edit('dataset.yaml', /^schema_version: .+$/m, 'schema_version: 2.0.0');
}

describe('the changes since an earlier commit of the real sources', () => {
  it('make the tables of today of those of then, byte for byte', () => {
    const out = join(temporaryFolder(), 'applied');
    const registers = ['known_issues.csv', 'disputes.csv'];
    for (const dist of [old, fresh])
      for (const name of registers) cpSync(join(dist, name), join(dist, 'tables', name));
    applyChanges(join(old, 'tables'), join(fresh, 'changes.csv'), out);
    const tables = readdirSync(join(fresh, 'tables')).filter((name) => name.endsWith('.csv'));
    expect(readdirSync(out).sort()).toEqual(tables.sort());
    const differing = tables.filter(
      (name) => !readFileSync(join(out, name)).equals(readFileSync(join(fresh, 'tables', name))),
    );
    expect(differing).toEqual([]);
  });

  it('tell what came, went and was corrected, and touch nothing else', async () => {
    const { rows } = await readParquet(join(fresh, 'changes.parquet'));
    const steps = rows.filter(({ table_name }) => table_name === 'presences');
    const id = (path = '') => path.replace(/^.*\/|\.yaml$/g, '');
    const told = (operation: string) =>
      [
        ...new Set(steps.filter((step) => step.operation === operation).map(({ record_id }) => record_id)),
      ].sort();
    const [added, corrected, renamed, removed] = free.map(id);
    expect(told('insert')).toEqual([added, 'zte-of-another-name'].sort());
    expect(told('delete')).toEqual([renamed, removed].sort());
    expect(told('update')).toEqual([corrected]);
    // Every id says in which release it was last.
    const others = rows.filter(({ table_name }) => table_name !== 'id_registry');
    expect(others.length).toBeLessThan(300);
  });
});
