import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { Memory } from '../../pipeline/survey/memory.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import {
  academy,
  cable,
  huawei,
  makeSources,
  office,
  type Sources,
  safeCity,
  term,
  zte,
} from '../support/sources.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ctatlas-memory-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
let folders = 0;
const folder = () => {
  folders += 1;
  return join(scratch, String(folders));
};

/** Enough files for a memory to be worth its while. */
function manySources(): Sources {
  const sources = makeSources();
  const text = sources.read(term);
  for (let n = 0; n < 100; n += 1)
    sources.write(`glossary/term-${n}.yaml`, text.replace(/^term: .*$/m, `term: Term ${n}`));
  return sources;
}

const remembering = ({ dir }: Sources, cache: string) => survey(dir, {}, new Memory(cache, dir));
const anew = ({ dir }: Sources) => survey(dir);
const files = (cache: string) => readdirSync(cache).map((name) => join(cache, name));

/** How many files were judged. */
async function judgedBy(run: () => Promise<unknown>): Promise<number> {
  const keep = vi.spyOn(Memory.prototype, 'keep');
  try {
    await run();
    return keep.mock.calls.length;
  } finally {
    keep.mockRestore();
  }
}

/** Changes that a person makes, each of which changes what check says of some file, or of many. */
const changes: Record<string, (sources: Sources) => void> = {
  'a wrong code in a record': (sources) => sources.edit(office, 'confidence: ', 'confidence: x'),
  'broken YAML': (sources) => sources.write(office, 'title: [\n'),
  'a place that there is not': (sources) => sources.edit(safeCity, 'place: ', 'place: Xq'),
  'another title': (sources) => sources.edit(safeCity, 'title: ', 'title: The '),
  'a name of an organization': (sources) => sources.edit(huawei, 'name: ', 'name: Old '),
  'an organization gone': (sources) => sources.remove(zte),
  'a curated place moved': (sources) => sources.edit(academy, 'latitude: -1', 'latitude: 41'),
  'a curated place gone': (sources) => sources.remove(academy),
  'a code gone from a codelist': (sources) =>
    sources.edit('codelists/statuses.yaml', 'code: active', 'code: activ'),
  'the date of the dataset': (sources) => sources.edit('dataset.yaml', 'date: 20', 'date: 19'),
  'a record gone': (sources) => sources.remove(cable),
  'a term gone': (sources) => sources.remove(term),
  'a record twice': (sources) => sources.write('presences/zte/copy.yaml', sources.read(office)),
  'a lock of places': (sources) => sources.write('places.lock/KE.ndjson', '{}\n'),
  'a codelist that cannot be read': (sources) => sources.write('codelists/topics.yaml', 'codes: ['),
  'an id that was published and is gone': (sources) =>
    sources.write(
      'ledger.ndjson',
      '{"kind":"presence","id":"long-gone","first_release":"2026.10.0","last_release":"2026.10.0"}\n',
    ),
  'a case study without a head': (sources) => sources.write('stories/a-story.md', 'Nobody says so.\n'),
  'a case study of a record that is not there': (sources) =>
    sources.write(
      'stories/b-story.md',
      '---\ntitle: A story\nsummary: Of one.\n---\n\nIt [stood](presence:no-such-record).\n',
    ),
  'an exception that fires for nothing': (sources) =>
    sources.write(
      'exceptions.yaml',
      'exceptions: [{rule: text-html, record: zte-office-namibia, reason: None at all., until: 2027}]\n',
    ),
};

