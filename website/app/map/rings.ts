import type { Base } from './base.ts';
import type { Ring } from './marks.ts';
import type { Places, Stop } from './places.ts';
import type { Store } from './store.ts';

/** Rings around the stop that somebody walked to, and around the record that is open. */
export function ringsOf({ view, loaded }: Store, places: Places, base: Base, walked: Stop | null): Ring[] {
  const rings: Ring[] = [];
  if (walked !== null)
    rings.push({ stop: walked, line: null, count: walked.kind === 'place' ? walked.items.length : 1 });
  const item = loaded.atlas.items.find(({ id }) => id === view.selected);
  if (item === undefined) return rings;
  for (const place of places.placesOf(item))
    rings.push({ stop: place, line: null, count: place.marks.length });
  const line = base.cableOf(item.index);
  if (line !== null) rings.push({ stop: null, line, count: 0 });
  return rings;
}
