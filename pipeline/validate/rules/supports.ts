import { folders } from '../../../schemas/kinds.ts';
import { keysOf, type Plan, planOf } from '../../../schemas/walk.ts';
import { suggestion } from '../nearest.ts';
import type { RecordRule } from '../rule.ts';

const plans = new Map(folders.map(({ kind, schema }) => [kind, planOf(schema)]));

/** What `supports` names are fields that the record has, so that support is never claimed for nothing. */
export const supports: RecordRule = {
  name: 'supports',
  severity: 'error',
  about: '`supports` names fields that the record has.',
  firm: true,
  kinds: ['presence', 'organization', 'activity', 'term'],
  needs: 'everything',
  check({ kind, value }, _, say) {
    for (const [index, source] of (value.sources ?? []).entries()) {
      for (const [position, field] of (source.supports ?? []).entries()) {
        if (isSet(value, field)) continue;
        const path = ['sources', index, 'supports', position];
        const plan = plans.get(kind);
        const known = plan !== undefined && isKnown(plan, field);
        say({
          path,
          message: known
            ? `"${field}" is not set in this record.`
            : `"${field}" is not a field of a ${kind}.`,
          hint: known ? 'Set the field, or remove it from `supports`.' : suggestion(field, fieldNames(plan)),
        });
      }
    }
  },
};

function isSet(value: unknown, field: string): boolean {
  const found = keysOf(field).reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null ? (at as Record<string | number, unknown>)[key] : undefined,
    value,
  );
  return found !== undefined && found !== null;
}

function isKnown(plan: Plan, field: string): boolean {
  let at: Plan | null = plan;
  for (const key of keysOf(field))
    at = typeof key === 'number' ? (at?.item ?? null) : (at?.fields?.get(key) ?? null);
  return at !== null;
}

function fieldNames(plan: Plan | undefined): string[] {
  const names: string[] = [];
  for (const [name, field] of plan?.fields ?? []) {
    names.push(name, ...[...(field.fields?.keys() ?? [])].map((inner) => `${name}.${inner}`));
  }
  return names;
}
