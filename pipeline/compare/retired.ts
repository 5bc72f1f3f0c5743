import { type Fate, keyOfRecord, type RecordState, type Snapshot } from './snapshot.ts';

/** What became of a record that a snapshot does not hold, and the record that continues it where that is one. */
export function successorsOf(
  record: RecordState,
  { retired, records }: Snapshot,
): (Fate & { readonly target: RecordState | null }) | null {
  const fates = new Map(retired.map((fate) => [keyOfRecord(fate), fate]));
  const first = fates.get(keyOfRecord(record));
  if (first === undefined) return null;
  const targets = follow(first, fates, new Set());
  const [only] = targets;
  const single = first.fate === 'moved' && targets.length === 1 && only !== undefined;
  const target = single ? (records.get(keyOfRecord({ kind: record.kind, id: only })) ?? null) : null;
  return { ...first, targets, target };
}

/** An id may have moved more than once: the ids at the end of the way. */
function follow(fate: Fate, fates: ReadonlyMap<string, Fate>, seen: Set<string>): string[] {
  return fate.targets.flatMap((id) => {
    const key = keyOfRecord({ kind: fate.kind, id });
    const next = fates.get(key);
    if (next === undefined || seen.has(key)) return [id];
    seen.add(key);
    const further = follow(next, fates, seen);
    return further.length > 0 ? further : [id];
  });
}
