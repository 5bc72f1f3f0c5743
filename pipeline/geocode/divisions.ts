import { ABBREVIATIONS } from './division-abbreviations.ts';
import { agreement, tellingWords } from './division-words.ts';
import { allowedEdits, editDistance } from './fuzzy.ts';
import type { Gazetteer } from './gazetteer.ts';
import { NO_AREA } from './layout.ts';
import { stripAreaWords } from './words.ts';

const LEVEL_1 = 1;

/** Finds divisions by what people call them: with or without "Province", abbreviated, slightly misspelt. */
export class Divisions {
  private readonly gazetteer: Gazetteer;
  private readonly known = new Map<string, readonly number[]>();
  private readonly aliases = new Map<string, number>();
  private readonly firstLevel = new Map<string, number[]>();

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
    const { areaLevel, areaCountry, countries } = gazetteer.columns;
    for (let i = 0; i < areaLevel.length; i++) {
      if (areaLevel[i] !== LEVEL_1) continue;
      const country = countries[areaCountry[i] as number] ?? '';
      const rows = this.firstLevel.get(country);
      if (rows === undefined) this.firstLevel.set(country, [i]);
      else rows.push(i);
    }
  }

  /** Lets a division be found by a further, folded name. */
  addAlias(country: string, folded: string, row: number): void {
    this.aliases.set(country + folded, row);
  }

  /** Rows of the divisions that a text may mean: first level before second, none when not recognised. */
  find(country: string, text: string): readonly number[] {
    const key = `${country}${text}`;
    let rows = this.known.get(key);
    if (rows === undefined) {
      rows = this.search(country, this.gazetteer.fold(text));
      this.known.set(key, rows);
    }
    return rows;
  }

  /** Whether a place lies in one of the divisions. Where its second level is unknown, the first one decides. */
  contain(rows: readonly number[], place: number): boolean {
    const { area1, area2, areaParent } = this.gazetteer.columns;
    const first = area1[place] as number;
    const second = area2[place] as number;
    if (rows.includes(first) || rows.includes(second)) return true;
    return second === NO_AREA && first !== NO_AREA && rows.some((row) => areaParent[row] === first);
  }

  /** Names of a country's first-level divisions that are spelt most like a text, nearest first, at most three. */
  suggest(country: string, text: string): string[] {
    const folded = stripAreaWords(this.gazetteer.fold(text));
    return this.spelt(country, folded, Math.max(3, allowedEdits(folded.length)))
      .slice(0, 3)
      .map(({ row }) => this.gazetteer.area(row).name);
  }

  private search(country: string, folded: string): readonly number[] {
    const alias = this.aliases.get(country + folded) ?? this.aliases.get(country + stripAreaWords(folded));
    if (alias !== undefined) return [alias];
    const spelt = ABBREVIATIONS[country]?.[folded] ?? folded;
    for (const name of new Set([spelt, stripAreaWords(spelt)])) {
      const rows = this.byLevel(this.gazetteer.find(country, name).areas);
      if (rows.length > 0) return rows;
    }
    const byCode = this.rowsOf(country).filter(
      (row) => this.gazetteer.area(row).code === `${country}.${folded.toUpperCase()}`,
    );
    if (byCode.length > 0) return byCode;
    return (
      this.bySeat(country, folded) ??
      this.byWords(country, folded, 'same') ??
      this.misspelt(country, stripAreaWords(folded)) ??
      this.byWords(country, folded, 'part') ??
      []
    );
  }

  /** Jawa Barat is West Java; Xinjiang Uygur is Xinjiang, as no other division there shares the word. */
  private byWords(country: string, folded: string, how: 'same' | 'part'): readonly number[] | null {
    const asked = tellingWords(folded);
    const rows = this.rowsOf(country).filter(
      (row) => agreement(asked, tellingWords(this.gazetteer.fold(this.gazetteer.area(row).name))) === how,
    );
    return rows.length === 1 ? rows : null;
  }

  /** Some divisions are known by foreign names only through their seat: Kinshasa, Луганск, 仰光. */
  private bySeat(country: string, folded: string): readonly number[] | null {
    const { places, alternates } = this.gazetteer.find(country, stripAreaWords(folded));
    for (const row of [...places, ...alternates]) {
      const place = this.gazetteer.place(row);
      if ((place.feature === 'PPLC' || place.feature === 'PPLA') && place.area1 !== null)
        return [place.area1];
    }
    return null;
  }

  private misspelt(country: string, bare: string): readonly number[] | null {
    const near = this.spelt(country, bare, allowedEdits(bare.length));
    const [first, second] = near;
    return first !== undefined && first.edits !== second?.edits ? [first.row] : null;
  }

  private spelt(country: string, bare: string, most: number): { row: number; edits: number }[] {
    return this.rowsOf(country)
      .map((row) => {
        const name = stripAreaWords(this.gazetteer.fold(this.gazetteer.area(row).name));
        return { row, edits: editDistance(bare, name, most) };
      })
      .filter(({ edits }) => edits <= most)
      .sort((a, b) => a.edits - b.edits || a.row - b.row);
  }

  private byLevel(rows: readonly number[]): readonly number[] {
    const first = rows.filter((row) => this.gazetteer.columns.areaLevel[row] === LEVEL_1);
    return first.length > 0 ? first : rows;
  }

  private rowsOf(country: string): readonly number[] {
    return this.firstLevel.get(country) ?? [];
  }
}
