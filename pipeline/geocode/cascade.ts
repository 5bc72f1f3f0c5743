import type { Precision } from '../../schemas/location.ts';
import { type AreaChoice, AreaMatcher } from './area-matcher.ts';
import { biggerNamesake } from './bigger-namesake.ts';
import { capitalNamedLikeCountry, isChief } from './capitals.ts';
import { type Curated, CuratedPlaces } from './curated.ts';
import { Divisions } from './divisions.ts';
import { type NearName, nearNames, onlyNearName } from './fuzzy.ts';
import type { Gazetteer } from './gazetteer.ts';
import { kmBetween, type Ranked, rank } from './rank.ts';
import { soundAlike } from './sound-alike.ts';
import type { CuratedPlace, MatchStep } from './types.ts';
import { affixVariants, bareNames, splitVariants, type Variant } from './variants.ts';
import { areaPrecision, isBlocked, namesArea } from './words.ts';

/** Places of one name in one country, best first. */
interface PlacesMatch {
  readonly kind: 'places';
  readonly step: MatchStep;
  readonly ranked: readonly Ranked[];
  /** Set when the text names the area around the place: "Walvis Bay region" is no point in Walvis Bay. */
  readonly atBest?: Precision | undefined;
}

/** What a place text was found to be. */
export type Match =
  | PlacesMatch
  | { readonly kind: 'curated'; readonly place: Curated }
  | ({ readonly kind: 'area' } & AreaChoice)
  /** No place of that name; larger places that are spelt alike, and the one that it must mean, if any. */
  | {
      readonly kind: 'unknown';
      readonly near: readonly NearName[];
      readonly meant: NearName | null;
      /** The whole text is near to the name that is meant, not only a part of it. */
      readonly isWhole: boolean;
    }
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

const WEAK_WEIGHT = 5_000;
const OUTWEIGHS = 10;
const CODE_LENGTH = 3;
const SAME_AREA_KM = 100;
const LATIN = /^[a-z0-9 ]+$/;

