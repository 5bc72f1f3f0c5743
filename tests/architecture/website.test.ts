import { describe, expect, it } from 'vitest';
import { type CodeFile, codeBelow, importsOf, lent } from './code.ts';

const house = codeBelow('pipeline', 'schemas');
const website = codeBelow('website');
const paths = (files: readonly CodeFile[]) => files.map(({ path }) => path);

describe('the website', () => {
  it('has a core that runs anywhere: in a page, in the command, in a test', () => {
    const core = website.filter(({ path }) => path.startsWith('website/core/'));
    expect(core.length).toBeGreaterThan(10);
    const outside = core.flatMap(importsOf).filter((name) => !name.startsWith('website/core/'));
    expect([...new Set(outside)].sort()).toEqual(['d3-geo', 'geojson', ...lent].sort());
    expect(
      paths(core.filter(({ code }) => /\b(?:document|window|process|location)\s*\./.test(code))),
    ).toEqual([]);
  });

  it('is reached from the doorway only, and imports nothing of the workshop: it reads the files of a release', () => {
    const reaching = house.filter((file) => importsOf(file).some((name) => name.startsWith('website/')));
    expect(paths(reaching)).toEqual([
      'pipeline/commands/cite.ts', // reads a release as the website does
      'pipeline/commands/cite/subset.ts', // rows of a release that a filter leaves
      'pipeline/commands/query.ts', // the records of a view
      'pipeline/commands/site.ts',
      'pipeline/main.ts', // the names of formats
    ]);
    const taken = website.flatMap(importsOf).filter((name) => name.startsWith('pipeline/'));
    expect([...new Set(taken)]).toEqual(lent);
  });

  it('touches the disk in these files only', () => {
    const touching = website.filter((file) => importsOf(file).some((name) => /^(?:node:)?fs\b/.test(name)));
    expect(paths(touching)).toEqual([
      'website/build.ts', // the names of scripts and styles
      'website/data/atlas.ts', // shapes of presences
      'website/data/changes.ts', // changes and the list of releases
      'website/data/csv.ts', // tables of the release
      'website/data/land.ts', // borders of the release
      'website/data/release.ts', // other files of the release
      'website/figures/world.ts', // borders of the release
      'website/picture.ts', // the map of the README
      'website/picture/release.ts', // files of the release
      'website/site-folder.ts', // writes the site
      'website/standalone.ts', // scripts and styles
    ]);
  });

  it('makes markup from text in one file only, where everything else is escaped', () => {
    const marking = website.filter(({ code }) =>
      /\bnew Html\(|\binnerHTML\b|\bouterHTML\b|insertAdjacentHTML/.test(code),
    );
    expect(paths(marking)).toEqual([
      'website/app/record/main.ts', // puts into a page what html.ts made
      'website/html.ts',
    ]);
  });
});
