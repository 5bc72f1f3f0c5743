import * as z from 'zod';
import { source } from '../source.ts';
import { position } from './parts.ts';
import { dateColumns, flag, integer, maybe, shows, table, text } from './table.ts';

const field = source.shape;
const recordKey = {
  record_kind: z
    .enum(['presence', 'organization', 'activity', 'term'])
    .meta({ description: 'Kind of the record.', examples: ['presence'], key: true }),
  record_id: text('Id of the record.', 'huawei-nairobi-safe-city', { key: true }),
};

/** Details of a source are bibliographic, not asserted by a source: no statements are made of them. */
const detail = (name: 'url' | 'title' | 'title_supplied' | 'publisher' | 'language' | 'type') =>
  shows(name, field[name], { editorial: true });

export const sources = table('sources', 'One cited address.', {
  id: text(
    'Id of the source: `s-` and the first ten hexadecimal digits of the SHA-256 of its address.',
    's-0a1b2c3d4e',
    { key: true },
  ),
  url: detail('url'),
  title: detail('title'),
  title_supplied: flag("The title is the editors' because the page's own was not seen."),
  publisher: detail('publisher'),
  ...dateColumns('published', 'published', field.published, { editorial: true }),
  language: detail('language'),
  type: detail('type'),
  independent: flag('Sources of this type are as a rule independent of the parties that they report on.'),
  archived: shows('archived', field.archived, { editorial: true, missing: ['none'] }),
  licence: shows('licence', field.licence, {
    description:
      'Licence that the source states for itself, by its SPDX identifier. The atlas cites facts and copies no text of a source.',
    editorial: true,
    missing: ['not-stated'],
  }),
  n_records: integer('Number of records that cite it.', 3),
});

export const recordSources = table('record_sources', 'One source of a record.', {
  ...recordKey,
  record_kind: z
    .enum(['presence', 'organization', 'activity', 'term', 'place'])
    .meta({ description: 'Kind of the record.', examples: ['presence'], key: true }),
  position,
  source_id: text('Id of the source.', 's-0a1b2c3d4e', { references: 'sources.id' }),
  supports: maybe(
    text(
      'Fields that the source bears, joined by `; `; empty when it bears the whole record.',
      'amounts; dates.started',
    ),
    'not-applicable',
  ),
});

export const statements = table('statements', 'One published value of one record that a person asserted.', {
  ...recordKey,
  field: text('Path of the value in the record; positions count from 1.', 'locations[1].place', {
    key: true,
  }),
  value: text('The value as published.', 'Nairobi'),
  original: maybe(text('The value as written, where it was normalised.', 'KE'), 'not-applicable'),
  scope: z.enum(['field', 'record']).meta({
    description: 'Whether the sources support this field by name or the record as a whole.',
    examples: ['record'],
  }),
  source_ids: text('Ids of the supporting sources, joined by `; `.', 's-0a1b2c3d4e'),
  n_sources: integer('Number of supporting sources.', 1),
  disputed: flag('Somebody disputes the value, or its record as a whole: see `disputes.csv`.'),
});
