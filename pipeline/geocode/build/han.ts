import type { HanMap } from '../fold.ts';
import { loadLazily } from '../packages.ts';

interface OpenCC {
  Converter(options: { from: string; to: string }): (text: string) => string;
}

const FIRST = 0x3400;
const LAST = 0x9fff;

/**
 * Traditional and Japanese forms to simplified (濱 and 浜 to 滨), character by character, taken from OpenCC once
 * when the index is built: place names need no phrases, and a run then need not load OpenCC (130 ms) at all.
 */
export function readHanMap(): HanMap {
  const opencc = loadLazily<OpenCC>('opencc-js');
  const converters = ['t', 'jp'].map((from) => opencc.Converter({ from, to: 'cn' }));
  const map = new Map<number, number>();
  for (let unit = FIRST; unit <= LAST; unit++) {
    const character = String.fromCharCode(unit);
    const simplified = converters.map((convert) => convert(character)).find((to) => to !== character);
    // What becomes two units is outside the plane that names are written in.
    if (simplified?.length === 1) map.set(unit, simplified.charCodeAt(0));
  }
  return settle(map);
}

/** Follows chains (a to b, b to c), so that converting twice changes nothing. */
function settle(map: Map<number, number>): HanMap {
  for (const from of map.keys()) {
    const seen = new Set([from]);
    let to = map.get(from) ?? from;
    while (map.has(to) && !seen.has(to)) {
      seen.add(to);
      to = map.get(to) ?? to;
    }
    map.set(from, to);
  }
  return map;
}
