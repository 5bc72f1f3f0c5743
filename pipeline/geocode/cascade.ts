import type { Precision } from '../../schemas/location.ts';
import { type Curated, CuratedPlaces } from './curated.ts';
import { Divisions } from './divisions.ts';
import { type NearName, nearNames, onlyNearName } from './fuzzy.ts';
import type { Gazetteer, Hits } from './gazetteer.ts';
import { kmBetween, type Ranked, rank } from './rank.ts';
import type { CuratedPlace, MatchStep } from './types.ts';
import { affixVariants, splitVariants, type Variant } from './variants.ts';
import { isBlocked, namesArea, stripAreaWords } from './words.ts';

/** What a place text was found to be. */
export type Match =
  | { readonly kind: 'places'; readonly step: MatchStep; readonly ranked: readonly Ranked[] }
  | { readonly kind: 'curated'; readonly place: Curated }
  | { readonly kind: 'area'; readonly step: MatchStep; readonly area: number }
  /** No place of that name; larger places that are spelt alike, and the one that it must mean, if any. */
  | { readonly kind: 'unknown'; readonly near: readonly NearName[]; readonly meant: NearName | null }
  /** The name exists in the country, but not in the division given. */
  | { readonly kind: 'elsewhere'; readonly ranked: readonly Ranked[] }
  | { readonly kind: 'country-name' }
  | { readonly kind: 'blocked' };

/** What is asked: a place in a country, perhaps in recognised divisions (rows), perhaps declared an area. */
export interface Question {
  readonly country: string;
  readonly place: string;
  /** Null when no division was given or none was recognised. */
  readonly within: readonly number[] | null;
  readonly precision?: Precision | undefined;
}

const LEVEL_1 = 1;
/** A division this much bigger than a village of its name is what people mean. */
const OVERSHADOWS = 50;
const BIG_ENOUGH = 100_000;
const SAME_AREA_KM = 100;

