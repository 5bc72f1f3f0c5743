import type { NearName } from './fuzzy.ts';
import type { Gazetteer } from './gazetteer.ts';
import { ALTERNATE_BIT, INDEX_MASK } from './layout.ts';
import { romanise } from './romanise.ts';
import { consonants, soundDistance, soundsOf } from './sounds.ts';
import { HAN_COUNTRIES } from './words.ts';

interface Spoken {
  readonly place: number;
  readonly name: string;
  readonly sounds: string;
  readonly weight: number;
  /** Infinite for capitals, which are written about whatever their size. */
  readonly people: number;
}

const FEWEST_CONSONANTS = 2;
/** By the consonants of a name, as two letters are soon alike by chance: least people, and how far apart it may sound. */
const LEAST_PEOPLE = [0, 0, 50_000, 30_000, 15_000];
const FARTHEST = [0, 0, 0.06, 0.09, 0.13];
/** A Latin name was written by somebody who could have copied it: only a long one that sounds the same (Edinborough). */
const FEWEST_IN_LATIN = 5;
const FARTHEST_IN_LATIN = 0.07;
const CLOSE_CALL = 0.05;
const DOMINANCE = 5;
const LESSER = 10;
const LATIN = /^[a-z0-9 ]+$/;
const HAN = /[\u3400-\u9fff]/;

/**
 * Finds larger places by how a name in another script sounds: Найроби, 나이로비, नैरोबी and 奈洛比 for Nairobi, where the
 * gazetteer has the place but not that spelling.
 */
export class SoundAlikes {
  private readonly gazetteer: Gazetteer;
  private readonly byCountry = new Map<string, readonly Spoken[]>();

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The one larger place of the country that a folded name must mean by its sound, above all in a foreign script.
   *
   * @param accept leaves out places, e.g. those outside a division
   * @returns null for short Latin names, for Han names where they are native (they mean, not sound), for unknown
   * scripts, and when nothing or more than one thing sounds alike
   */
  find(country: string, folded: string, accept: (place: number) => boolean): NearName | null {
    if (HAN.test(folded) && HAN_COUNTRIES.has(country)) return null;
    const isLatin = LATIN.test(folded);
    const latin = isLatin ? folded : romanise(folded);
    if (latin === null) return null;
    const sounds = soundsOf(latin);
    const count = consonants(sounds);
    if (count < (isLatin ? FEWEST_IN_LATIN : FEWEST_CONSONANTS)) return null;
    const farthest = isLatin ? FARTHEST_IN_LATIN : (FARTHEST[Math.min(count, FARTHEST.length - 1)] ?? 0);
    const people = LEAST_PEOPLE[Math.min(count, LEAST_PEOPLE.length - 1)] ?? 0;
    const near: (Spoken & { readonly distance: number })[] = [];
    for (const spoken of this.spoken(country)) {
      if (spoken.people < people) continue;
      const distance = soundDistance(sounds, spoken.sounds);
      if (distance <= farthest + CLOSE_CALL && accept(spoken.place)) near.push({ ...spoken, distance });
    }
    near.sort((a, b) => a.distance - b.distance || b.weight - a.weight || a.place - b.place);
    const [first] = near;
    if (first === undefined || first.distance > farthest) return null;
    const rivals = near.filter(({ distance }) => distance <= first.distance + CLOSE_CALL);
    rivals.sort((a, b) => b.weight - a.weight || a.distance - b.distance || a.place - b.place);
    const [best] = rivals;
    const second = rivals.find(({ place }) => place !== best?.place);
    if (best === undefined || (second !== undefined && best.weight < DOMINANCE * second.weight)) return null;
    return { place: best.place, name: best.name, edits: 0, weight: best.weight };
  }

  private spoken(country: string): readonly Spoken[] {
    const known = this.byCountry.get(country);
    if (known !== undefined) return known;
    const { fuzzyPlace, fuzzyText, fuzzyStart, population, feature, features } = this.gazetteer.columns;
    const [start, end] = this.gazetteer.placesOf(country);
    const list: Spoken[] = [];
    for (let i = 0; i < fuzzyPlace.length; i++) {
      const place = (fuzzyPlace[i] as number) & INDEX_MASK;
      if (place < start || place >= end) continue;
      const isCapital = features[feature[place] as number] === 'PPLC';
      const name = fuzzyText.toString('latin1', fuzzyStart[i], fuzzyStart[i + 1]);
      const isAlternate = ((fuzzyPlace[i] as number) & ALTERNATE_BIT) !== 0;
      const residents = population[place] as number;
      list.push({
        place,
        name,
        sounds: soundsOf(name.replaceAll(' ', '')),
        weight: residents / (isAlternate ? LESSER : 1),
        people: isCapital ? Number.POSITIVE_INFINITY : residents,
      });
    }
    this.byCountry.set(country, list);
    return list;
  }
}
