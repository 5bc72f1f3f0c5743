import type { IndexData, Section } from './index-format.ts';

/** The arrays of an index under their names, typed. Rows of places are sorted by country, biggest first. */
export interface IndexColumns {
  readonly countries: readonly string[];
  readonly features: readonly string[];
  readonly lat: Int32Array;
  readonly lon: Int32Array;
  readonly population: Uint32Array;
  readonly geonamesId: Uint32Array;
  readonly area1: Uint16Array;
  readonly area2: Uint16Array;
  readonly country: Uint8Array;
  readonly feature: Uint8Array;
  readonly nameText: Buffer;
  readonly nameStart: Uint32Array;
  readonly areaLevel: Uint8Array;
  readonly areaCountry: Uint8Array;
  readonly areaParent: Uint16Array;
  readonly areaLabel: Uint32Array;
  readonly areaPopulation: Uint32Array;
  readonly areaNameText: Buffer;
  readonly areaNameStart: Uint32Array;
  readonly areaCodeText: Buffer;
  readonly areaCodeStart: Uint32Array;
  readonly bucket: Uint32Array;
  readonly hash: Uint32Array;
  readonly slot: Uint32Array;
  readonly posting: Uint32Array;
  readonly fuzzyPlace: Uint32Array;
  readonly fuzzyText: Buffer;
  readonly fuzzyStart: Uint32Array;
  readonly soundText: Buffer;
  readonly soundStart: Uint32Array;
  readonly soundSign: Uint32Array;
  readonly letters: Buffer;
  readonly han: Uint16Array;
  readonly hanRow: Uint32Array;
  readonly hanNameText: Buffer;
  readonly hanNameStart: Uint32Array;
  readonly countryLat: Int32Array;
  readonly countryLon: Int32Array;
  readonly countryStart: Uint32Array;
}

/** Names the arrays of an index. Throws when one is missing or of another type: a build of another version. */
export function columns({ meta, sections }: IndexData): IndexColumns {
  const get = <T extends Section>(name: string, type: new (length: number) => T): T => {
    const section = sections.get(name);
    if (!(section instanceof type)) throw new Error(`the gazetteer index has no array ${name}`);
    return section;
  };
  const text = (name: string): Buffer => {
    const bytes = get(name, Uint8Array);
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  };
  return {
    countries: meta.countries,
    features: meta.features,
    lat: get('lat', Int32Array),
    lon: get('lon', Int32Array),
    population: get('population', Uint32Array),
    geonamesId: get('geonamesId', Uint32Array),
    area1: get('area1', Uint16Array),
    area2: get('area2', Uint16Array),
    country: get('country', Uint8Array),
    feature: get('feature', Uint8Array),
    nameText: text('nameText'),
    nameStart: get('nameStart', Uint32Array),
    areaLevel: get('areaLevel', Uint8Array),
    areaCountry: get('areaCountry', Uint8Array),
    areaParent: get('areaParent', Uint16Array),
    areaLabel: get('areaLabel', Uint32Array),
    areaPopulation: get('areaPopulation', Uint32Array),
    areaNameText: text('areaNameText'),
    areaNameStart: get('areaNameStart', Uint32Array),
    areaCodeText: text('areaCodeText'),
    areaCodeStart: get('areaCodeStart', Uint32Array),
    bucket: get('bucket', Uint32Array),
    hash: get('hash', Uint32Array),
    slot: get('slot', Uint32Array),
    posting: get('posting', Uint32Array),
    fuzzyPlace: get('fuzzyPlace', Uint32Array),
    fuzzyText: text('fuzzyText'),
    fuzzyStart: get('fuzzyStart', Uint32Array),
    soundText: text('soundText'),
    soundStart: get('soundStart', Uint32Array),
    soundSign: get('soundSign', Uint32Array),
    letters: text('letters'),
    han: get('han', Uint16Array),
    hanRow: get('hanRow', Uint32Array),
    hanNameText: text('hanNameText'),
    hanNameStart: get('hanNameStart', Uint32Array),
    countryLat: get('countryLat', Int32Array),
    countryLon: get('countryLon', Int32Array),
    countryStart: get('countryStart', Uint32Array),
  };
}
