import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cable, huawei, makeSources, office, type Sources, safeCity } from './support/sources.ts';

const bundle = resolve('build', 'ctatlas.js');
const scratch = mkdtempSync(join(tmpdir(), 'ctatlas-check-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Newest change below a folder, in milliseconds. */
function changed(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}

beforeAll(() => {
  const sources = Math.max(changed('pipeline'), changed('schemas'));
  if (!existsSync(bundle) || statSync(bundle).mtimeMs < sources) execFileSync('node', ['build.js']);
  // Where the gazetteer index is not there yet, the first command makes it, and says so.
  ctatlas(['geocode', 'Nairobi', 'KE']);
});

/** Runs the command as a person does, in an empty folder unless told otherwise. */
function ctatlas(args: readonly string[], cwd = scratch, node: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync('node', [...node, bundle, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, CTATLAS_CACHE: resolve('.cache') },
  });
  return { status, stdout, stderr };
}

/** `check` of a sources folder, from the folder above it. */
function check(sources: Sources, ...args: string[]) {
  return ctatlas(['check', ...args], resolve(sources.dir, '..'));
}

const faulty = () =>
  makeSources()
    .edit(office, 'confidence: low', 'confidence: lwo')
    .edit(huawei, 'relation: owner', 'relation: boss');
/** A warning, and nothing worse. */
const doubtful = () => makeSources().edit(safeCity, 'status: active', 'status: ended');

describe('exit code', () => {
  it('is 0 when nothing is wrong', () => {
    expect(check(makeSources())).toEqual({ status: 0, stdout: '9 records: nothing wrong\n', stderr: '' });
  });

  it('is 0 for a warning, 1 for a warning with --strict', () => {
    const sources = doubtful();
    expect(check(sources).status).toBe(0);
    expect(check(sources).stdout).toContain('9 records: 1 warning in 1 file\n');
    const strict = check(sources, '--strict');
    expect(strict.status).toBe(1);
    expect(strict.stdout).toContain('9 records: 1 error in 1 file\n');
  });

  it('is 1 for an error', () => {
    const { status, stderr } = check(faulty());
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  it.each([
    [['check', '--sorces', 'x'], "unknown option '--sorces'"],
    [['check', '--format', 'xml'], "'xml' is invalid"],
    [['chek'], "unknown command 'chek'"],
    [['check', '--sources', 'nowhere'], 'nowhere'],
    [['check', 'nowhere/at-all.yaml'], 'There is no file or folder nowhere/at-all.yaml.'],
  ])('is 2 for %j, and says why', (args, said) => {
    const { status, stdout, stderr } = ctatlas(args, resolve(makeSources().dir, '..'));
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('is 2 without a command, which shows the commands', () => {
    const { status, stderr } = ctatlas([]);
    expect(status).toBe(2);
    expect(stderr).toContain('Usage: ctatlas');
  });
});

describe('the report', () => {
  it('as text leads with the place, and says what is wrong and what to do', () => {
    expect(check(faulty()).stdout).toBe(`sources/organizations/huawei.yaml:7:53  error  not-allowed
  "boss" is not allowed for "relation".
    6 | parents:
  > 7 |   - {name: Huawei Investment and Holding, relation: boss, share_percent: 100, as_of: 2023}
      |                                                     ^
    8 | ownership: private
  Allowed: owner, majority-shareholder, controlling-shareholder, largest-shareholder, minority-shareholder, joint-venture-partner, affiliate, supervisor, former-owner.
sources/presences/zte/zte-office-namibia.yaml:8:13  error  not-allowed
  "lwo" is not allowed for "confidence".
    7 | summary: An office; the town is not known.
  > 8 | confidence: lwo
      |             ^
    9 | sources:
  Did you mean "low"?
9 records: 2 errors in 2 files
`);
  });

  it('as JSON has exactly the documented form, sorted, and nothing beside it', () => {
    const { status, stdout, stderr } = check(faulty(), '--format', 'json');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const report = JSON.parse(stdout) as { findings: Record<string, unknown>[]; records: number };
    expect(Object.keys(report)).toEqual(['findings', 'records']);
    expect(report.records).toBe(9);
    expect(report.findings).toHaveLength(2);
    expect(Object.keys(report.findings[0] ?? {})).toEqual([
      'file',
      'line',
      'column',
      'rule',
      'severity',
      'message',
      'hint',
    ]);
    expect(report.findings[1]).toEqual({
      file: 'sources/presences/zte/zte-office-namibia.yaml',
      line: 8,
      column: 13,
      rule: 'not-allowed',
      severity: 'error',
      message: '"lwo" is not allowed for "confidence".',
      hint: 'Did you mean "low"?',
    });
  });

  it('as JSON of a clean set is an empty list', () => {
    const { stdout } = check(makeSources(), '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({ findings: [], records: 9 });
  });

  it('for GitHub is one annotation a line, with what GitHub would read escaped', () => {
    const sources = doubtful()
      .edit(office, 'category: overseas-office', 'category: "50%: a, b"')
      .write('odd, name: 100%.txt', 'x');
    const { status, stdout } = check(sources, '--format', 'github');
    expect(status).toBe(1);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(
      /^::error file=sources\/odd%2C name%3A 100%25\.txt,line=1,col=1,title=stray-file::This file has no place/,
    );
    expect(lines[1]).toMatch(
      /^::warning file=sources\/presences\/huawei\/nairobi-safe-city\.yaml,line=5,col=9,/,
    );
    expect(lines[2]).toContain(
      'line=3,col=11,title=wrong-form::"50%25: a, b" does not have the form of "category". ',
    );
  });
});

describe('paths', () => {
  it('narrow the report to a file or a folder, and the exit code with it', () => {
    const sources = faulty();
    const files = (...paths: string[]) => {
      const { status, stdout } = check(sources, '--format', 'json', ...paths);
      const { findings } = JSON.parse(stdout) as { findings: { file: string }[] };
      return { status, files: findings.map(({ file }) => file) };
    };
    expect(files('sources/organizations')).toEqual({
      status: 1,
      files: ['sources/organizations/huawei.yaml'],
    });
    expect(files('./sources/presences/zte/', 'sources/glossary')).toEqual({
      status: 1,
      files: ['sources/presences/zte/zte-office-namibia.yaml'],
    });
    expect(files(sources.path(huawei)).files).toEqual(['sources/organizations/huawei.yaml']);
    expect(files('sources/glossary', `sources/${cable}`)).toEqual({ status: 0, files: [] });
    expect(files('sources').files).toHaveLength(2);
  });

  it('do not narrow what rules see: a code that another file has lost is still found', () => {
    const sources = makeSources().edit('codelists/measures.yaml', 'code: cameras', 'code: lenses');
    const { status, stdout } = check(sources, `sources/${safeCity}`);
    expect(status).toBe(1);
    expect(stdout).toContain('"cameras" is not a code of measures.');
  });

  it('of a folder do not take in another that begins alike', () => {
    const sources = makeSources();
    sources.write('presences/zte-two/x.yaml', 'title: x\n');
    expect(check(sources, 'sources/presences/zte').status).toBe(0);
  });
});

it('check writes nothing, neither into the sources nor beside them', () => {
  const sources = faulty();
  const above = resolve(sources.dir, '..');
  const listing = () =>
    readdirSync(above, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((file) => {
        const { mtimeMs, size } = statSync(join(above, file));
        return [file, mtimeMs, size];
      });
  const before = listing();
  for (const format of ['text', 'json', 'github']) check(sources, '--strict', '--format', format);
  expect(listing()).toEqual(before);
});

describe('check is light', () => {
  const listLibraries = `data:text/javascript,${encodeURIComponent(
    'process.on("exit", () => process.stderr.write(process.report.getReport().sharedObjects.join("\\n")));',
  )}`;
  const libraries = (args: readonly string[], cwd: string) =>
    ctatlas(args, cwd, ['--import', listLibraries]).stderr.split('\n');

  it('and never loads DuckDB, as release does', () => {
    const cwd = resolve(makeSources().dir, '..');
    const isDuckdb = (file: string) => /duckdb/i.test(file);
    expect(libraries(['release'], cwd).some(isDuckdb)).toBe(true);
    expect(libraries(['check'], cwd).some(isDuckdb)).toBe(false);
    expect(libraries(['--help'], cwd).some(isDuckdb)).toBe(false);
  });
});

describe('help', () => {
  const words = ['pipeline/main.ts', 'pipeline/commands/release-words.ts'];
  const commands = words.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\.command\('([a-z]+)/g)].map(([, name]) => name as string),
  );

  it('lists every command and the exit codes', () => {
    const { status, stdout } = ctatlas(['--help']);
    expect(status).toBe(0);
    expect(commands).toContain('check');
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command} .*\\S`, 'm'));
    expect(stdout).toContain('Exit codes: 0 clean, 1 findings of severity error, 2');
  });

  it.each(commands)('of %s tells its options', (command) => {
    const { status, stdout, stderr } = ctatlas([command, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: ctatlas ${command} `));
    const options = [...stdout.matchAll(/^ {2}(-\S+(?:, --\S+)?(?: [<[]\S+)?) {2,}(.*)$/gm)];
    expect(options.length).toBeGreaterThan(0);
    for (const [, option, about] of options) expect(about, option).toMatch(/\S/);
  });
});