/** The cascade of geocoding.md section 5: first hit stops. */
export class Cascade {
  readonly divisions: Divisions;
  readonly curated: CuratedPlaces;
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer, places: readonly CuratedPlace[]) {
    this.gazetteer = gazetteer;
    this.divisions = new Divisions(gazetteer);
    this.curated = new CuratedPlaces(gazetteer, places, this.divisions);
  }

  match(question: Question): Match {
    const folded = this.gazetteer.fold(question.place);
    if (isBlocked(folded)) return { kind: 'blocked' };
    const elsewhere: Ranked[] = [];
    const exact = this.attempt(question, folded, 'exact', elsewhere);
    if (exact !== null) return exact;
    const split = this.attemptSplits(question, elsewhere);
    if (split !== null) return split;
    for (const variant of affixVariants(folded)) {
      const found = this.attempt(question, variant.name, 'affix', elsewhere);
      if (found !== null) return found;
    }
    if (elsewhere.length > 0) return { kind: 'elsewhere', ranked: elsewhere };
    const { within } = question;
    const near = nearNames(this.gazetteer, question.country, folded, (place) =>
      within === null ? true : this.divisions.contain(within, place),
    );
    return { kind: 'unknown', near, meant: onlyNearName(near, folded) };
  }

  private attemptSplits(question: Question, elsewhere: Ranked[]): Match | null {
    for (const variant of splitVariants(question.place)) {
      const folded = this.gazetteer.fold(variant.name);
      if (isBlocked(folded)) continue;
      const found = this.attempt(this.narrow(question, variant), folded, variant.step, elsewhere);
      // A second part that is only an area says where the unknown first part lies, not what it is.
      if (found !== null && (found.kind !== 'area' || variant.within !== undefined)) {
        return found.kind === 'places' ? this.nearSecondPart(question, variant, found) : found;
      }
    }
    return null;
  }

  /** Takes a second part that names a division for the division, unless one was given outright. */
  private narrow(question: Question, variant: Variant): Question {
    if (variant.within === undefined || question.within !== null) return question;
    const rows = this.divisions.find(question.country, variant.within);
    return rows.length === 0 ? question : { ...question, within: rows };
  }

  /** Takes a second part that names a place as the neighbourhood in which namesakes are looked for. */
  private nearSecondPart(
    question: Question,
    variant: Variant,
    found: Extract<Match, { kind: 'places' }>,
  ): Match {
    if (variant.within === undefined || found.ranked.length < 2) return found;
    const hits = this.gazetteer.find(question.country, this.gazetteer.fold(variant.within));
    const [centre] = rank(this.gazetteer, hits);
    if (centre === undefined) return found;
    const close = found.ranked.filter(
      ({ place }) => kmBetween(this.gazetteer, place, centre.place) < SAME_AREA_KM,
    );
    return close.length === 0 ? found : { ...found, ranked: close };
  }

  private attempt(question: Question, folded: string, step: MatchStep, elsewhere: Ranked[]): Match | null {
    const { country, within } = question;
    const curated = this.curated.find(country, folded, within);
    if (curated !== null) return { kind: 'curated', place: curated };
    const hits = this.gazetteer.find(country, folded);
    const all = rank(this.gazetteer, hits);
    const ranked = within === null ? all : all.filter(({ place }) => this.divisions.contain(within, place));
    const area = this.areaMeant(question, folded, hits, ranked[0]);
    if (area !== null) return { kind: 'area', step: this.areaStep(area), area };
    if (hits.isCountryName && !this.isChief(ranked[0])) return { kind: 'country-name' };
    if (ranked.length > 0) return { kind: 'places', step, ranked };
    for (const candidate of all) elsewhere.push(candidate);
    return null;
  }

  /**
   * A capital or large city that bears its country's name as its own (Singapore, Luxembourg, Panamá), in any
   * spelling (Macao for Macau). Mexico City does not: "Mexico" is the country.
   */
  private isChief(ranked: Ranked | undefined): boolean {
    if (ranked === undefined) return false;
    const place = this.gazetteer.place(ranked.place);
    if (place.feature !== 'PPLC' && place.population < BIG_ENOUGH) return false;
    const own = this.gazetteer.fold(place.name);
    return !ranked.alternate || this.gazetteer.find(place.country, own).isCountryName;
  }

  /** The division that a name means, null when it means a place or nothing. */
  private areaMeant(question: Question, folded: string, hits: Hits, best: Ranked | undefined): number | null {
    const areas = this.areasInside(question, folded, hits);
    const [first] = areas;
    if (first === undefined) return null;
    const { precision } = question;
    if (precision === 'admin1' || precision === 'admin2') {
      const level = precision === 'admin1' ? 1 : 2;
      return areas.find((row) => this.gazetteer.columns.areaLevel[row] === level) ?? first;
    }
    if (best === undefined || (precision === undefined && namesArea(folded) && hits.places.length === 0))
      return first;
    return precision === undefined && this.isOvershadowed(best, first) ? first : null;
  }

  private areasInside(
    { country, within, precision }: Question,
    folded: string,
    hits: Hits,
  ): readonly number[] {
    const declared = precision === 'admin1' || precision === 'admin2';
    const rows =
      hits.areas.length > 0 || !(declared || namesArea(folded))
        ? hits.areas
        : this.gazetteer.find(country, stripAreaWords(folded)).areas;
    const { areaParent, areaLevel } = this.gazetteer.columns;
    const inside =
      within === null
        ? rows
        : rows.filter((row) => within.includes(row) || within.includes(areaParent[row] as number));
    return inside.toSorted((a, b) => (areaLevel[a] as number) - (areaLevel[b] as number) || a - b);
  }

  private isOvershadowed(best: Ranked, area: number): boolean {
    const { areaLevel, areaPopulation, area1 } = this.gazetteer.columns;
    if (areaLevel[area] !== LEVEL_1) return false;
    const { feature } = this.gazetteer.place(best.place);
    if (feature === 'PPLC' || (feature === 'PPLA' && area1[best.place] === area)) return false;
    return (areaPopulation[area] as number) > best.weight * OVERSHADOWS;
  }

  private areaStep(area: number): MatchStep {
    return this.gazetteer.columns.areaLevel[area] === LEVEL_1 ? 'admin1' : 'admin2';
  }
}
