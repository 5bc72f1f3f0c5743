import type { RecordKind } from '../../../schemas/dataset.ts';
import { keysOf } from '../../../schemas/walk.ts';
import type { Draft } from '../add/library.ts';
import { type Field, fieldOf } from '../fields.ts';
import { formOfKind } from '../form.ts';

export type Keys = readonly (string | number)[];

/** A field that a path leads to, and the name of the list that it lies in as a group's field. */
export interface Target {
  readonly field: Field;
  /** The path as written: `locations[].place`. */
  readonly path: string;
}

/** Every path of a kind's fields that holds one value, lists without positions: `locations.coordinates.latitude`. */
export function leavesOf(kind: RecordKind): ReadonlyMap<string, Field> {
  const leaves = new Map<string, Field>();
  const walk = (field: Field, path: string) => {
    const inner = field.type === 'list' ? field.item : field;
    if (inner === null) return;
    if (inner.type !== 'group') leaves.set(path, field);
    for (const [name, next] of inner.fields ?? []) walk(next, path === '' ? name : `${path}.${name}`);
  };
  walk(fieldOf(formOfKind(kind).schema), '');
  return leaves;
}

/** A path without its positions, as `leavesOf` names it. */
export function plainPath(path: string): string {
  return path.replace(/\[\d*\]/g, '');
}

/**
 * The keys of a written path within a record. The first item of a list is meant where no position is written; `[]`
 * means the item of that row.
 *
 * @param turn of the row among the rows of its record, from 0
 */
export function keysAt(kind: RecordKind, path: string, turn: number): Keys {
  let field: Field | null = fieldOf(formOfKind(kind).schema);
  const keys: (string | number)[] = [];
  for (const key of keysOf(path.replaceAll('[]', `[${turn + 1}]`))) {
    if (field?.type === 'list' && typeof key !== 'number') {
      keys.push(0);
      field = field.item;
    }
    keys.push(key);
    field = typeof key === 'number' ? (field?.item ?? null) : (field?.fields?.get(key) ?? null);
  }
  return keys;
}

/** The value that stands at some keys. */
export function valueAt(draft: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Draft)[key] : undefined),
    draft,
  );
}

/** Puts a value at some keys; groups and lists on the way are made. */
export function putAt(draft: Draft, keys: Keys, value: unknown): void {
  let holder: Draft = draft;
  for (const [i, key] of keys.slice(0, -1).entries()) {
    holder[key] ??= typeof keys[i + 1] === 'number' ? [] : {};
    holder = holder[key] as Draft;
  }
  holder[keys.at(-1) ?? ''] = value;
}

/** A draft without the gaps that rows left in its lists, and without items that say the same twice. */
export function compact(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = Array.from(value, compact).filter((item) => item !== undefined);
    const seen = new Set<string>();
    return items.filter((item) => {
      const text = JSON.stringify(item);
      return !seen.has(text) && seen.add(text);
    });
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, compact(inner)]));
}
