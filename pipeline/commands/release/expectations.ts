import { statistics, tables } from '../../../schemas/release/index.ts';
import type { Finding } from '../../finding.ts';
import { quote } from '../../warehouse/ddl.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { Survey } from '../survey.ts';

/** A table with fewer or more rows than expected stops the release. */
export async function checkExpectations(warehouse: Warehouse, { frame }: Survey): Promise<Finding[]> {
  const expectations = frame?.expectations;
  if (expectations === undefined) return [];
  const findings: Finding[] = [];
  for (const [name, bounds] of Object.entries(expectations.tables)) {
    const at = { file: expectations.file, document: 0, rule: 'expectation', severity: 'error' as const };
    if (![...tables, ...statistics].some((table) => table.name === name)) {
      findings.push({
        ...at,
        path: ['tables', name],
        atKey: true,
        message: `There is no table "${name}".`,
        hint: 'Use the name of a published table.',
      });
      continue;
    }
    const [row] = await warehouse.rows(`SELECT COUNT(*) AS n FROM ${quote(name)}`);
    const rows = Number(row?.n);
    for (const [bound, broken] of [
      ['min', rows < (bounds.min ?? 0)],
      ['max', rows > (bounds.max ?? Number.POSITIVE_INFINITY)],
    ] as const) {
      if (broken)
        findings.push({
          ...at,
          path: ['tables', name, bound],
          message: `The table ${name} has ${rows} rows, ${bound === 'min' ? 'at least' : 'at most'} ${bounds[bound]} are expected.`,
          hint: 'Find out what was lost or doubled; change the expectation only when the change is meant.',
        });
    }
  }
  return findings;
}
