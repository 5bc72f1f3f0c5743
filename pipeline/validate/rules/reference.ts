import { folders } from '../../../schemas/kinds.ts';
import type { CodelistName } from '../../../schemas/meta.ts';
import { keysOf, type Plan, planOf, visitScalars } from '../../../schemas/walk.ts';
import type { Context } from '../context.ts';
import { suggestion } from '../nearest.ts';
import type { RecordRule, Say, ValidRecord } from '../rule.ts';

/** What is left of a plan when only fields that name something are looked at. */
interface Names {
  readonly meta: Plan['meta'];
  readonly fields: readonly (readonly [name: string, Names])[];
  readonly item: Names | null;
}

const plans = new Map(
  folders.map(({ kind, schema }) => {
    const plan = planOf(schema);
    return [kind, { plan, names: namesOf(plan) }];
  }),
);

/** Every field that the schema ties to a codelist or to the organizations names something that exists. */
export const reference: RecordRule = {
  name: 'reference',
  severity: 'error',
  about: 'Codes stand in their codelist, organizations in sources/organizations/.',
  firm: true,
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check(record, context, say) {
    const looked = plans.get(record.kind);
    if (looked !== undefined && !isKnown(looked.names, record.value, context))
      tellUnknown(looked.plan, record, context, say);
  },
};

/** The fields at and below a plan that name something, or `null` when there is none. */
function namesOf({ meta, fields, item }: Plan): Names | null {
  const below = [...(fields ?? [])].flatMap(([name, field]) => {
    const names = namesOf(field);
    return names === null ? [] : [[name, names] as const];
  });
  const items = item === null ? null : namesOf(item);
  const naming = meta.codelist !== undefined || meta.organizationId === true;
  return naming || items !== null || below.length > 0 ? { meta, fields: below, item: items } : null;
}

/** Whether everything that is named exists: nearly always, and then no path is written. */
function isKnown(names: Names | null, value: unknown, context: Context): boolean {
  if (names === null || value === undefined) return true;
  if (Array.isArray(value)) {
    for (const one of value) if (!isKnown(names.item, one, context)) return false;
    return true;
  }
  if (typeof value === 'object' && value !== null) {
    for (const [name, field] of names.fields)
      if (!isKnown(field, (value as Record<string, unknown>)[name], context)) return false;
    return true;
  }
  return namedBy(names.meta, context)?.has(String(value)) ?? true;
}

/** What a field may name. */
function namedBy(meta: Plan['meta'], { organizations, codes }: Context): ReadonlySet<string> | undefined {
  return meta.organizationId === true ? organizations : meta.codelist && codes.get(meta.codelist);
}

function tellUnknown(plan: Plan, record: ValidRecord, context: Context, say: Say): void {
  visitScalars(plan, record.value, (value, meta, path) => {
    const known = namedBy(meta, context);
    if (known === undefined || known.has(String(value))) return;
    const what =
      meta.codelist === undefined ? 'an organization of this dataset' : `a code of ${meta.codelist}`;
    const hint = suggestion(String(value), [...known]);
    say({
      path: keysOf(path),
      message: `"${value}" is not ${what}.`,
      hint: `${hint} ${whereToAdd(meta.codelist)}`,
    });
  });
}

function whereToAdd(codelist: CodelistName | undefined): string {
  return codelist === undefined
    ? 'A new one needs a file in sources/organizations/.'
    : `The codes stand in sources/codelists/${codelist}.yaml.`;
}