/** The cascade of geocoding.md section 5: first hit stops. */
export class Cascade {
  readonly divisions: Divisions;
  readonly curated: CuratedPlaces;
  private readonly areas: AreaMatcher;
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer, places: readonly CuratedPlace[]) {
    this.gazetteer = gazetteer;
    this.divisions = new Divisions(gazetteer);
    this.areas = new AreaMatcher(gazetteer);
    this.curated = new CuratedPlaces(gazetteer, places, this.divisions);
  }

  match(question: Question): Match {
    const folded = this.gazetteer.fold(question.place);
    if (isBlocked(folded)) return { kind: 'blocked' };
    const elsewhere: Ranked[] = [];
    const exact = this.attempt(question, folded, 'exact', elsewhere);
    if (exact?.kind === 'places') {
      const likelier = isWeak(exact)
        ? this.likelier(question, folded, exact, elsewhere)
        : this.namesake(question, folded, exact.ranked);
      return likelier ?? exact;
    }
    if (exact !== null) return exact;
    const other = this.attemptSplits(question, elsewhere) ?? this.attemptAffixes(question, folded, elsewhere);
    if (other !== null) return other;
    if (elsewhere.length > 0) return { kind: 'elsewhere', ranked: elsewhere };
    return this.unknown(question, folded);
  }

  /** Spelling first, of the whole and then without what people add to names; then sound, for other scripts. */
  private unknown({ country, place, within }: Question, folded: string): Match {
    const accept = (row: number): boolean => within === null || this.divisions.contain(within, row);
    let shown: readonly NearName[] = [];
    for (const name of [folded, ...bareNames((text) => this.gazetteer.fold(text), place)]) {
      const near = nearNames(this.gazetteer, country, name, accept);
      const meant = onlyNearName(near, name) ?? soundAlike(this.gazetteer, country, name, accept);
      const isWhole = name === folded;
      if (meant !== null) return { kind: 'unknown', near: near.length > 0 ? near : [meant], meant, isWhole };
      if (shown.length === 0) shown = near;
    }
    return { kind: 'unknown', near: shown, meant: null, isWhole: true };
  }

  /** Another reading that is so much likelier that it goes before a weak one. */
  private likelier(question: Question, folded: string, weak: PlacesMatch, elsewhere: Ranked[]): Match | null {
    const readings = [
      () => this.attemptSplits(question, elsewhere),
      () => this.attemptAffixes(question, folded, elsewhere),
    ];
    for (const read of readings) {
      const other = read();
      if (other !== null && outweighs(other, weak, folded)) return other;
    }
    return this.namesake(question, folded, weak.ranked);
  }

  private namesake(
    { country, within }: Question,
    folded: string,
    ranked: readonly Ranked[],
  ): PlacesMatch | null {
    const accept = (row: number): boolean => within === null || this.divisions.contain(within, row);
    const bigger = biggerNamesake(this.gazetteer, country, folded, ranked[0], accept);
    return bigger === null ? null : { kind: 'places', step: 'exact', ranked: bigger };
  }

  private attemptAffixes(question: Question, folded: string, elsewhere: Ranked[]): Match | null {
    const atBest = areaPrecision(folded);
    for (const variant of affixVariants(folded)) {
      const found = this.attempt(question, variant.name, 'affix', elsewhere);
      if (found?.kind !== 'places') {
        if (found !== null) return found;
        continue;
      }
      // Leftovers of a Latin name also hit codes, abbreviations and small places that bear them as a further name.
      const isChance = LATIN.test(variant.name) && (isWeak(found) || isCode(variant.name, found));
      if (!isChance) return { ...found, atBest };
    }
    return null;
  }

  private attemptSplits(question: Question, elsewhere: Ranked[]): Match | null {
    for (const variant of splitVariants(question.place)) {
      const folded = this.gazetteer.fold(variant.name);
      if (isBlocked(folded)) continue;
      const asked = this.narrow(question, variant);
      const found =
        this.attempt(asked, folded, variant.step, elsewhere) ?? this.attemptAffixes(asked, folded, elsewhere);
      // A part that is only the country or an area says where the unknown other part lies, not what it is.
      if (found?.kind === 'country-name') continue;
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
  private nearSecondPart(question: Question, variant: Variant, found: PlacesMatch): Match {
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
    const ranked =
      within === null
        ? rank(this.gazetteer, hits)
        : rank(this.gazetteer, hits, (place) => this.divisions.contain(within, place), true);
    const [best] = this.namesake(question, folded, ranked)?.ranked ?? ranked;
    // 墨西哥 is the country; the State of Mexico has to be called a state.
    const isCountry = hits.isCountryName && !namesArea(this.gazetteer.fold(question.place));
    const area = isCountry ? null : this.areas.choose(question, hits.areas, best);
    if (area !== null) return { kind: 'area', ...area };
    if (hits.isCountryName && !isChief(this.gazetteer, ranked[0])) {
      const capital = capitalNamedLikeCountry(this.gazetteer, country);
      return capital === null ? { kind: 'country-name' } : { kind: 'places', step, ranked: [capital] };
    }
    if (ranked.length > 0) return { kind: 'places', step, ranked };
    if (within !== null) for (const candidate of rank(this.gazetteer, hits)) elsewhere.push(candidate);
    return null;
  }
}

/** A place that bears the text only as a further name, and is small: some other reading may be meant. */
function isWeak(match: Match): boolean {
  const [best] = match.kind === 'places' ? match.ranked : [];
  return best?.alternate === true && best.weight < WEAK_WEIGHT;
}

/** In other scripts all names are further names, so there they may outweigh too: 大同市 a village named 大同. */
function outweighs(match: Match, weak: PlacesMatch, folded: string): boolean {
  const [best] = match.kind === 'places' ? match.ranked : [];
  if (best === undefined || (best.alternate && LATIN.test(folded))) return false;
  return best.weight > OUTWEIGHS * (weak.ranked[0]?.weight ?? 0);
}

/** A short leftover that is an airport code or an abbreviation. */
function isCode(name: string, match: PlacesMatch): boolean {
  return name.length <= CODE_LENGTH && match.ranked[0]?.alternate === true;
}
