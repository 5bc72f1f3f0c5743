/** A record as plain values, from a YAML file or put together again from the rows of a release. */
export type Tree = string | number | boolean | null | readonly Tree[] | TreeMap;
export interface TreeMap {
  readonly [field: string]: Tree | undefined;
}

/**
 * Fields that the release computes stand in a tree under their name behind this sign. They are compared, but do not
 * tell one item of a list from another.
 */
export const computedSign = '~';

export function isMap(tree: Tree | undefined): tree is TreeMap {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

export function isList(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** Same text for same content: keys sorted, computed fields and empty values left out. */
export function canonical(tree: Tree | undefined): string {
  if (isList(tree)) return `[${tree.map(canonical).join(',')}]`;
  if (!isMap(tree)) return JSON.stringify(tree ?? null);
  return `{${Object.keys(tree)
    .filter((key) => !key.startsWith(computedSign) && !isNothing(tree[key]))
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(tree[key])}`)
    .join(',')}}`;
}

/** A tree without what the release computed, and without empty fields. */
export function asserted(tree: Tree): Tree {
  if (isList(tree)) return tree.map(asserted);
  if (!isMap(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key, value]) => !key.startsWith(computedSign) && !isNothing(value))
      .map(([key, value]) => [key, asserted(value ?? null)]),
  );
}

/** No value: absent, `null`, or an empty list or map. */
export function isNothing(tree: Tree | undefined): boolean {
  if (tree === undefined || tree === null) return true;
  if (isList(tree)) return tree.length === 0;
  return isMap(tree) && Object.values(tree).every(isNothing);
}
