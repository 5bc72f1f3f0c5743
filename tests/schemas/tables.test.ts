import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import type { RecordKind } from '../../schemas/dataset.ts';
import { folders } from '../../schemas/kinds.ts';
import { metaOf } from '../../schemas/meta.ts';
import { activities } from '../../schemas/release/activities.ts';
import { activityFeatureColumns, featureColumns } from '../../schemas/release/features.ts';
import { registers, statistics, tables } from '../../schemas/release/index.ts';
import { presences } from '../../schemas/release/presences.ts';
import { keyOf, type Table } from '../../schemas/release/table.ts';
import { fieldsOf, isGroup } from './fields-of.ts';

const all = [...tables, ...registers, ...statistics];
const columnsOf = ({ columns }: Table) => Object.entries(columns.shape as Record<string, z.ZodType>);

/** The kind of record that a table shows; tables about sources, codes and ids show none. */
function kindOf({ name }: Table): RecordKind | null {
  if (/^presence/.test(name) && !statistics.some((table) => table.name === name)) return 'presence';
  if (/^organization(?!_by)/.test(name) || name === 'designations') return 'organization';
  if (/^activit/.test(name)) return 'activity';
  if (/^place/.test(name)) return 'place';
  return name === 'glossary' ? 'term' : null;
}

const fieldsOfKind = new Map(folders.map(({ kind, schema }) => [kind, [...fieldsOf(schema)]]));

/** Paths that columns of a kind may assert: its fields, items of its lists, and the two ends of a segment. */
function pathsOf(kind: RecordKind): Set<string> {
  const paths = (fieldsOfKind.get(kind) ?? []).map(({ path }) => path);
  const ends = paths.includes('segments') ? ['segments[][1]', 'segments[][2]'] : [];
  return new Set([...paths, ...paths.map((path) => `${path}[]`), ...ends]);
}

/** `{kind}s[].place` stands for `locations[].place` and `landings[].place`. */
function writtenOut(asserts: string): string[] {
  return asserts.includes('{kind}')
    ? ['location', 'landing'].map((kind) => asserts.replace('{kind}', kind))
    : [asserts];
}

describe('published layers', () => {
  it.each([
    { table: presences, shown: featureColumns as readonly string[] },
    { table: activities, shown: activityFeatureColumns as readonly string[] },
  ])('of $table.name show with each date what days it can mean and how finely it is known', (layer) => {
    const beside = columnsOf(layer.table)
      .map(([name]) => name)
      .filter((name) => layer.shown.includes(name.replace(/_(?:earliest|latest|precision)$/, '')));
    expect(beside.filter((name) => name.endsWith('_earliest')).length).toBeGreaterThanOrEqual(4);
    expect(beside.filter((name) => !layer.shown.includes(name))).toEqual([]);
  });
});

describe('published tables', () => {
  it('have names of their own in lower case', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const table of all) expect(table.name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
  });

  it('have column names that need no quoting in any tool', () => {
    for (const table of all)
      for (const [name] of columnsOf(table)) expect(name, table.name).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it.each(all)('$name has a key, and no part of it may be empty', (table) => {
    const key = keyOf(table);
    expect(key.length).toBeGreaterThan(0);
    for (const [name, schema] of columnsOf(table)) {
      // The row of presences without a date has no year.
      if (!key.includes(name) || table.name === 'presences_by_year') continue;
      expect(schema.safeParse(null).success, `${table.name}.${name}`).toBe(false);
    }
  });

  it('refer to columns that exist and that are the whole key of their table', () => {
    const references = all.flatMap((table) =>
      columnsOf(table).flatMap(([name, schema]) => {
        const { references: to } = metaOf(schema);
        return to === undefined ? [] : [{ from: `${table.name}.${name}`, to }];
      }),
    );
    expect(references.length).toBeGreaterThan(20);
    for (const { from, to } of references) {
      const [tableName, column] = to.split('.');
      const table = all.find(({ name }) => name === tableName);
      expect(table === undefined ? [] : keyOf(table), `${from} -> ${to}`).toEqual([column]);
    }
  });

  it('name as the owner of a row the table that holds it', () => {
    for (const table of tables) {
      for (const [name, schema] of columnsOf(table)) {
        if (/^(?:presence|activity)_id$/.test(name))
          expect(metaOf(schema).references).toBe(name === 'presence_id' ? 'presences.id' : 'activities.id');
      }
    }
  });

  it.each(all.filter((table) => kindOf(table) !== null))(
    '$name shows fields that its records have',
    (table) => {
      const known = pathsOf(kindOf(table) as RecordKind);
      const asserted = columnsOf(table).flatMap(([, schema]) => writtenOut(metaOf(schema).asserts ?? ''));
      expect(asserted.filter((path) => path !== '' && !known.has(path))).toEqual([]);
    },
  );

  it('about sources, codes and counts assert nothing: their columns are not statements', () => {
    const asserting = all
      .filter((table) => kindOf(table) === null)
      .flatMap((table) =>
        columnsOf(table).flatMap(([name, schema]) =>
          metaOf(schema).asserts ? [`${table.name}.${name}`] : [],
        ),
      );
    expect(asserting).toEqual([]);
  });

  it.each(['presence', 'organization', 'activity', 'term'] as const)(
    'show every field of a %s that a person can assert',
    (kind) => {
      const shown = new Set(
        tables
          .filter((table) => kindOf(table) === kind)
          .flatMap((table) => columnsOf(table))
          .flatMap(([, schema]) => writtenOut(metaOf(schema).asserts ?? ''))
          .map((path) => path.replace(/(?:\[\d*\])+$/, '')),
      );
      const hidden = (fieldsOfKind.get(kind) ?? [])
        .filter((field) => !isGroup(field) && metaOf(field.schema).editorial !== true)
        .map(({ path }) => path)
        .filter((path) => !/(?:^|\.)sources?\b/.test(path) && !shown.has(path));
      // Explicit coordinates are published as `latitude`, `longitude` and `geo_precision` of the place.
      expect(hidden.filter((path) => !path.includes('.coordinates.'))).toEqual([]);
    },
  );
});
