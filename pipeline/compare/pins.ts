import { distanceKm } from '../geocode/distance.ts';
import { alignLists } from './align.ts';
import type { Kind, Pin, RecordState } from './snapshot.ts';
import { isList, type Tree } from './tree.ts';

/** A mark on the map that came, went or moved, or that is now known more or less finely. */
export interface PinChange {
  readonly kind: Kind;
  readonly id: string;
  readonly title: string;
  /** Where it stands in the record: `locations[1]`. */
  readonly path: string;
  readonly change: 'added' | 'removed' | 'moved' | 'precision';
  readonly old: Pin | null;
  readonly new: Pin | null;
  /** How far it moved. */
  readonly km: number | null;
}

/** Less than a metre is rounding. */
const leastKm = 0.001;

/** The pins that differ between two states of a record; one state missing, all pins came or went. */
export function pinChanges(old: RecordState | null, fresh: RecordState | null): PinChange[] {
  const shown = fresh ?? old;
  if (shown === null) return [];
  const { kind, id, title } = shown;
  return pairs(old, fresh).flatMap(({ from, to, index }) => {
    const before = onMap(from);
    const after = onMap(to);
    const found = difference(before, after);
    const path = `${(to === null ? old : fresh)?.pinField}[${index + 1}]`;
    return found === null ? [] : [{ kind, id, title, path, old: before, new: after, ...found }];
  });
}

function difference(old: Pin | null, fresh: Pin | null): Pick<PinChange, 'change' | 'km'> | null {
  if (old === null || fresh === null)
    return old === fresh ? null : { change: old === null ? 'added' : 'removed', km: null };
  const km = distanceKm(old.latitude ?? 0, old.longitude ?? 0, fresh.latitude ?? 0, fresh.longitude ?? 0);
  if (km >= leastKm) return { change: 'moved', km: Math.round(km * 1000) / 1000 };
  return old.precision === fresh.precision ? null : { change: 'precision', km: 0 };
}

interface Pair {
  readonly from: Pin | null;
  readonly to: Pin | null;
  readonly index: number;
}

function pairs(old: RecordState | null, fresh: RecordState | null): Pair[] {
  const olds = old?.pins ?? [];
  const news = fresh?.pins ?? [];
  // Records that are the same on both sides were not kept: their places are, one for one.
  const same = old?.value === null && fresh?.value === null;
  const aligned = same
    ? news.map((_, index) => ({ old: index, new: index }))
    : alignLists(placesOf(old), placesOf(fresh));
  return aligned.map((item) => ({
    from: item.old === null ? null : (olds[item.old] ?? null),
    to: item.new === null ? null : (news[item.new] ?? null),
    index: item.new ?? item.old ?? 0,
  }));
}

/** The locations as written. Of a record that was not kept, the names of its places. */
function placesOf(record: RecordState | null): readonly Tree[] {
  if (record === null) return [];
  const written = record.value?.[record.pinField];
  if (isList(written) && written.length === record.pins.length) return written;
  return record.pins.map(({ place }) => place);
}

function onMap(pin: Pin | null): Pin | null {
  return pin === null || pin.latitude === null || pin.longitude === null ? null : pin;
}
