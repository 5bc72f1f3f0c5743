import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headlineTable } from '../../pipeline/report/headline.ts';
import { readBlock, writeBlock } from './block.ts';
import { type FreshRelease, freshRelease, isNear } from './release.ts';

let release: FreshRelease;
beforeAll(async () => {
  release = await freshRelease();
});
afterAll(() => release.remove());

it('the figures of the README are those of a release (UPDATE_DOCS=1 writes them)', () => {
  const fresh = `\`\`\`text\n${headlineTable(release.headline, release.dataset, false).trim()}\n\`\`\``;
  if (process.env.UPDATE_DOCS === '1') writeBlock('README.md', 'stats', fresh);
  const shown = readBlock('README.md', 'stats');
  expect(shown.split('\n')[1]).toBe(fresh.split('\n')[1]);
  const rows = (text: string) => new Map(labelled(text));
  const [ours, theirs] = [rows(shown), rows(fresh)];
  expect([...ours.keys()].sort()).toEqual([...theirs.keys()].sort());
  const far = [...theirs].filter(([label, figures]) =>
    figures.some((figure, i) => !isNear(ours.get(label)?.[i] ?? Number.NaN, figure)),
  );
  expect(far).toEqual([]);
});

it('shares that the README tells in words hold', async () => {
  const presences = readFileSync(`${release.dir}/geo/presences.geojson`, 'utf8');
  const { features } = JSON.parse(presences) as {
    features: { geometry: unknown; properties: { n_sources: number } }[];
  };
  const share = (test: (feature: (typeof features)[number]) => boolean) =>
    features.filter(test).length / features.length;
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain('About a third of the presences are known by country only');
  expect(share(({ geometry }) => geometry === null)).toBeGreaterThan(0.28);
  expect(share(({ geometry }) => geometry === null)).toBeLessThan(0.4);
  expect(readme).toContain('About two thirds of the presences rest on one source');
  expect(share(({ properties }) => properties.n_sources === 1)).toBeGreaterThan(0.6);
  expect(share(({ properties }) => properties.n_sources === 1)).toBeLessThan(0.73);
});

it('the citation of the README is that of the release', () => {
  const said = /^> (.+)$/m.exec(readFileSync('README.md', 'utf8'))?.[1];
  expect(said).toBeDefined();
  expect(readFileSync(`${release.dir}/README.md`, 'utf8')).toContain(said);
});

it('every file that a document links to is there', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'GOVERNANCE.md', 'VERSIONING.md', 'CHANGELOG.md'];
  const missing = documents.flatMap((document) =>
    [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => !existsSync(path))
      .map((path) => `${document}: ${path}`),
  );
  expect(missing).toEqual([]);
});

/** Rows of the tables with their figures: `Cables` has 54 presences in 52 countries. */
function* labelled(text: string): Iterable<[string, number[]]> {
  const rows = text.split('\n').filter((line) => line.startsWith('│') || /^\d/.test(line));
  for (const row of rows) {
    const cells = row.split('│').map((cell) => cell.trim());
    const figures = cells.flatMap((cell) => /^[\d,]+/.exec(cell)?.[0]?.replaceAll(',', '') ?? []);
    if (figures.length === 0) continue;
    const label = cells.find((cell) => /^[^\d█▏▎▍▌▋▊▉]/.test(cell)) ?? `row of ${figures.length}`;
    yield [label, figures.map(Number)];
  }
}
