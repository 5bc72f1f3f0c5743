import { folders } from '../../../schemas/kinds.ts';
import type { CodelistName } from '../../../schemas/meta.ts';
import { keysOf, planOf, visitScalars } from '../../../schemas/walk.ts';
import { suggestion } from '../nearest.ts';
import type { Context, RecordRule, Remark, ValidRecord } from '../rule.ts';

const plans = new Map(folders.map(({ kind, schema }) => [kind, planOf(schema)]));

/** Every field that the schema ties to a codelist or to the organizations names something that exists. */
export const reference: RecordRule = {
  name: 'reference',
  severity: 'error',
  about: 'Codes stand in their codelist, organizations in sources/organizations/.',
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check: (record, context) => unknownReferences(record, context),
};

function unknownReferences(record: ValidRecord, context: Context): Remark[] {
  const remarks: Remark[] = [];
  const plan = plans.get(record.kind);
  if (plan === undefined) return remarks;
  visitScalars(plan, record.value, (value, meta, path) => {
    const known =
      meta.organizationId === true
        ? context.organizations
        : meta.codelist && context.codes.get(meta.codelist);
    if (known === undefined || known.has(String(value))) return;
    const what =
      meta.codelist === undefined ? 'an organization of this dataset' : `a code of ${meta.codelist}`;
    const hint = suggestion(String(value), [...known]);
    remarks.push({
      path: keysOf(path),
      message: `"${value}" is not ${what}.`,
      hint: `${hint} ${whereToAdd(meta.codelist)}`,
    });
  });
  return remarks;
}

function whereToAdd(codelist: CodelistName | undefined): string {
  return codelist === undefined
    ? 'A new one needs a file in sources/organizations/.'
    : `The codes stand in sources/codelists/${codelist}.yaml.`;
}
