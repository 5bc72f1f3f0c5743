import { canonical, isMap, type Tree, type TreeMap } from './tree.ts';

/** An item of the old list, of the new list, or one that stands in both; positions from 0. */
export interface Aligned {
  readonly old: number | null;
  readonly new: number | null;
}

/** Above this many candidate pairs, what is left over is paired in order. */
const mostPairs = 250_000;

/**
 * Says which item of one list became which of another: by what identifies it (an address, an id, a code), else equal
 * items, else the items most like each other, a same position counting for something. In the order of the new list,
 * removed items last.
 */
export function alignLists(old: readonly Tree[], fresh: readonly Tree[]): Aligned[] {
  const partner = new Map<number, number>();
  const leftOld = new Set(old.keys());
  const leftNew = new Set(fresh.keys());
  const pair = (from: number, to: number) => {
    partner.set(to, from);
    leftOld.delete(from);
    leftNew.delete(to);
  };
  for (const name of [identity, canonical]) {
    const byName = new Map<string, number[]>();
    for (const index of leftOld) push(byName, name(old[index] ?? null), index);
    for (const index of [...leftNew]) {
      const from = byName.get(name(fresh[index] ?? null) ?? '')?.shift();
      if (from !== undefined) pair(from, index);
    }
  }
  for (const [from, to] of likeliest(old, fresh, [...leftOld], [...leftNew])) {
    if (leftOld.has(from) && leftNew.has(to)) pair(from, to);
  }
  return [
    ...fresh.map((_, index) => ({ old: partner.get(index) ?? null, new: index })),
    ...[...leftOld].map((index) => ({ old: index, new: null })),
  ];
}

/** Positions in the new list of items that changed their order: all that are not in the longest run that kept it. */
export function reordered(aligned: readonly Aligned[]): Set<number> {
  const kept = aligned.filter(
    (item): item is { old: number; new: number } => item.old !== null && item.new !== null,
  );
  const best: number[] = [];
  const before: number[] = [];
  for (const [index, item] of kept.entries()) {
    best[index] = 1;
    before[index] = -1;
    for (let i = 0; i < index; i += 1) {
      if ((kept[i]?.old ?? 0) < item.old && (best[i] ?? 0) + 1 > (best[index] ?? 0)) {
        best[index] = (best[i] ?? 0) + 1;
        before[index] = i;
      }
    }
  }
  let at = best.indexOf(Math.max(0, ...best));
  const moved = new Set(kept.map((item) => item.new));
  while (at >= 0) {
    moved.delete(kept[at]?.new ?? -1);
    at = before[at] ?? -1;
  }
  return moved;
}

function identity(item: Tree): string | null {
  if (!isMap(item)) return null;
  const { url, id, code } = item;
  const name = url ?? id ?? code;
  return typeof name === 'string' ? name : null;
}

function push(map: Map<string, number[]>, name: string | null, index: number): void {
  if (name === null) return;
  const known = map.get(name);
  if (known === undefined) map.set(name, [index]);
  else known.push(index);
}

/** Pairs of what is left over, the likeliest first. Items with an identity of their own never become another. */
function likeliest(
  old: readonly Tree[],
  fresh: readonly Tree[],
  leftOld: readonly number[],
  leftNew: readonly number[],
): [number, number][] {
  const olds = leftOld.filter((index) => identity(old[index] ?? null) === null);
  const news = leftNew.filter((index) => identity(fresh[index] ?? null) === null);
  if (olds.length * news.length > mostPairs)
    return news.flatMap((to, i): [number, number][] => (olds[i] === undefined ? [] : [[olds[i], to]]));
  return news
    .flatMap((to) =>
      olds.map((from) => ({
        from,
        to,
        score: likeness(old[from] ?? null, fresh[to] ?? null) + (from === to ? 0.5 : 0),
      })),
    )
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.to - b.to || a.from - b.from)
    .map(({ from, to }) => [from, to]);
}

/** Share of the fields of both that are equal, from 0 to 1. */
function likeness(a: Tree, b: Tree): number {
  if (!isMap(a) || !isMap(b)) return 0;
  const names = new Set([...fieldsOf(a), ...fieldsOf(b)]);
  const equal = [...names].filter(
    (name) => a[name] !== undefined && canonical(a[name]) === canonical(b[name]),
  );
  return names.size === 0 ? 0 : equal.length / names.size;
}

function fieldsOf(map: TreeMap): string[] {
  return Object.keys(map).filter((name) => !name.startsWith('~'));
}
