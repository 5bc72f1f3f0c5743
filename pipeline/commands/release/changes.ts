import type { Dataset } from '../../../schemas/dataset.ts';
import { registers, tables } from '../../../schemas/release/index.ts';
import type { SchemaStep } from '../../compare/steps/columns.ts';
import { fileChanges, oldTables, type Previous } from '../../compare/steps/previous.ts';
import { fillChanges } from '../../compare/steps/steps.ts';
import {
  demandsOf,
  isBefore,
  leastVersion,
  levelOf,
  type RowChange,
  undeclared,
} from '../../compare/steps/version.ts';
import type { Finding } from '../../finding.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';

/** What changed since the previous release, as far as the schema version depends on it. */
export interface Changed {
  readonly steps: readonly SchemaStep[];
  readonly rows: readonly RowChange[];
}

/** Fills the table `changes`. */
export async function recordChanges(warehouse: Warehouse, previous: Previous): Promise<Changed> {
  const olds = await oldTables(warehouse, previous);
  const steps = await fillChanges(warehouse, [...tables, ...registers], olds);
  const rows = await warehouse.rows(
    `SELECT DISTINCT operation, table_name, column_name FROM changes
     WHERE table_name IN ('categories', 'codes', 'countries', 'id_registry') ORDER BY table_name, operation, column_name`,
  );
  return {
    steps,
    rows: rows.map(({ operation, table_name, column_name }) => ({
      operation: String(operation),
      table: String(table_name),
      column: column_name === null ? null : String(column_name),
    })),
  };
}

/**
 * Whether the versions of the dataset allow what changed: the data version is a later one, the schema version is at
 * least what the changes ask for, and nothing goes that was not announced.
 */
export function judgeVersion(
  { version, schema_version }: Dataset,
  file: string,
  { manifest }: Previous,
  { steps, rows }: Changed,
  files: readonly { readonly path: string }[],
): Finding[] {
  const finding = (field: string, rule: string, message: string, hint: string): Finding => ({
    file,
    document: 0,
    path: [field],
    rule,
    severity: 'error',
    message,
    hint,
  });
  const findings: Finding[] = [];
  if (isBefore(version, manifest.version))
    findings.push(
      finding(
        'version',
        'data-version',
        `The version ${version} comes before ${manifest.version}, the release that it is compared with.`,
        'Give it a later version, or compare it with an earlier release.',
      ),
    );
  const demands = demandsOf(steps, rows, fileChanges(manifest.files, files));
  const level = levelOf(demands);
  const least = leastVersion(manifest.schema_version, level);
  if (isBefore(schema_version, least)) {
    const reasons = demands.filter((demand) => demand.level === level).map(({ what }) => what);
    const more = reasons.length > 5 ? ` and ${reasons.length - 5} more` : '';
    findings.push(
      finding(
        'schema_version',
        'schema-version',
        `The schema version ${schema_version} is too small after ${manifest.schema_version}: ${reasons.slice(0, 5).join('; ') || 'it went backwards'}${more}.`,
        `It must be ${least} or higher (VERSIONING.md).`,
      ),
    );
  }
  for (const { operation, table, column, old } of undeclared(steps, manifest.retiring)) {
    const what = operation.endsWith('_table') ? `The table ${old ?? table}` : `The column ${table}.${column}`;
    findings.push(
      finding(
        'schema_version',
        'deprecation',
        `${what} is gone or renamed, and release ${manifest.version} did not announce it.`,
        'Keep it for one more release with `retiring` in its schema, which tells readers what to use instead.',
      ),
    );
  }
  return findings;
}
