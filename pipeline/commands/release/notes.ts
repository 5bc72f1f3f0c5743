import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { metaOf } from '../../../schemas/meta.ts';
import { published } from '../../../schemas/release/index.ts';
import { type NoteFacts, releaseNotes } from '../../release/notes.ts';
import { noteQueries } from '../../warehouse/queries.ts';
import type { Counted } from './making.ts';

/** Columns whose cells say something that people wrote; the others follow from them. */
const written = new Set(
  published.flatMap(({ table }) =>
    Object.entries(table.columns.shape).flatMap(([column, schema]) => {
      const { asserts, editorial } = metaOf(schema);
      return asserts !== undefined || editorial === true ? [`${table.name}.${column}`] : [];
    }),
  ),
);

/** `RELEASE_NOTES.md`: what changed since the release before, removals first. */
export async function writeNotes(counted: Counted): Promise<void> {
  const { dir, dataset, headline } = counted;
  writeFileSync(join(dir, 'RELEASE_NOTES.md'), releaseNotes(dataset, headline, await factsOf(counted)));
}

async function factsOf({
  warehouse,
  dataset,
  releases,
  previous,
  changed,
  provenance,
  knownIssues,
  disputes,
}: Counted): Promise<NoteFacts> {
  const rows = async (name: keyof typeof noteQueries) =>
    previous === null ? [] : warehouse.rows(noteQueries[name]);
  const text = (value: unknown) => (value === null || value === undefined ? null : String(value));
  const steps = changed?.steps ?? [];
  const column = (of: { table: string; column: string | null }) => `\`${of.table}.${of.column}\``;
  return {
    previous: previous?.manifest ?? null,
    first: releases.every(({ version }) => version === dataset.version),
    schemaRemoved: steps.flatMap((step) => {
      if (step.operation === 'drop_table') return [`The table \`${step.table}\`.`];
      if (step.operation === 'rename_table') return [`The table \`${step.old}\` is now \`${step.table}\`.`];
      if (step.operation === 'drop_column') return [`The column ${column(step)}.`];
      if (step.operation === 'rename_column') return [`The column ${column(step)} is now \`${step.new}\`.`];
      return step.operation === 'retype_column'
        ? [`The column ${column(step)} was of type ${step.old} and is ${step.new}.`]
        : [];
    }),
    schemaAdded: steps.flatMap((step) => {
      if (step.operation === 'create_table') return [`The table \`${step.table}\`.`];
      return step.operation === 'add_column' ? [`The column ${column(step)}.`] : [];
    }),
    retiring: provenance.retiring,
    records: (await rows('records')).map((row) => ({
      kind: String(row.kind),
      n_added: Number(row.n_added),
      n_removed: Number(row.n_removed),
      n_corrected: Number(row.n_corrected),
      n_with_other_sources: Number(row.n_with_other_sources),
    })),
    removed: (await rows('removed')).map((row) => ({
      kind: String(row.kind),
      id: String(row.id),
      status: text(row.status),
      successors: text(row.successors),
      reason: text(row.reason),
    })),
    added: (await rows('added')).map((row) => ({
      organization: String(row.organization),
      n_presences: Number(row.n_presences),
    })),
    corrected: (await rows('corrected'))
      .map((row) => ({ column: `${row.table_name}.${row.column_name}`, n_cells: Number(row.n_cells) }))
      .filter((row) => written.has(row.column)),
    openIssues: knownIssues.filter(({ status }) => status === 'open').length,
    newIssues: previous === null ? [] : knownIssues.filter(({ since }) => since === dataset.version),
    openDisputes: disputes.filter(({ status }) => status === 'open').length,
  };
}
