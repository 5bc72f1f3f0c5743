import * as z from 'zod';
import { integer, maybe, table, text } from './table.ts';

/** What a step of `changes` does to a table, in the order in which steps of one table come. */
export const changeOperations = [
  'drop_table',
  'create_table',
  'rename_table',
  'retype_column',
  'rename_column',
  'drop_column',
  'add_column',
  'order_columns',
  'delete',
  'insert',
  'update',
  'sort_rows',
] as const;
export type ChangeOperation = (typeof changeOperations)[number];

/** `changes`: a program that makes the CSV tables of a release from those of the one before. */
export const changes = table(
  'changes',
  'One step from the previous release to this one; all steps in their order make its tables of the previous ones.',
  {
    step: integer('Number of the step.', 1, { key: true }),
    operation: z.enum(changeOperations).meta({
      description:
        'What is done: `update` sets one cell, `insert` and `delete` take a whole row, `sort_rows` puts rows in order, the others change columns or tables.',
      examples: ['update'],
    }),
    table_name: text('The table.', 'presences'),
    row_key: maybe(
      text(
        'Key of the row as a JSON object of column and text; empty for steps about columns.',
        '{"id":"zte-office"}',
      ),
    ),
    column_name: maybe(
      text('The column: of the cell for `update`, of the old table for a step about columns.', 'status'),
    ),
    old_value: maybe(
      text(
        'Before: the cell, the row as a JSON object without empty cells, or the name or type; empty for an empty cell.',
        'active',
      ),
    ),
    new_value: maybe(
      text(
        'After: the cell, the row as a JSON object without empty cells, the name, type or list of columns in JSON; for `sort_rows` a JSON list of objects with `column` and `by` (`bytes` or `number`); empty for an empty cell.',
        'ended',
      ),
    ),
    record_kind: maybe(text('Kind of the record that the row belongs to.', 'presence')),
    record_id: maybe(text('Id of the record that the row belongs to.', 'zte-office')),
    reason: maybe(text('Why the record went, from `id_registry`.', 'Two records of one project.')),
    source_ids: maybe(
      text('Ids of the sources of the record in this release, joined by `; `.', 's-0a1b2c3d4e'),
    ),
  },
);
