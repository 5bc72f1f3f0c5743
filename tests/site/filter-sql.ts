import { join } from 'node:path';
import type { Facet, View } from '../../website/core/view.ts';

/** How an outsider would ask the tables of a release for the records of a view: written apart from the website's code. */
export function sqlOf({ codes, from, to, begun, undated, highlights, text }: View, tables: string): string {
  const table = (name: string) => `'${join(tables, `${name}.parquet`)}'`;
  const list = (facet: Facet) => codes[facet].map((code) => `'${code}'`).join(', ');
  const among = (name: string, column: string, facet: Facet) =>
    `p.id IN (SELECT presence_id FROM ${table(name)} WHERE ${column} IN (${list(facet)}))`;
  const where: string[] = [];
  if (codes.org.length > 0) where.push(among('presence_organizations', 'organization_id', 'org'));
  if (codes.topic.length > 0) where.push(among('presence_topics', 'topic', 'topic'));
  if (codes.country.length > 0) where.push(among('presence_locations', 'country_iso3', 'country'));
  if (codes.cat.length > 0) where.push(`p.category IN (${list('cat')})`);
  if (codes.status.length > 0) where.push(`p.status IN (${list('status')})`);
  if (codes.conf.length > 0) where.push(`p.confidence IN (${list('conf')})`);
  if (highlights) where.push('p.highlight IS NOT NULL');
  const dated: string[] = [];
  if (to !== null) dated.push(`p.first_year <= ${to}`);
  if (from !== null)
    dated.push(
      begun ? `p.first_year >= ${from}` : `(p.ended_latest IS NULL OR year(p.ended_latest) >= ${from})`,
    );
  if (dated.length > 0) where.push(`(p.first_year IS NULL OR (${dated.join(' AND ')}))`);
  if (!undated) where.push('p.first_year IS NOT NULL');
  if (text !== '') where.push(`p.id IN (${searched(text, table)})`);
  return `SELECT p.id FROM ${table('presences')} AS p WHERE ${where.length === 0 ? 'TRUE' : where.join(' AND ')} ORDER BY p.id`;
}

/** Records in whose texts a word begins as asked. Apostrophes neither end a word nor, read the other way, begin none. */
function searched(word: string, table: (name: string) => string): string {
  const texts = [
    [
      'presences',
      'id',
      [
        'title',
        'title_zh',
        'category_label',
        'category_label_zh',
        'counterparties',
        'summary',
        'summary_zh',
        'highlight',
      ],
    ],
    [
      'presence_locations',
      'presence_id',
      ['place', 'admin1', 'address', 'country', 'country_zh', 'gazetteer_names_zh'],
    ],
    ['presence_organizations', 'presence_id', ['organization']],
  ] as const;
  const plain = (column: string) =>
    `replace(replace(strip_accents(lower(t.${column})), '’', ''''), '‘', '''')`;
  const begins = (value: string) => `regexp_matches(${value}, '(^|[^a-z0-9])${word}')`;
  const found = texts.flatMap(([name, key, columns]) =>
    columns.map(
      (column) =>
        `SELECT t.${key} FROM ${table(name)} AS t WHERE ${begins(plain(column))} OR ${begins(`replace(${plain(column)}, '''', '')`)}`,
    ),
  );
  const topics = `SELECT t.presence_id FROM ${table('presence_topics')} AS t JOIN ${table('codes')} AS c
    ON c.list = 'topics' AND c.code = t.topic WHERE ${begins('lower(c.label)')}`;
  return [...found, topics].join(' UNION ');
}
