import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Headline, headlineSchema } from '../../schemas/release/headline.ts';
import { statisticQueries } from '../warehouse/queries.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

/** Reads the headline from the warehouse and writes it. */
export async function writeHeadline(warehouse: Warehouse, dir: string): Promise<Headline> {
  const query = async (name: string) => warehouse.rows(statisticQueries[name] ?? '');
  const byCode = async (name: string) =>
    Object.fromEntries((await query(name)).map(({ code, ...figures }) => [String(code), figures]));
  const [totals] = await query('headline');
  const headline = headlineSchema.parse({
    ...totals,
    categories: await byCode('headline_categories'),
    groups: await byCode('headline_groups'),
    programmes: await byCode('headline_programmes'),
  });
  writeFileSync(join(dir, 'statistics', 'headline.json'), `${JSON.stringify(headline, null, 2)}\n`);
  return headline;
}
