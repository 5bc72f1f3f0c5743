import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Archive } from '../../pipeline/load/archive.ts';
import type { SourceRecord } from '../../pipeline/load/load.ts';
import { checkShape } from '../../pipeline/validate/shape.ts';
import { acceptor } from '../../schemas/accept.ts';
import { edtf } from '../../schemas/fields.ts';
import { codelistSchemas, folders, singleFiles } from '../../schemas/kinds.ts';
import { ledgerEntry } from '../../schemas/ledger.ts';
import { realSources } from '../support/release.ts';
import { slips, withSlips } from './mutations.ts';

const schemas = new Map(folders.map(({ kind, schema }) => [kind as string, schema]));
const records: SourceRecord[] = [];

beforeAll(async () => {
  const kinds = folders.map(({ kind }) => kind);
  for await (const record of new Archive(realSources).records(...kinds)) records.push(record);
});

function schemaOf(kind: string): z.ZodType {
  const schema = schemas.get(kind);
  if (schema === undefined) throw new Error(`no schema for ${kind}`);
  return schema;
}

/** What zod returns, and what is accepted; the order of fields counts, for they are written in it. */
function bothWays(schema: z.ZodType, value: unknown) {
  const { success, data } = schema.safeParse(value);
  return { zod: success ? data : undefined, accepted: acceptor(schema)(value) };
}

describe('a record that is right', () => {
  it('is accepted without asking zod, as zod would give it: every real record', () => {
    expect(new Set(records.map(({ kind }) => kind)).size).toBe(folders.length);
    let right = 0;
    for (const { kind, file, value } of records) {
      const { zod, accepted } = bothWays(schemaOf(kind), value);
      if (zod === undefined) continue; // A mistake in the sources is told by `check`.
      right += 1;
      expect(accepted, file).toStrictEqual(zod);
      expect(JSON.stringify(accepted), file).toBe(JSON.stringify(zod));
    }
    expect(right).toBeGreaterThan(1000);
  });

  it('as are the codelists and single files', async () => {
    const { singles, codelists } = await new Archive(realSources).frame();
    const documents = [
      ...singles.map(({ name, value }) => ({ value, schema: singleFiles[name as 'dataset.yaml'].schema })),
      ...codelists.map(({ name, value }) => ({ value, schema: codelistSchemas[name as 'topics'] })),
    ];
    expect(documents.length).toBeGreaterThan(13);
    for (const { schema, value } of documents) {
      const { zod, accepted } = bothWays(schema, value);
      expect(zod).toBeDefined();
      expect(accepted).toStrictEqual(zod);
    }
  });

  it.each([...Object.values(singleFiles).map(({ schema }) => schema as z.ZodType), ledgerEntry])(
    'can be told for every schema',
    (schema) => expect(acceptor(schema)).toBeTypeOf('function'),
  );

  it('may write a year as a number, which becomes text and leaves the record as it was', () => {
    const schema = z.strictObject({ founded: edtf });
    const written = Object.freeze({ founded: 1987 });
    expect(acceptor(schema)(written)).toEqual({ founded: '1987' });
    expect(written).toEqual({ founded: 1987 });
  });
});

describe('a record that slips befell', () => {
  it('is accepted only if zod accepts it too, with the same result', () => {
    let yes = 0;
    let no = 0;
    fc.assert(
      fc.property(fc.nat(), slips, (which, befall) => {
        const { kind, value } = records[which % records.length] ?? expect.unreachable();
        const written = withSlips(value, befall);
        const before = structuredClone(written);
        const { zod, accepted } = bothWays(schemaOf(kind), written);
        expect(written).toStrictEqual(before);
        if (accepted === undefined) {
          no += 1;
          return;
        }
        yes += 1;
        expect(accepted).toStrictEqual(zod);
        expect(JSON.stringify(accepted)).toBe(JSON.stringify(zod));
      }),
      { numRuns: 3000 },
    );
    // Both happened often, or nothing was shown.
    expect(yes).toBeGreaterThan(300);
    expect(no).toBeGreaterThan(1000);
  });

  it('is judged as zod judges it, whatever was not accepted', () => {
    fc.assert(
      fc.property(fc.nat(), slips, (which, befall) => {
        const { kind, value } = records[which % records.length] ?? expect.unreachable();
        const written = withSlips(value, befall);
        const judged = checkShape(schemaOf(kind), written);
        const { success, data } = schemaOf(kind).safeParse(written);
        expect(judged.value).toStrictEqual(success ? data : null);
        expect(judged.remarks.length > 0).toBe(!success);
      }),
      { numRuns: 500 },
    );
  });
});
