import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Headline } from '../../schemas/release/headline.ts';
import { ask } from './duckdb.ts';

/** Where `statistics/headline.json` differs from counts made anew over the CSV files of the release. */
export async function headlineFaults(dist: string): Promise<string[]> {
  const csv = (name: string) =>
    `read_csv('${join(dist, 'tables', `${name}.csv`)}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;
  const told = JSON.parse(readFileSync(join(dist, 'statistics/headline.json'), 'utf8')) as Headline;
  const count = async (from: string) => Number((await ask(`SELECT count(*) AS n FROM ${from}`))[0]?.n);
  const lies = `${csv('presences')} AS p JOIN ${csv('presence_locations')} AS l ON l.presence_id = p.id`;
  const perCode = async (codes: string, key: string) => {
    const rows = await ask(`
      SELECT c.code, c.label,
        (SELECT count(*) FROM ${csv('presences')} AS p WHERE p.${key} = c.code) AS presences,
        (SELECT count(DISTINCT l.country_iso3) FROM ${lies} WHERE p.${key} = c.code) AS countries
      FROM ${codes} AS c ORDER BY c.code`);
    return Object.fromEntries(
      rows.map(({ code, label, presences, countries }) => [
        String(code),
        { label, presences: Number(presences), countries: Number(countries) },
      ]),
    );
  };
  const counted: Record<string, unknown> = {
    organizations: await count(csv('organizations')),
    presences: await count(csv('presences')),
    presences_without_equipment_sales: await count(
      `${csv('presences')} AS p JOIN ${csv('categories')} AS c ON c.code = p.category WHERE c.equipment_sale = 'false'`,
    ),
    activities: await count(csv('activities')),
    data_points: await count(csv('statements')),
    countries: await count(`(SELECT DISTINCT country_iso3 FROM ${csv('presence_locations')})`),
    sources: await count(csv('sources')),
    categories: await perCode(csv('categories'), 'category'),
    groups: await perCode(`(SELECT * FROM ${csv('codes')} WHERE list = 'category-groups')`, 'category_group'),
    programmes: await perCode(`(SELECT * FROM ${csv('codes')} WHERE list = 'programmes')`, 'programme'),
  };
  return Object.keys({ ...told, ...counted }).flatMap((key) => {
    const [said, found] = [told[key as keyof Headline], counted[key]].map((value) => JSON.stringify(value));
    return said === found ? [] : [`${key}: ${said}, counted ${found}`];
  });
}
