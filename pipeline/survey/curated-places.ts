import { type Place, place as placeSchema } from '../../schemas/place.ts';
import type { Finding } from '../finding.ts';
import { openGazetteer } from '../geocode/gazetteer.ts';
import { createGeocoder, type Geocoder } from '../geocode/geocoder.ts';
import { dataVersions } from '../geocode/packages.ts';
import type { RecordFile } from '../load/files.ts';
import { HeldBytes } from '../load/held-bytes.ts';
import { checkShape } from '../validate/shape.ts';
import { read } from './read.ts';
import type { Recall } from './surroundings.ts';

interface Curated {
  readonly id: string;
  readonly file: string;
  readonly document: number;
  readonly value: Place;
}

/** The places of `sources/places/` and the geocoder that knows them, which is opened when it is needed. */
export class CuratedPlaces {
  private places: readonly Curated[] | null = null;
  private opened: Geocoder | null = null;
  private readonly held = new HeldBytes();

  /** @param notice told in plain words what takes time */
  constructor(
    private readonly files: readonly RecordFile[],
    private readonly notice: (message: string) => void,
  ) {}

  /** Of all that the geocoder's answers rest on: these files and the gazetteer. */
  sum(): string {
    return JSON.stringify([dataVersions(), this.held.sum(this.files.map(({ file }) => file))]);
  }

  /** Reads the places that have the right form; nothing more when it was done before. */
  async read(): Promise<readonly Curated[]> {
    if (this.places !== null) return this.places;
    const places: Curated[] = [];
    for (const one of this.files) {
      for (const { id, file, document, value: raw } of (await read(one, this.held.of(one.file))).records) {
        const { value } = checkShape(placeSchema, raw);
        if (value !== null) places.push({ id, file, document, value });
      }
    }
    this.places = places;
    return places;
  }

  /** The geocoder, opened when it is asked for first. @throws before the places were read. */
  readonly geocoder = (): Geocoder => {
    if (this.places === null) throw new Error('the places were not read');
    this.opened ??= createGeocoder(
      openGazetteer({ onProgress: this.notice }),
      this.places.map(({ id, value }) => ({ ...value, id })),
    );
    return this.opened;
  };

  /** What is wrong with the places themselves: their GeoNames ids, and their points against their countries. */
  findings(recall: Recall | null): Promise<readonly Finding[]> {
    return recall === null
      ? this.judge()
      : recall.once(
          'places',
          () => this.sum(),
          () => this.judge(),
        );
  }

  private async judge(): Promise<readonly Finding[]> {
    const byId = new Map((await this.read()).map((place) => [place.id, place]));
    return this.geocoder()
      .checkPlaces()
      .flatMap(({ id, finding }) => {
        const place = byId.get(id);
        return place === undefined ? [] : [{ ...finding, file: place.file, document: place.document }];
      });
  }
}
