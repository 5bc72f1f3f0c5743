import type { HanMap } from '../fold.ts';
import { loadLazily } from '../packages.ts';

interface OpenCC {
  Converter(options: { from: string; to: string }): (text: string) => string;
}

const FIRST = 0x3400;
const LAST = 0x9fff;

/**
 * Traditional to simplified, character by character, taken from OpenCC once when the index is built: place
 * names need no phrases, and a run then need not load OpenCC (130 ms) at all.
 */
export function readHanMap(): HanMap {
  const opencc = loadLazily<OpenCC>('opencc-js/t2cn');
  const simplify = opencc.Converter({ from: 't', to: 'cn' });
  const map = new Map<number, number>();
  for (let unit = FIRST; unit <= LAST; unit++) {
    const simplified = simplify(String.fromCharCode(unit));
    // The first unit is enough: what becomes two units is outside the plane that names are written in.
    const to = simplified.length === 1 ? simplified.charCodeAt(0) : unit;
    if (to !== unit) map.set(unit, to);
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
