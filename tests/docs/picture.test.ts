import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawPicture } from '../../website/picture/draw.ts';
import { readRelease } from '../../website/picture/release.ts';
import { type FreshRelease, freshRelease, isNear, slack } from './release.ts';

const shown = readFileSync('docs/map.svg', 'utf8');
let release: FreshRelease;
let fresh = '';
beforeAll(async () => {
  release = await freshRelease();
  fresh = drawPicture(readRelease(release.dir));
});
afterAll(() => release.remove());

it('the map of the README is small enough to load at once and needs no other file', () => {
  expect(Buffer.byteLength(shown)).toBeLessThan(400_000);
  expect(shown).not.toMatch(/href=|url\(|@import/);
});

it('the map of the README is that of a release (`npx tsx website/picture.ts dist docs/map.svg` draws it)', () => {
  const version = `version ${release.dataset.version}`;
  expect(shown).toContain(version);
  expect(isNear(dots(shown), dots(fresh))).toBe(true);
  expect(isNear(presencesIn(shown), release.headline.presences)).toBe(true);
  if (slack === 0) expect(shown).toBe(fresh);
});

it('the map draws each placed point of each presence once, and no presence that is known by country only', () => {
  const { presences } = readRelease(release.dir);
  const points = presences.reduce((sum, { geometry }) => {
    if (geometry?.type === 'Point') return sum + 1;
    return geometry?.type === 'MultiPoint' ? sum + geometry.coordinates.length : sum;
  }, 0);
  const legend = Object.keys(release.headline.groups).length;
  expect(dots(fresh)).toBe(points + legend);
  const unplaced = presences.filter(({ geometry }) => geometry === null).length;
  expect(fresh).toContain(`${unplaced} presences known by country only`);
});

it('no country is drawn across the whole map', () => {
  const widths = [...fresh.matchAll(/<path fill="[^"]+" d="([^"]+)"/g)].flatMap(([, path]) =>
    (path ?? '').split('M').filter(Boolean).map(widthOf),
  );
  expect(widths.length).toBeGreaterThan(200);
  expect(Math.max(...widths)).toBeLessThan(600);
});

function dots(svg: string): number {
  return svg.match(/<circle /g)?.length ?? 0;
}

function presencesIn(svg: string): number {
  return Number(/([\d,]+) presences in/.exec(svg)?.[1]?.replaceAll(',', ''));
}

/** How far a stroke reaches from left to right. */
function widthOf(path: string): number {
  const numbers = [...path.matchAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)].map(Number);
  let x = numbers[0] ?? 0;
  let [least, most] = [x, x];
  for (let i = 2; i < numbers.length; i += 2) {
    x += numbers[i] ?? 0;
    [least, most] = [Math.min(least, x), Math.max(most, x)];
  }
  return most - least;
}
