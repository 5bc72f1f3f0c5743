import { published } from '../../../schemas/release/index.ts';
import { type Quality, qualitySchema } from '../../../schemas/release/quality.ts';
import type { Finding } from '../../finding.ts';
import { ratio, type Support, supportByTable } from '../../release/quality.ts';
import type { Frame } from '../../validate/frame.ts';
import { quote } from '../../warehouse/ddl.ts';
import { qualityQueries } from '../../warehouse/queries.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';

/** Asks the tables what the release is worth. */
export async function judgeQuality(warehouse: Warehouse, frame: Frame): Promise<Quality> {
  const rows = async (name: keyof typeof qualityQueries) => warehouse.rows(qualityQueries[name]);
  const [counted = {}] = await rows('figures');
  const figures = Object.fromEntries(Object.entries(counted).map(([name, n]) => [name, Number(n)]));
  const countries = await rows('countries');
  const organizations = await rows('organizations');
  const duplicates = await rows('duplicates');
  const rowsOf = await countRows(warehouse);
  const presences = (all: typeof countries) =>
    new Map(all.map(({ id, n_presences }) => [String(id), Number(n_presences)]));
  const support = (await rows('support')).map(
    (row): Support => ({
      record_kind: String(row.record_kind),
      field: String(row.field),
      n_statements: Number(row.n_statements),
      n_with_field_support: Number(row.n_with_field_support),
    }),
  );
  return qualitySchema.parse({
    version: frame.dataset.version,
    figures: { ...figures, duplicate_groups: duplicates.length },
    shares: sharesOf(figures),
    tables: supportByTable(support, (name) => rowsOf.get(name) ?? 0),
    source_types: await rows('source_types'),
    source_languages: await rows('source_languages'),
    countries,
    organizations,
    duplicates,
    expectations: expected(frame.expectations, {
      tables: rowsOf,
      figures: new Map([...Object.entries(figures), ['duplicate_groups', duplicates.length]]),
      countries: presences(countries),
      organizations: presences(organizations),
    }),
  });
}

async function countRows(warehouse: Warehouse): Promise<Map<string, number>> {
  const counts = published.map(
    ({ table }) => `(SELECT COUNT(*) FROM ${quote(table.name)}) AS ${quote(table.name)}`,
  );
  const [row = {}] = await warehouse.rows(`SELECT ${counts.join(', ')}`);
  return new Map(Object.entries(row).map(([name, n]) => [name, Number(n)]));
}

/** `sources_archived` is a share of `sources`. */
function sharesOf(figures: Readonly<Record<string, number>>): Quality['shares'] {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([name, n]) => {
      const [whole = ''] = name.split('_');
      const of = figures[whole];
      return of === undefined || whole === name ? [] : [[name, { n, of, share: ratio(n, of) }]];
    }),
  );
}

type Values = Readonly<
  Record<'tables' | 'figures' | 'countries' | 'organizations', ReadonlyMap<string, number>>
>;

/** Countries and organizations without presences count as none; tables and figures must be there. */
function expected(expectations: Frame['expectations'], values: Values): Quality['expectations'] {
  return (['tables', 'figures', 'countries', 'organizations'] as const).flatMap((of) =>
    Object.entries(expectations[of] ?? {}).flatMap(([name, { min, max }]) => {
      const value = values[of].get(name) ?? 0;
      const met = value >= (min ?? 0) && value <= (max ?? Number.POSITIVE_INFINITY);
      return [{ of, name, value, min: min ?? null, max: max ?? null, met }];
    }),
  );
}

const nouns: Readonly<Record<string, (name: string) => string>> = {
  tables: (name) => `The table ${name} has`,
  figures: (name) => `The figure ${name} is`,
  countries: (name) => `The country ${name} has`,
  organizations: (name) => `The organization ${name} has`,
};
const units: Readonly<Record<string, string>> = {
  tables: ' rows',
  countries: ' presences',
  organizations: ' presences',
};

/** What stops the release: an expectation that is not met, or that is about nothing. */
export function brokenExpectations({ file }: Frame['expectations'], quality: Quality): Finding[] {
  const at = { file, document: 0, rule: 'expectation', severity: 'error' as const };
  const known: Readonly<Record<string, readonly string[]>> = {
    tables: published.map(({ table }) => table.name),
    figures: Object.keys(quality.figures),
  };
  return quality.expectations.flatMap(({ of, name, value, min, max, met }): Finding[] => {
    if (known[of]?.includes(name) === false)
      return [
        {
          ...at,
          path: [of, name],
          atKey: true,
          message: `There is no ${of === 'tables' ? 'table' : 'figure'} "${name}".`,
          hint: of === 'tables' ? 'Use the name of a published table.' : 'The figures stand in quality.json.',
        },
      ];
    if (met) return [];
    const bound = min !== null && value < min ? 'min' : 'max';
    return [
      {
        ...at,
        path: [of, name, bound],
        message: `${nouns[of]?.(name)} ${value}${units[of] ?? ''}, ${bound === 'min' ? 'at least' : 'at most'} ${bound === 'min' ? min : max} are expected.`,
        hint: 'Find out what was lost or doubled; change the expectation only when the change is meant.',
      },
    ];
  });
}
