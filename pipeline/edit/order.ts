import { isMap, isPair, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { Field } from './fields.ts';

type Entry = Pair<Scalar, unknown>;

/** The entries of a map whose keys are plain texts, which all maps of records are. */
export function entries(map: YAMLMap): Entry[] {
  return map.items.filter((item): item is Entry => isPair(item) && isScalar(item.key));
}

/** The path of a field as findings write it: `locations[1].place`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key + 1}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/**
 * Puts the fields of every group into the order of its schema; unknown fields stay behind the known ones. A comment
 * moves with the field that it stands before.
 *
 * @returns the paths of the groups that were out of order; the record itself is the empty path.
 */
export function sortFields(node: unknown, field: Field | null, path: readonly PropertyKey[] = []): string[] {
  const sorted: string[] = [];
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      sorted.push(...sortFields(item, field?.item ?? null, [...path, index]));
  } else if (isMap(node)) {
    if (field?.fields && sortMap(node, field.fields, path)) sorted.push(pathText(path));
    for (const entry of entries(node)) {
      const name = String(entry.key.value);
      sorted.push(...sortFields(entry.value, field?.fields?.get(name) ?? null, [...path, name]));
    }
  }
  return sorted;
}

function sortMap(map: YAMLMap, fields: ReadonlyMap<string, Field>, path: readonly PropertyKey[]): boolean {
  const order = [...(path.length === 0 ? ['id'] : []), ...fields.keys()];
  const rank = ({ key }: Entry) => {
    const at = order.indexOf(String(key.value));
    return at < 0 ? order.length : at;
  };
  const before = entries(map);
  const after = [...before].sort((a, b) => rank(a) - rank(b));
  const [first] = before;
  if (first === undefined || after.every((entry, i) => entry === before[i])) return false;
  // The comment above the first field of a group is kept with the group by the parser, and belongs to the field.
  if (typeof path.at(-1) !== 'number' && map.commentBefore) {
    first.key.commentBefore = joined(map.commentBefore, first.key.commentBefore);
    delete map.commentBefore;
  }
  map.items = after;
  return true;
}

/** Two comments as one, the first one above. */
export function joined(above: string | null | undefined, below: string | null | undefined): string {
  return [above, below].filter((comment) => typeof comment === 'string' && comment !== '').join('\n');
}
