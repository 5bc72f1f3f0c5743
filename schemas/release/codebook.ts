import * as z from 'zod';
import { decimal, flag, integer, maybe, table, text } from './table.ts';

/** `codebook.csv`: what every column of every table means. */
export const codebook = table('codebook', 'One column of one published table.', {
  table: text('Name of the table.', 'presences', { key: true }),
  column: text('Name of the column.', 'geo_precision', { key: true }),
  position: integer('Position of the column in its table, from 1.', 34),
  meaning: text('What the column says.', 'How finely the place is known.'),
  type: z
    .enum(['string', 'integer', 'number', 'boolean', 'date'])
    .meta({ description: 'Type of the values; a date is a full day.', examples: ['string'] }),
  unit: maybe(text('Unit of the number.', 'km'), 'not-applicable'),
  allowed_values: maybe(
    text(
      'The values that may stand there, joined by `; `, where they form a closed list.',
      'day; month; year',
    ),
    'not-applicable',
  ),
  codelist: maybe(text('The codelist that the values come from.', 'statuses'), 'not-applicable'),
  pattern: maybe(
    text('Regular expression (ECMAScript) that the whole text matches.', '^\\d{4}$'),
    'not-applicable',
  ),
  example: text('A value that could stand there.', 'city'),
  is_key: flag('The column is part of the key of its table.'),
  references: maybe(text('Table and column that the value refers to.', 'countries.iso3'), 'not-applicable'),
  is_required: flag('The column is never empty.'),
  missing: maybe(text('What an empty cell means, as a code.', 'not-stated'), 'not-applicable'),
  missing_meaning: maybe(
    text('What an empty cell means, in words.', 'No cited source states it, or nobody has recorded it yet.'),
    'not-applicable',
  ),
  asserted_field: maybe(
    text('Field of the record that a person asserted and the column shows.', 'locations[].place'),
    'not-applicable',
  ),
  n_rows: integer('Number of rows of the table in this release.', 1084),
  n_filled: integer('Number of rows in which the column has a value.', 1080),
  fill_rate: maybe(
    decimal(
      'Share of rows in which the column has a value, from 0 to 1; empty for a table without rows.',
      0.996,
    ),
    'not-applicable',
  ),
});