describe('what a check remembers', () => {
  it('is believed for files that are as they were, and only for them', async () => {
    const sources = manySources();
    const cache = folder();
    const all = await judgedBy(() => remembering(sources, cache));
    expect(all).toBeGreaterThan(100);
    expect(await judgedBy(() => remembering(sources, cache))).toBe(0);
    changes['another title']?.(sources);
    expect(await judgedBy(() => remembering(sources, cache))).toBe(1);
    sources.edit('codelists/statuses.yaml', 'code: active', 'code: activ');
    expect(await judgedBy(() => remembering(sources, cache))).toBe(all);
  });

  it('changes nothing of what is found, whatever was changed in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.keys(changes), { minLength: 1, maxLength: 5 }),
        async (names) => {
          const sources = manySources();
          const cache = folder();
          await remembering(sources, cache);
          for (const name of names) {
            try {
              changes[name]?.(sources);
            } catch {
              continue; // What it changes is gone.
            }
            expect(await remembering(sources, cache)).toEqual(await anew(sources));
          }
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);

  const harmless = [
    'another title',
    'a name of an organization',
    'a curated place gone',
    'a record gone',
    'a term gone',
  ];
  it.each(Object.keys(changes).filter((name) => !harmless.includes(name)))(
    'would be wrong after %s, if it were believed',
    async (name) => {
      const sources = manySources();
      const before = await anew(sources);
      changes[name]?.(sources);
      expect((await anew(sources)).findings).not.toEqual(before.findings);
    },
  );

  it('is done without where the file is damaged', async () => {
    const sources = manySources().edit(office, 'confidence: ', 'confidence: x');
    const cache = folder();
    const { findings } = await remembering(sources, cache);
    const [file = ''] = files(cache);
    const written = readFileSync(file);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(written.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, by, cut) => {
          const damaged = cut ? written.subarray(0, at) : Buffer.from(written);
          if (!cut) damaged[at] = (damaged[at] as number) ^ by;
          writeFileSync(file, damaged);
          expect((await remembering(sources, cache)).findings).toEqual(findings);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('grows by what was changed, and is written anew when much was added', async () => {
    const sources = manySources();
    const cache = folder();
    await remembering(sources, cache);
    const [file = ''] = files(cache);
    const first = readFileSync(file, 'utf8');
    await remembering(sources, cache);
    expect(readFileSync(file, 'utf8')).toBe(first);
    const sizes: number[] = [];
    for (let n = 0; n < 55; n += 1) {
      sources.edit(safeCity, 'title: ', `title: ${n} `);
      expect(await judgedBy(() => remembering(sources, cache))).toBe(1);
      sizes.push(readFileSync(file).length);
    }
    expect(readFileSync(file, 'utf8').startsWith(first)).toBe(false);
    expect(sizes.filter((size, n) => n > 0 && size < (sizes[n - 1] as number))).toHaveLength(1);
    expect(await remembering(sources, cache)).toEqual(await anew(sources));
  }, 60_000);

  it('is believed up to an addition that was cut off or is damaged', async () => {
    const sources = manySources();
    const cache = folder();
    await remembering(sources, cache);
    const [file = ''] = files(cache);
    const whole = readFileSync(file).length;
    sources.edit(safeCity, 'title: ', 'title: The ');
    await remembering(sources, cache);
    const written = readFileSync(file);
    for (const length of [whole + 1, whole + 46, written.length - 2]) {
      writeFileSync(file, written.subarray(0, length));
      expect(await judgedBy(() => remembering(sources, cache))).toBe(1);
    }
    writeFileSync(file, Buffer.concat([written.subarray(0, whole + 60), written.subarray(whole + 61)]));
    expect(await judgedBy(() => remembering(sources, cache))).toBe(1);
    writeFileSync(file, written);
    expect(await judgedBy(() => remembering(sources, cache))).toBe(0);
  });

  it('takes no addition of a check with other codelists', async () => {
    const sources = manySources();
    const [cache, other] = [folder(), folder()];
    await remembering(sources, cache);
    sources.edit('codelists/statuses.yaml', 'code: active', 'code: activ');
    await remembering(sources, other);
    const lengthOf = (path: string) => readFileSync(path).length;
    const [file = '', apart = ''] = [files(cache)[0], files(other)[0]];
    const before = lengthOf(apart);
    sources.edit(safeCity, 'title: ', 'title: The ');
    await remembering(sources, other);
    writeFileSync(file, Buffer.concat([readFileSync(file), readFileSync(apart).subarray(before)]));
    sources.edit('codelists/statuses.yaml', 'code: activ', 'code: active');
    expect(await remembering(sources, cache)).toEqual(await anew(sources));
  });

  it('is kept apart from what another build, which may write another form, remembers', async () => {
    const sources = manySources();
    const cache = folder();
    await remembering(sources, cache);
    const node = vi.spyOn(process, 'versions', 'get').mockReturnValue({ ...process.versions, icu: '0' });
    try {
      expect(await judgedBy(() => remembering(sources, cache))).toBeGreaterThan(100);
    } finally {
      node.mockRestore();
    }
    expect(files(cache)).toHaveLength(2);
  });

  it('is done without where it cannot be written', async () => {
    const sources = manySources();
    const file = folder();
    writeFileSync(file, 'no folder');
    chmodSync(file, 0o444);
    expect(await remembering(sources, file)).toEqual(await anew(sources));
  });

  it('is nothing for a handful of files, and of eight folders at most', async () => {
    const cache = folder();
    await remembering(makeSources(), cache);
    expect(() => files(cache)).toThrow();
    for (let n = 0; n < 10; n += 1) await remembering(manySources(), cache);
    expect(files(cache)).toHaveLength(8);
  });
});
