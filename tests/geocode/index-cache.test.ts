import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIndex } from '../../pipeline/geocode/index-cache.ts';
import { decodeIndex, encodeIndex, type IndexData } from '../../pipeline/geocode/index-format.ts';

const SMALL: IndexData = {
  meta: { countries: ['KE'], features: ['PPLC'], packages: {} },
  sections: new Map<string, Uint8Array | Float64Array>([
    ['bytes', Uint8Array.of(1, 2, 3)],
    ['numbers', Float64Array.of(1.5, -2)],
  ]),
};

describe('the cached index', () => {
  let folder: string;
  let builds: number;
  const open = (cacheDir = folder): IndexData =>
    openIndex({ cacheDir }, () => {
      builds++;
      return SMALL;
    });
  const cacheFile = (): string => join(folder, readdirSync(folder)[0] ?? '');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ctatlas-cache-'));
    builds = 0;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is built once and then read', () => {
    expect(open().sections).toEqual(SMALL.sections);
    expect(open()).toEqual(SMALL);
    expect(builds).toBe(1);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each([
    ['damaged', (bytes: Buffer) => bytes.fill(7, bytes.length - 4)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 40)],
    ['empty', () => Buffer.alloc(0)],
    ['foreign', () => Buffer.from('PK\u0003\u0004 this is some other file altogether')],
    ['of another version', (bytes: Buffer) => bytes.fill(99, 4, 8)],
  ])('is rebuilt when it is %s', (_, spoil) => {
    open();
    const path = cacheFile();
    writeFileSync(path, spoil(readFileSync(path)));
    expect(open()).toEqual(SMALL);
    expect(builds).toBe(2);
    expect(decodeIndex(readFileSync(path))).toEqual(SMALL);
  });

  it('takes the place of indexes of other versions, and touches nothing else', () => {
    const old = ['gazetteer-0123456789abcdef.bin', 'gazetteer-0123456789abcdef.bin.77.tmp'];
    for (const name of [...old, 'notes.txt', 'gazetteer-mine.bin']) writeFileSync(join(folder, name), '');
    const longAgo = new Date(Date.now() - 3_600_000);
    for (const name of old) utimesSync(join(folder, name), longAgo, longAgo);
    writeFileSync(join(folder, 'gazetteer-fedcba9876543210.bin.78.tmp'), '');
    open();
    expect(readdirSync(folder).filter((name) => !/^gazetteer-[0-9a-f]{16}\.bin$/.test(name))).toEqual([
      'gazetteer-fedcba9876543210.bin.78.tmp',
      'gazetteer-mine.bin',
      'notes.txt',
    ]);
    expect(readdirSync(folder)).not.toContain(old[0]);
    expect(open()).toEqual(SMALL);
    expect(builds).toBe(1);
  });

  it('is done without where it cannot be written', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(open(join(file, 'below'))).toEqual(SMALL);
  });

  it('packs arrays on boundaries that views need', () => {
    const decoded = decodeIndex(encodeIndex(SMALL));
    expect(decoded?.sections.get('numbers')).toEqual(Float64Array.of(1.5, -2));
  });
});
