import { type Change, changesOf } from './changes.ts';
import { type FigureChange, figureChanges } from './headline.ts';
import { type PinChange, pinChanges } from './pins.ts';
import { successorsOf } from './retired.ts';
import {
  byKindAndId,
  type Fate,
  type Kind,
  keyOfRecord,
  type RecordState,
  type Snapshot,
  type Unread,
} from './snapshot.ts';
import type { TableChange } from './tables.ts';
import { asserted, type Tree } from './tree.ts';

export interface RecordName {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  readonly file: string | null;
}
export type Added = RecordName & { readonly value: Tree };
/** A record that went. Without a reason where `retired.yaml` does not say what became of it. */
export type Removed = Added & { readonly reason: string | null };
export type Changed = RecordName & { readonly changes: readonly Change[] };
/** An id that moved, was merged or split, with the ids that took its place; what differs, where that is one new id. */
export type Moved = Changed & Pick<Fate, 'fate' | 'targets' | 'reason'>;

/** What nobody can say, because a side could not be read. */
export interface Uncompared extends Unread {
  readonly side: 'old' | 'new';
}

/** A file that is no record and differs, or a file of records that differs in form only. */
export interface FileChange {
  readonly file: string;
  readonly change: 'added' | 'removed' | 'changed' | 'form';
}

export interface Comparison {
  readonly old: { readonly label: string };
  readonly new: { readonly label: string };
  readonly added: readonly Added[];
  readonly removed: readonly Removed[];
  readonly moved: readonly Moved[];
  readonly changed: readonly Changed[];
  readonly pins: readonly PinChange[];
  /** Null when one side has no figures. */
  readonly headline: readonly FigureChange[] | null;
  readonly uncompared: readonly Uncompared[];
  readonly files: readonly FileChange[];
  readonly tables: readonly TableChange[];
}

/** What became of every record from one snapshot to the next. */
export function compareSnapshots(old: Snapshot, fresh: Snapshot): Omit<Comparison, 'files' | 'tables'> {
  const gone = [...old.records.values()].filter((record) => !fresh.records.has(keyOfRecord(record)));
  const come = [...fresh.records.values()].filter((record) => !old.records.has(keyOfRecord(record)));
  const hidden = hiddenBy(fresh.unread);
  const known = hiddenBy(old.unread);

  const moved: Moved[] = [];
  const removed: Removed[] = [];
  const pins: PinChange[] = [];
  const taken = new Set<string>();
  for (const record of gone.filter((candidate) => !hidden(candidate))) {
    const fate = successorsOf(record, fresh);
    const target = fate?.target ?? null;
    const isNew = target !== null && !old.records.has(keyOfRecord(target));
    if (isNew) taken.add(keyOfRecord(target));
    pins.push(...pinChanges(record, isNew ? target : null));
    if (fate === null || fate.fate === 'withdrawn') {
      removed.push({ ...nameOf(record), reason: fate?.reason ?? null, value: asserted(record.value ?? {}) });
      continue;
    }
    const changes = isNew ? valueChanges(record, target) : [];
    const { fate: how, targets, reason } = fate;
    moved.push({ ...nameOf(record), fate: how, targets, reason, changes });
  }
  const added = come.filter((record) => !known(record) && !taken.has(keyOfRecord(record)));
  pins.push(...added.flatMap((record) => pinChanges(null, record)));

  const changed: Changed[] = [];
  for (const [key, record] of fresh.records) {
    const before = old.records.get(key);
    if (before === undefined) continue;
    pins.push(...pinChanges(before, record));
    const changes = valueChanges(before, record);
    if (changes.length > 0) changed.push({ ...nameOf(record), changes });
  }
  const figures =
    old.headline === null || fresh.headline === null ? null : figureChanges(old.headline, fresh.headline);
  return {
    old: { label: old.label },
    new: { label: fresh.label },
    added: added
      .map((record) => ({ ...nameOf(record), value: asserted(record.value ?? {}) }))
      .sort(byKindAndId),
    removed: removed.sort(byKindAndId),
    moved: moved.sort(byKindAndId),
    changed: changed.sort(byKindAndId),
    pins: pins.sort((a, b) => byKindAndId(a, b)),
    headline: figures,
    uncompared: [
      ...old.unread.map((unread) => ({ side: 'old' as const, ...unread })),
      ...fresh.unread.map((unread) => ({ side: 'new' as const, ...unread })),
    ],
  };
}

/** Whether both sides are the same and all of both was read. */
export function isIdentical(comparison: Comparison): boolean {
  return isEmpty(comparison) && comparison.uncompared.length === 0;
}

/** Whether no difference was found, be it that something could not be compared. */
export function isEmpty(comparison: Comparison): boolean {
  const { added, removed, moved, changed, pins, headline, files, tables } = comparison;
  const found = [added, removed, moved, changed, pins, headline ?? [], files, tables];
  return found.every((list) => list.length === 0);
}

/** A record that a side does not show may stand in a file of that side that could not be read. */
function hiddenBy(unread: readonly Unread[]): (record: RecordState) => boolean {
  const files = new Set(unread.map(({ file }) => file));
  return ({ file }) => file !== null && files.has(file);
}

function valueChanges(old: RecordState, fresh: RecordState): Change[] {
  const moved: Change[] =
    old.file === fresh.file ? [] : [{ path: '(file)', change: 'changed', old: old.file, new: fresh.file }];
  if (old.value === null || fresh.value === null) return moved;
  return [...moved, ...changesOf(old.value, fresh.value)];
}

function nameOf({ kind, id, title, file }: RecordState): RecordName {
  return { kind, id, title, file };
}
