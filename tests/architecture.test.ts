import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type CodeFile,
  codeBelow,
  importsOf,
  partOf,
  rooms,
  sideRooms,
  strayImports,
  withoutComments,
  withoutTemplates,
} from './architecture/code.ts';

const house = codeBelow('pipeline', 'schemas');
const website = codeBelow('website');
const everything = [...house, ...website, ...codeBelow('data', 'tests', 'bench', 'publish', 'packages')];

const made = (path: string, text: string): CodeFile => ({ path, text, code: withoutComments(text) });
const paths = (files: readonly CodeFile[]) => files.map(({ path }) => path);
const filesThat = (test: (file: CodeFile) => boolean) => paths(house.filter(test));
const importing = (pattern: RegExp) =>
  filesThat((file) => importsOf(file).some((name) => pattern.test(name)));

describe('the direction of travel', () => {
  it('is kept: a room imports schemas, what is shared, and rooms before it', () => {
    expect([...house, ...website].flatMap(strayImports)).toEqual([]);
  });

  it('knows every part of the workshop', () => {
    const known = ['schemas', 'common', ...rooms, ...Object.keys(sideRooms), 'report', 'commands', 'main'];
    const parts = new Set(house.map(({ path }) => partOf(path)));
    expect([...parts].filter((part) => !known.includes(part))).toEqual([]);
    for (const room of rooms) expect(parts).toContain(room);
  });

  it.each([
    ['schemas/x.ts', "import { a } from '../pipeline/finding.ts';"],
    ['pipeline/load/x.ts', "import { a } from '../validate/rule.ts';"],
    ['pipeline/geocode/x.ts', "import { a } from '../report/progress.ts';"],
    ['pipeline/geocode/build/x.ts', "const a = await import('../../warehouse/ddl.ts');"],
    ['pipeline/validate/rules/x.ts', "export { a } from '../../geocode/fold.ts';"],
    ['pipeline/export/x.ts', "import type { A } from '../commands/check.ts';"],
    ['pipeline/load/x.ts', "import { a } from '../edit/write.ts';"],
    ['pipeline/edit/x.ts', "import { a } from '../export/copy.ts';"],
    ['pipeline/compare/x.ts', "import { a } from '../edit/write.ts';"],
    ['pipeline/release/x.ts', "import\n  './../main.ts';"],
    ['pipeline/report/x.ts', "import { a } from '../commands/check.ts';"],
    ['pipeline/finding.ts', "import { a } from './load/load.ts';"],
    ['pipeline/export/x.ts', "import { a } from '../../website/build.ts';"],
    ['website/pages/x.ts', "import { a } from '../../pipeline/geocode/rank.ts';"],
    ['pipeline/attic/x.ts', "import { a } from '../../schemas/place.ts';"],
    ['pipeline/commands/x.ts', "import { a } from '../../tests/x.ts';"],
  ])('would be seen to break in %s', (path, text) => {
    expect(strayImports(made(path, text))).toHaveLength(1);
  });
});

