import { describe, expect, it } from 'vitest';
import { ledgerEntry } from '../../schemas/dataset.ts';
import { codelistSchemas, folders, singleFiles } from '../../schemas/kinds.ts';
import { statistics, tables } from '../../schemas/release/index.ts';
import { type Plan, planOf } from '../../schemas/walk.ts';

const sourceSchemas = [
  ...folders.map(({ kind, schema }) => [kind, schema] as const),
  ...Object.entries(singleFiles).map(([name, { schema }]) => [name, schema] as const),
  ...Object.entries(codelistSchemas).map(([name, schema]) => [`codelists/${name}.yaml`, schema] as const),
  ['ledger.ndjson', ledgerEntry] as const,
];

interface Field {
  readonly path: string;
  readonly plan: Plan;
}

/** Every named field below a plan, with its path: `locations[].place`. */
function* fieldsOf(plan: Plan, path = ''): Iterable<Field> {
  if (plan.item !== null) yield* fieldsOf(plan.item, `${path}[]`);
  for (const [name, field] of plan.fields ?? []) {
    const below = path === '' ? name : `${path}.${name}`;
    yield { path: below, plan: field };
    yield* fieldsOf(field, below);
  }
}

/** A field is shown by its own example, by that of its items, or by those of the fields within it. */
function hasExample({ meta, item, fields }: Plan): boolean {
  if (Array.isArray(meta.examples) && meta.examples.length > 0) return true;
  if (item !== null) return hasExample(item);
  return fields !== null && [...fields.values()].every(hasExample);
}

describe.each(sourceSchemas)('the drawing of %s', (_name, schema) => {
  const fields = [...fieldsOf(planOf(schema))];

  it('has fields', () => expect(fields.length).toBeGreaterThan(0));

  it('says in a sentence what every field is', () => {
    const mute = fields.filter(({ plan }) => !/^\S.*\.$/.test(plan.meta.description ?? ''));
    expect(mute.map(({ path }) => path)).toEqual([]);
  });

  it('shows every field by an example', () => {
    expect(fields.filter(({ plan }) => !hasExample(plan)).map(({ path }) => path)).toEqual([]);
  });
});

describe.each([...tables, ...statistics].map((table) => [table.name, table] as const))(
  'the published table %s',
  (_name, { row, columns }) => {
    const plans = [...(planOf(columns).fields ?? [])];

    it('says what a row is', () => expect(row).toMatch(/^\S.*\.$/));

    it('says in a sentence what every column is', () => {
      const mute = plans.filter(([, { meta }]) => !/^\S.*\.$/.test(meta.description ?? ''));
      expect(mute.map(([name]) => name)).toEqual([]);
    });

    it('shows every column by an example', () => {
      expect(plans.filter(([, plan]) => !hasExample(plan)).map(([name]) => name)).toEqual([]);
    });
  },
);
