import { alignLists, reordered } from './align.ts';
import { asserted, computedSign, isList, isMap, isNothing, type Tree, type TreeMap } from './tree.ts';

/** One difference between two states of a record. */
export interface Change {
  /** Where it stands in the new state, as in statements (`locations[1].place`); for what was removed, in the old one. */
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed' | 'reordered';
  /** A value, or a whole item of a list. */
  readonly old: Tree;
  readonly new: Tree;
  /** Where a reordered item stood. */
  readonly from?: string;
  /** Follows from other values: the release computes it. */
  readonly computed?: true;
}

/** What differs between two states of a record, field by field; items of lists that came or went as wholes. */
export function changesOf(old: TreeMap, fresh: TreeMap): Change[] {
  const changes: Change[] = [];
  mapChanges(old, fresh, '', changes);
  return changes;
}

function mapChanges(old: TreeMap, fresh: TreeMap, path: string, out: Change[]): void {
  for (const name of new Set([...Object.keys(fresh), ...Object.keys(old)])) {
    treeChanges(old[name], fresh[name], path === '' ? name : `${path}.${name}`, out);
  }
}

function treeChanges(old: Tree | undefined, fresh: Tree | undefined, path: string, out: Change[]): void {
  if (isNothing(old) && isNothing(fresh)) return;
  if (fits(old, isList) && fits(fresh, isList)) {
    listChanges(isList(old) ? old : [], isList(fresh) ? fresh : [], path, out);
  } else if (fits(old, isMap) && fits(fresh, isMap)) {
    mapChanges(isMap(old) ? old : {}, isMap(fresh) ? fresh : {}, path, out);
  } else if (isNothing(old)) {
    emit(out, { path, change: 'added', old: null, new: fresh ?? null });
  } else if (isNothing(fresh)) {
    emit(out, { path, change: 'removed', old: old ?? null, new: null });
  } else if (JSON.stringify(old) !== JSON.stringify(fresh)) {
    emit(out, { path, change: 'changed', old: old ?? null, new: fresh ?? null });
  }
}

function fits(tree: Tree | undefined, is: (tree: Tree | undefined) => boolean): boolean {
  return is(tree) || tree === undefined || tree === null;
}

function listChanges(old: readonly Tree[], fresh: readonly Tree[], path: string, out: Change[]): void {
  const aligned = alignLists(old, fresh);
  const moved = reordered(aligned);
  for (const { old: from, new: to } of aligned) {
    const before = from === null ? null : (old[from] ?? null);
    const after = to === null ? null : (fresh[to] ?? null);
    if (from === null && to !== null) {
      emit(out, { path: `${path}[${to + 1}]`, change: 'added', old: null, new: after });
    } else if (to === null && from !== null) {
      emit(out, { path: `${path}[${from + 1}]`, change: 'removed', old: before, new: null });
    } else if (from !== null && to !== null) {
      const at = `${path}[${to + 1}]`;
      if (moved.has(to))
        emit(out, { path: at, change: 'reordered', old: before, new: after, from: `${path}[${from + 1}]` });
      treeChanges(before, after, at, out);
    }
  }
}

/** Marks what is computed, and takes the sign off its path. */
function emit(out: Change[], change: Change): void {
  const plain = { ...change, old: asserted(change.old), new: asserted(change.new) };
  if (!change.path.includes(computedSign)) out.push(plain);
  else out.push({ ...plain, path: change.path.replaceAll(computedSign, ''), computed: true });
}
