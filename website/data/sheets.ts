import { activity } from '../../schemas/activity.ts';
import { presence } from '../../schemas/presence.ts';
import { activityLocations } from '../../schemas/release/activities.ts';
import { recordSources, statements } from '../../schemas/release/evidence.ts';
import { presenceLocations } from '../../schemas/release/presences.ts';
import { type Plan, planOf } from '../../schemas/walk.ts';
import type { World } from '../figures/world.ts';
import type { Sheet, SheetPlace, SheetStatement } from '../record/sheet.ts';
import { type Row, rowsOf, runsOf } from './csv.ts';
import { grouped, listed, type Release } from './release.ts';
import { disputesOf, evidenceOf, issuesOf, sourceOf } from './remarks.ts';

type Statement = Row<typeof statements>;
type Cited = Row<typeof recordSources>;
type Place = Row<typeof presenceLocations> | Row<typeof activityLocations>;

const plans: Readonly<Record<string, Plan>> = { presence: planOf(presence), activity: planOf(activity) };

/** Sheets of all records of a release, activities first, each kind by id. Statements are read as they are needed. */
export function* sheetsOf(release: Release, world: World): Generator<Sheet> {
  const { folder, presences, activities } = release;
  const cited = grouped(rowsOf(folder, recordSources), (row) => [`${row.record_kind} ${row.record_id}`]);
  const places: Readonly<Record<string, ReadonlyMap<string, readonly Place[]>>> = {
    presence: grouped(rowsOf(folder, presenceLocations), (row) => [row.presence_id]),
    activity: grouped(rowsOf(folder, activityLocations), (row) => [row.activity_id]),
  };
  for (const [key, rows] of runsOf(
    rowsOf(folder, statements),
    (row) => `${row.record_kind} ${row.record_id}`,
  )) {
    const [kind = '', id = ''] = key.split(' ');
    const row = kind === 'presence' ? presences.get(id) : activities.get(id);
    if ((kind !== 'presence' && kind !== 'activity') || row === undefined) continue;
    const sources = cited.get(key) ?? [];
    const at = (places[kind]?.get(id) ?? []).map((place) => placeOf(place, world));
    yield {
      kind,
      id,
      title: row.title,
      titleZh: row.title_zh,
      summary: row.summary,
      summaryZh: row.summary_zh,
      confidence: row.confidence,
      organizations: listed(row.organizations),
      ...('category' in row
        ? {
            category: row.category,
            highlight: row.highlight,
            status: row.status,
            statusAsOf: row.status_as_of,
            countries: listed(row.countries),
            firstYear: row.first_year,
            line: lineOf(world, id, row.line_kind),
          }
        : {
            category: row.kind,
            highlight: '',
            status: '',
            statusAsOf: '',
            countries: ['CHN'],
            firstYear: '',
            line: null,
          }),
      statements: inOrder(rows, plans[kind]).map((statement) => statementOf(statement, plans[kind], sources)),
      sources: sources.map(({ source_id, supports }) => sourceOf(release, source_id, supports)),
      evidence: evidenceOf(row),
      disputes: disputesOf(release, kind, id),
      issues: issuesOf(release, id),
      places: at,
    };
  }
}

function lineOf(world: World, id: string, kind: string): Sheet['line'] {
  const path = world.cables.get(id);
  return path === undefined ? null : { path, kind };
}

function placeOf(row: Place, world: World): SheetPlace {
  const {
    place,
    admin1,
    country_iso3: country,
    geo_precision: precision,
    geo_uncertainty_km: uncertaintyKm,
  } = row;
  const known = row.latitude !== '' && row.longitude !== '';
  const at = known ? world.place(Number(row.longitude), Number(row.latitude)) : null;
  return { place, admin1, country, precision, uncertaintyKm, at };
}

function statementOf(
  { field, value, original, source_ids, disputed }: Statement,
  plan: Plan | undefined,
  cited: readonly Cited[],
): SheetStatement {
  const ids = listed(source_ids);
  return {
    field,
    value,
    original,
    list: listOf(field, plan),
    disputed: disputed === 'true',
    sources: cited.flatMap(({ source_id }, i) => (ids.includes(source_id) ? [i + 1] : [])),
  };
}

/** Statements in the order in which a record is written: the table has them by the letters of their fields. */
function inOrder(rows: readonly Statement[], plan: Plan | undefined): Statement[] {
  return rows
    .map((row) => ({ row, rank: rankOf(row.field, plan) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ row }) => row);
}

/** Place of each part of a path among the fields of its schema, then its position in the list. */
function rankOf(field: string, plan: Plan | undefined): string {
  const ranks: string[] = [];
  let at = plan;
  for (const part of field.split('.')) {
    const name = part.replace(/(?:\[\d+\])+$/, '');
    ranks.push(String([...(at?.fields?.keys() ?? [])].indexOf(name) + 1).padStart(2, '0'));
    for (const [, position = ''] of part.matchAll(/\[(\d+)\]/g)) ranks.push(position.padStart(4, '0'));
    at = at?.fields?.get(name);
    at = at?.item ?? at;
  }
  return ranks.join('.');
}

/** The codelist that the value of a field is taken from, as the schema of the record has it. */
function listOf(field: string, plan: Plan | undefined): SheetStatement['list'] {
  let at = plan;
  for (const name of field.split('.')) {
    at = at?.fields?.get(name.replace(/(?:\[\d+\])+$/, ''));
    if (name.endsWith(']')) at = at?.item ?? at;
  }
  if (at?.meta.organizationId === true) return 'organizations';
  return at?.meta.codelist ?? null;
}