describe('what only some rooms may do', () => {
  it('only load reads sources; these files alone touch the disk, each for the reason given', () => {
    const touching = importing(/^(?:node:)?fs(?:\/promises)?$/);
    // What makes the gazetteer index reads data packages, and nothing else.
    expect(touching.filter((path) => !path.startsWith('pipeline/geocode/build/'))).toEqual([
      'pipeline/commands/check.ts', // whether a path to narrow the report to is there
      'pipeline/commands/cite.ts', // whether there is a release
      'pipeline/commands/diff-git.ts', // a folder for the files of a commit
      'pipeline/commands/diff-sides.ts', // whether a side is a release, and its manifest
      'pipeline/commands/diff-sources.ts', // which files differ, as bytes
      'pipeline/commands/diff.ts', // figures of releases; the map that was asked for
      'pipeline/commands/fix.ts', // a copy to try repairs on
      'pipeline/commands/from-issue.ts', // the text of an issue
      'pipeline/commands/geocode.ts', // the batch file
      'pipeline/commands/import.ts', // the file to import
      'pipeline/commands/places.ts', // whether there is a sources folder at all
      'pipeline/commands/query.ts', // whether there is a release
      'pipeline/commands/release/build.ts', // removes what a build leaves
      'pipeline/commands/release/notes.ts', // writes the release notes
      'pipeline/commands/release/previous.ts', // the release before, and a folder to build it in
      'pipeline/commands/release/publish.ts', // reads the release that is published; the changelog
      'pipeline/commands/remote-cache.ts', // what remote geocoders answered
      'pipeline/commands/site.ts', // the website in one file
      'pipeline/commands/stats.ts', // the headline of a release
      'pipeline/commands/told.ts', // whether a file with findings is there
      'pipeline/commands/verify.ts', // the signature and the key of a release
      'pipeline/commands/version.ts', // our own package.json
      'pipeline/edit/lock.ts', // lock files of places, which `fix` writes
      'pipeline/edit/write.ts', // writes sources, for people
      'pipeline/export/api/write.ts', // writes the static API
      'pipeline/export/codebook/write.ts', // writes the codebook
      'pipeline/export/collection.ts', // writes GeoJSON
      'pipeline/export/copy.ts', // makes folders of the release
      'pipeline/export/countries.ts', // the data package of borders
      'pipeline/export/formats/arrow.ts', // writes Arrow
      'pipeline/export/formats/features.ts', // reads GeoJSON of the release
      'pipeline/export/formats/pmtiles.ts', // writes vector tiles
      'pipeline/export/formats/references.ts', // writes BibTeX and CSL-JSON
      'pipeline/export/formats/sqlite.ts', // writes SQLite
      'pipeline/export/formats/topojson.ts', // writes TopoJSON
      'pipeline/export/formats/xlsx.ts', // writes the workbook
      'pipeline/export/geoparquet.ts', // makes folders of the release
      'pipeline/export/headline.ts', // writes the headline
      'pipeline/export/licences.ts', // writes the licences
      'pipeline/geocode/index-cache.ts', // the cached index
      'pipeline/geocode/packages.ts', // data packages
      'pipeline/load/bytes.ts',
      'pipeline/load/files.ts',
      'pipeline/package-root.ts', // finds our own package.json
      'pipeline/release/documents.ts', // writes documents
      'pipeline/release/hold.ts', // the lock of the folder of the release
      'pipeline/release/manifest.ts', // checksums of the release
      'pipeline/release/metadata/write.ts', // writes metadata files
      'pipeline/release/quality.ts', // writes the quality report
      'pipeline/release/releases.ts', // writes the list of releases
      'pipeline/release/shelf.ts', // the folder of the release
      'pipeline/release/verify.ts', // reads a release
      'pipeline/survey/memory-file.ts', // what an earlier check found
      'pipeline/warehouse/stage-files.ts', // staged rows
      'pipeline/whole-file.ts', // files of caches
      'schemas/write-json.ts', // run by hand: JSON Schema for editors
    ]);
  });

  it('only load reads YAML, and edit, which must keep comments and layout', () => {
    const reading = importing(/^(?:js-)?yaml$/).filter((path) => !path.startsWith('pipeline/edit/'));
    expect(reading).toEqual([
      'pipeline/load/comment-tokens.ts',
      'pipeline/load/faults.ts',
      'pipeline/load/hazards.ts',
      'pipeline/load/locate.ts',
      'pipeline/load/yaml.ts',
      'pipeline/release/documents.ts', // writes CITATION.cff, and reads none
      'schemas/write-json.ts',
    ]);
  });

  it('only warehouse and export know DuckDB', () => {
    const knowing = importing(/duckdb/);
    expect(knowing).toContain('pipeline/warehouse/warehouse.ts');
    expect(knowing.filter((path) => !/^pipeline\/(?:warehouse|export)\//.test(path))).toEqual([]);
  });

  it('only commands and main print, exit or look at the arguments', () => {
    const loud = /\bconsole\b|\bprocess\s*\.\s*(?:stdout|stderr|stdin|exit|exitCode|argv)\b/;
    const printing = filesThat(({ code }) => loud.test(code));
    expect(printing).toContain('pipeline/main.ts');
    const quiet = printing.filter((path) => !/^pipeline\/(?:commands\/|main\.ts$)/.test(path));
    expect(quiet).toEqual([]);
  });

  it('the same commit gives the same bytes: nobody asks for the clock, for chance or for the network', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bfetch\(|\brandomUUID\b/;
    // Text that shows readers how to fetch a file is no code of ours.
    expect(filesThat(({ code }) => impure.test(withoutTemplates(code)))).toEqual([
      'pipeline/commands/geocode-remote.ts', // asks a geocoder, when it is told to
      'pipeline/geocode/index-cache.ts', // the age of a cache file that somebody may still be writing
    ]);
    expect(importing(/^(?:node:)?(?:https?|net|dns|tls|dgram)$/)).toEqual([]);
  });

  it('validate could run in a browser', () => {
    const validate = house.filter(({ path }) => path.startsWith('pipeline/validate/'));
    expect(validate.length).toBeGreaterThan(10);
    expect(validate.flatMap(importsOf).filter((name) => name.startsWith('node:'))).toEqual([]);
  });
});

describe('files', () => {
  it('have at most 250 lines', () => {
    expect(everything.length).toBeGreaterThan(100);
    const long = everything.filter(({ text }) => text.split('\n').length > 251);
    expect(paths(long)).toEqual([]);
  });

  const loose = /(?:[:<|&,(=]|\bas)\s*any\b(?!\s*\()|@ts-(?:ignore|nocheck|expect-error)/;

  it('never say `any`, nor silence the compiler', () => {
    expect(paths(everything.filter(({ code, path }) => loose.test(code) && path !== here))).toEqual([]);
  });

  it.each([
    'let a: any = 1;',
    'const b = a as any;',
    'Map<string, any>',
    'Array<any>',
    'type A = any',
    'string | any',
  ])('would be seen to say it in %s', (code) => expect(code).toMatch(loose));

  const here = 'tests/architecture.test.ts';

  it('leave nothing for later without saying where it is tracked', () => {
    const open = /\b(?:TODO|FIXME|XXX)\b(?!.*#\d+)/;
    expect(paths(house.filter(({ text }) => open.test(text)))).toEqual([]);
  });
});

describe('the bundle', () => {
  const build = readFileSync('build.js', 'utf8');

  it('leaves out the languages of zod: it is imported as a namespace, which can be shaken', () => {
    const whole = everything.filter(({ code }) => /^import (?!type\b)(?!\* as ).*from 'zod'/m.test(code));
    expect(paths(whole.filter(({ path }) => !path.startsWith('tests/')))).toEqual([]);
  });

  it('is split, so that each command loads its own part: check is shown not to load DuckDB in check-command.test.ts', () => {
    expect(build).toContain('splitting: true');
    const main = house.find(({ path }) => path === 'pipeline/main.ts');
    const still = [...(main?.code ?? '').matchAll(/^import\s(?!type\b)[^;]*?from '(\.[^']+)'/gm)].map(
      ([, target]) => target,
    );
    // What main imports outright is loaded by --help too.
    expect(still).toEqual(['../package.json', './commands/release-words.ts', './report/findings.ts']);
  });
});
