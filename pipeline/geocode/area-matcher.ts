import type { Precision } from '../../schemas/location.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Ranked } from './rank.ts';
import type { MatchStep } from './types.ts';
import { namesArea } from './words.ts';

/** The division that a name means, and others of that name which it may mean instead. Rows of the index. */
export interface AreaChoice {
  readonly step: MatchStep;
  readonly area: number;
  readonly rivals: readonly number[];
}

interface Asked {
  readonly place: string;
  readonly within: readonly number[] | null;
  readonly precision?: Precision | undefined;
}

const LEVEL_1 = 1;
/** A division this much bigger than a village of its name is what people mean. */
const OVERSHADOWS = 50;
const RIVAL_SHARE = 1 / 5;

/** Decides whether a name that a division bears means the division or a place. */
export class AreaMatcher {
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param rows divisions of the name
   * @param best the best place of the name, if there is one
   * @returns null when a place or nothing is meant
   */
  choose(asked: Asked, rows: readonly number[], best: Ranked | undefined): AreaChoice | null {
    if (rows.length === 0) return null;
    const areas = this.inside(asked.within, rows);
    const area = this.meant(asked, areas, best);
    if (area === null) return null;
    const { areaLevel, areaPopulation } = this.gazetteer.columns;
    const level = areaLevel[area];
    const least = (areaPopulation[area] as number) * RIVAL_SHARE;
    // First-level divisions of one name are a city and the land around it (Lima, Kyiv), not namesakes.
    const isRival = (row: number): boolean =>
      row !== area &&
      level !== LEVEL_1 &&
      areaLevel[row] === level &&
      (areaPopulation[row] as number) >= least;
    return { step: level === LEVEL_1 ? 'admin1' : 'admin2', area, rivals: areas.filter(isRival) };
  }

  private meant(
    { place, precision }: Asked,
    areas: readonly number[],
    best: Ranked | undefined,
  ): number | null {
    const [first] = areas;
    if (first === undefined) return null;
    if (precision === 'admin1' || precision === 'admin2') {
      const level = precision === 'admin1' ? 1 : 2;
      return areas.find((row) => this.gazetteer.columns.areaLevel[row] === level) ?? first;
    }
    if (best === undefined) return first;
    if (precision !== undefined) return null;
    if (!namesArea(this.gazetteer.fold(place))) return this.isOvershadowed(best, first) ? first : null;
    const around = areas.find((row) => this.isIn(best.place, row));
    if (around !== undefined) return around;
    return (this.gazetteer.columns.areaPopulation[first] as number) >= best.weight ? first : null;
  }

  /** Divisions within those given, first level first, then most people first. Those without a point cannot answer. */
  private inside(within: readonly number[] | null, rows: readonly number[]): readonly number[] {
    const { areaParent, areaLevel, areaPopulation, areaLabel } = this.gazetteer.columns;
    return rows
      .filter((row) => areaLabel[row] !== 0)
      .filter((row) => within === null || within.includes(row) || within.includes(areaParent[row] as number))
      .sort(
        (a, b) =>
          (areaLevel[a] as number) - (areaLevel[b] as number) ||
          (areaPopulation[b] as number) - (areaPopulation[a] as number) ||
          a - b,
      );
  }

  private isOvershadowed(best: Ranked, area: number): boolean {
    const { areaLevel, areaPopulation } = this.gazetteer.columns;
    if (areaLevel[area] !== LEVEL_1) return false;
    const { feature } = this.gazetteer.place(best.place);
    if (feature === 'PPLC' || (feature === 'PPLA' && this.isIn(best.place, area))) return false;
    return (areaPopulation[area] as number) > best.weight * OVERSHADOWS;
  }

  private isIn(place: number, area: number): boolean {
    const { area1, area2 } = this.gazetteer.columns;
    return area1[place] === area || area2[place] === area;
  }
}
