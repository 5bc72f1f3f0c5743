import type { Base } from './base.ts';
import type { Ring } from './marks.ts';
import type { Places, Stop } from './places.ts';
import type { Store } from './store.ts';

/** Rings around the stops that somebody walked to or opened, and around the record that is open. */
export function ringsOf(
  { view, loaded }: Store,
  places: Places,
  base: Base,
  stops: readonly (Stop | null)[],
): Ring[] {
  const rings: Ring[] = [];
  for (const stop of stops)
    if (stop !== null && !Number.isNaN(stop.x))
      rings.push({ stop, line: null, count: stop.kind === 'place' ? stop.items.length : 1 });
  const item = loaded.atlas.items.find(({ id }) => id === view.selected);
  if (item === undefined) return rings;
  for (const place of places.placesOf(item))
    rings.push({ stop: place, line: null, count: place.marks.length });
  const line = base.cableOf(item.index);
  if (line !== null) rings.push({ stop: null, line, count: 0 });
  return rings;
}
