// The whole release of a dozen real records, compared byte for byte with tests/golden/dist.
// After a meant change, rewrite what is expected with
//     UPDATE_GOLDEN=1 npx vitest run tests/release/golden.test.ts
// and read the difference in git as a reader of the data would: is every value right?
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprint, golden, installCommand, listFiles, releaseOf } from '../support/release.ts';

/** Large, or for machines only: kept as a checksum in `large.sha256` instead of a copy. */
const large =
  /^LICENSE$|^croissant\.json$|^datapackage\.json$|^dataset\.jsonld$|^codebook\.html$|^geo\/countries\.geojson$|^statistics\/country_year\.csv$|^api\/|\.(?:xlsx|sqlite|arrow|topojson|pmtiles)$/;
const largeSums = join(golden.dist, '..', 'large.sha256');
const binary = /\.parquet$/;

describe('the golden release', () => {
  let dist = '';
  beforeAll(async () => {
    dist = await releaseOf(installCommand(), golden.sources);
    if (process.env.UPDATE_GOLDEN === '1') rewrite(dist);
  });

  it('consists of the expected files', () => {
    expect(listFiles(dist)).toEqual([...listFiles(golden.dist), ...sumsOfLarge().keys()].sort());
  });

  it.each(existsSync(golden.dist) ? listFiles(golden.dist).filter((path) => !binary.test(path)) : [])(
    'has the expected text in %s',
    (path) => {
      expect(readFileSync(join(dist, path), 'utf8')).toBe(readFileSync(join(golden.dist, path), 'utf8'));
    },
  );

  it('has the expected bytes in every file', () => {
    const { expected, actual } = { expected: fingerprint(golden.dist), actual: fingerprint(dist) };
    for (const [path, sum] of sumsOfLarge()) expected[path] = sum;
    expect(actual).toEqual(expected);
  });

  it('stays small enough to be read', () => {
    const bytes = [...listFiles(golden.dist).map((path) => join(golden.dist, path))]
      .concat(listFiles(golden.sources).map((path) => join(golden.sources, path)))
      .reduce((sum, path) => sum + readFileSync(path).length, 0);
    expect(bytes).toBeLessThan(1_500_000);
  });
});

function sumsOfLarge(): Map<string, string> {
  const lines = readFileSync(largeSums, 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => [line.slice(line.indexOf('  ') + 2), line.slice(0, line.indexOf('  '))]),
  );
}

function rewrite(dist: string): void {
  const sums = fingerprint(dist);
  rmSync(golden.dist, { recursive: true, force: true });
  for (const path of listFiles(dist)) {
    if (large.test(path)) continue;
    mkdirSync(dirname(join(golden.dist, path)), { recursive: true });
    cpSync(join(dist, path), join(golden.dist, path));
  }
  writeFileSync(
    largeSums,
    listFiles(dist)
      .filter((path) => large.test(path))
      .map((path) => `${sums[path]}  ${path}\n`)
      .join(''),
  );
}
