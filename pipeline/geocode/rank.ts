import { distanceKm } from './distance.ts';
import type { Gazetteer, Hits } from './gazetteer.ts';
import { UNITS_PER_DEGREE } from './layout.ts';

/** A candidate with what decides between namesakes. */
export interface Ranked {
  readonly place: number;
  /** Matched by a foreign, former or other name only. */
  readonly alternate: boolean;
  readonly score: number;
  /** Population as it weighs against namesakes: a tenth for alternate names and parts of places. */
  readonly weight: number;
}

/** Seats of government rank above places of their size. */
const FEATURE_BONUS: Readonly<Record<string, number>> = { PPLC: 2, PPLA: 1, PPLA2: 0.6, PPLA3: 0.3 };
/** Parts of places, and historical, abandoned, destroyed ones. */
const LESSER_FEATURES = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLL', 'PPLF']);
const LESSER = 10;
/** What a place's people count for when it bears the name only as another one. */
const OTHER_NAME = 1 / 10;
const OTHER_NAME_IN_DIVISION = 1 / 100;
/** GeoNames gives no population for many places; they are villages. */
const UNKNOWN_POPULATION = 300;

const HOMONYM_KM = 50;
const AMBIGUOUS_SHARE = 1 / 5;
const DOMINATED_SHARE = 1 / 10;

/**
 * Candidates of one name in one country, best first; equal scores by row, so that order never varies.
 *
 * @param accept leaves out places, e.g. those outside a division
 * @param isNarrow the question names a division too: there a small place of that very name is meant (Jefferson,
 * Texas) rather than a town that was once called so (Orange, Texas)
 */
export function rank(
  gazetteer: Gazetteer,
  hits: Hits,
  accept: (place: number) => boolean = () => true,
  isNarrow = false,
): Ranked[] {
  const ranked = hits.places.filter(accept).map((place) => toRanked(gazetteer, place));
  const share = isNarrow && ranked.length > 0 ? OTHER_NAME_IN_DIVISION : OTHER_NAME;
  for (const place of hits.alternates) if (accept(place)) ranked.push(toRanked(gazetteer, place, share));
  return ranked.length < 2 ? ranked : ranked.sort((a, b) => b.score - a.score || a.place - b.place);
}

/** Ranks one place by itself, e.g. one that a curated record points to. `share` of its people counts. */
export function toRanked(gazetteer: Gazetteer, place: number, share = 1): Ranked {
  const { population, feature, features } = gazetteer.columns;
  const code = features[feature[place] as number] ?? '';
  const people = population[place] || UNKNOWN_POPULATION;
  const lesser = LESSER_FEATURES.has(code);
  const weight = (people * share) / (lesser ? LESSER : 1);
  const score = Math.log10(weight) + (FEATURE_BONUS[code] ?? 0);
  return { place, alternate: share < 1, score, weight };
}

/** Namesakes of the first candidate that a reader might mean instead. */
export interface Namesakes {
  /** More than 50 km away with at least a fifth of its weight: the name alone does not decide. */
  readonly rivals: readonly Ranked[];
  /** Smaller ones, down to a tenth: worth a remark. */
  readonly dominated: readonly Ranked[];
}

/** Judges whether the best candidate may stand unasked. A capital always may. */
export function namesakes(gazetteer: Gazetteer, ranked: readonly Ranked[]): Namesakes {
  const [first, ...others] = ranked;
  if (first === undefined || others.length === 0) return { rivals: [], dominated: [] };
  const { feature, features } = gazetteer.columns;
  if (features[feature[first.place] as number] === 'PPLC') return { rivals: [], dominated: [] };
  const far = others.filter((other) => kmBetween(gazetteer, first.place, other.place) > HOMONYM_KM);
  return {
    rivals: far.filter((other) => other.weight >= first.weight * AMBIGUOUS_SHARE),
    dominated: far.filter(
      (other) =>
        other.weight < first.weight * AMBIGUOUS_SHARE && other.weight >= first.weight * DOMINATED_SHARE,
    ),
  };
}

/** Kilometres between two places. */
export function kmBetween(gazetteer: Gazetteer, a: number, b: number): number {
  const { lat, lon } = gazetteer.columns;
  const degrees = (units: number | undefined): number => (units ?? 0) / UNITS_PER_DEGREE;
  return distanceKm(degrees(lat[a]), degrees(lon[a]), degrees(lat[b]), degrees(lon[b]));
}
