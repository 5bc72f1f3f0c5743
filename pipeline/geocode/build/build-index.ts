import { readFileSync } from 'node:fs';
import { fold, type HanMap } from '../fold.ts';
import { hanTexts } from '../han-names.ts';
import type { IndexData, Section } from '../index-format.ts';
import { NO_AREA } from '../layout.ts';
import { dataFile, dataVersions } from '../packages.ts';
import { addAirports } from './airports.ts';
import { type BuiltArea, buildAreas } from './areas.ts';
import { buildCountries } from './countries.ts';
import { readHanMap } from './han.ts';
import { KeyTable } from './key-table.ts';
import { mergeFresh } from './merge.ts';
import { fuzzySections, packText, toUnits } from './pack.ts';
import { type RawPlace, readAreas, readCities500, readFreshPlaces } from './read-geonames.ts';
import { subdivisionNames } from './subdivisions.ts';
import { applyUpdate } from './update.ts';

/**
 * Builds the gazetteer index from the installed data packages: about 230,000 places, 50,000 divisions and
 * 250 countries under 840,000 keys. Takes some seconds and some hundred megabytes; its result is cached.
 *
 * @param onProgress told in plain words what is happening
 * @throws when two different names share a hash, or a package is missing
 */
export function buildIndex(onProgress: (message: string) => void): IndexData {
  onProgress('Reading GeoNames places');
  const places = readCities500();
  const { level1, level2 } = readAreas();
  applyUpdate(places);
  onProgress('Merging fresher names and places');
  mergeFresh(places, readFreshPlaces(), new Set(level1.map((area) => area.code)));
  addAirports(places);
  places.sort(
    (a, b) => compare(a.country, b.country) || b.population - a.population || a.geonamesId - b.geonamesId,
  );
  onProgress('Finding label points of divisions and countries');
  const areas = buildAreas(places, level1, level2);
  const countries = buildCountries(places);
  onProgress('Indexing names');
  const han = readHanMap();
  const furtherNames = subdivisionNames(places, areas, han);
  const codes = countries.map((country) => country.code);
  const features = [...new Set(places.map((place) => place.feature))].sort();
  const keys = collectKeys(places, areas, furtherNames, countries, han);
  const sections = new Map<string, Section>([
    ...placeSections(places, areas, codes, features),
    ...areaSections(areas, places, codes),
    ...keys.toSections(),
    ...fuzzySections(places, han),
    ...hanNameSections(places),
    ['letters', new Uint8Array(readFileSync(dataFile('geonames-update', 'letters.tsv')))],
    ['han', Uint16Array.from([...han].flat())],
    ['countryLat', Int32Array.from(countries, (country) => toUnits(country.latitude))],
    ['countryLon', Int32Array.from(countries, (country) => toUnits(country.longitude))],
    ['countryStart', countryStarts(places, codes)],
  ]);
  return { meta: { countries: codes, features, packages: dataVersions() }, sections };
}

function collectKeys(
  places: readonly RawPlace[],
  areas: readonly BuiltArea[],
  furtherNames: ReadonlyMap<number, readonly string[]>,
  countries: ReturnType<typeof buildCountries>,
  han: HanMap,
): KeyTable {
  const keys = new KeyTable();
  places.forEach((place, index) => {
    keys.addPlace(place.country, place.ownNames.map(folded), place.otherNames.map(folded), index);
  });
  areas.forEach((area, index) => {
    for (const name of [area.name, ...(furtherNames.get(index) ?? [])]) {
      keys.addArea(area.country, folded(name), index);
    }
  });
  countries.forEach((country, index) => {
    for (const name of country.names) keys.addCountry(country.code, folded(name), index);
  });
  return keys;

  function folded(name: string): string {
    return fold(name, han);
  }
}

function placeSections(
  places: readonly RawPlace[],
  areas: readonly BuiltArea[],
  codes: readonly string[],
  features: readonly string[],
): [string, Section][] {
  const areaIndex = new Map(areas.map((area, i) => [area.code, i]));
  const featureIndex = new Map(features.map((feature, i) => [feature, i]));
  const countryIndex = new Map(codes.map((code, i) => [code, i]));
  const area1 = (place: RawPlace): number => areaIndex.get(`${place.country}.${place.admin1}`) ?? NO_AREA;
  const area2 = (place: RawPlace): number =>
    areaIndex.get(`${place.country}.${place.admin1}.${place.admin2}`) ?? NO_AREA;
  return [
    ['lat', Int32Array.from(places, (place) => toUnits(place.latitude))],
    ['lon', Int32Array.from(places, (place) => toUnits(place.longitude))],
    ['population', Uint32Array.from(places, (place) => place.population)],
    ['geonamesId', Uint32Array.from(places, (place) => place.geonamesId)],
    ['area1', Uint16Array.from(places, area1)],
    ['area2', Uint16Array.from(places, area2)],
    ['country', Uint8Array.from(places, (place) => countryIndex.get(place.country) ?? 0)],
    ['feature', Uint8Array.from(places, (place) => featureIndex.get(place.feature) ?? 0)],
    ...packText(
      'name',
      places.map((place) => place.name),
    ),
  ];
}

function areaSections(
  areas: readonly BuiltArea[],
  places: readonly RawPlace[],
  codes: readonly string[],
): [string, Section][] {
  const placeIndex = new Map(places.map((place, i) => [place, i]));
  const countryIndex = new Map(codes.map((code, i) => [code, i]));
  const label = (area: BuiltArea): number =>
    area.label === null ? 0 : (placeIndex.get(area.label) ?? 0) + 1;
  return [
    ['areaLevel', Uint8Array.from(areas, (area) => area.level)],
    ['areaCountry', Uint8Array.from(areas, (area) => countryIndex.get(area.country) ?? 0)],
    ['areaParent', Uint16Array.from(areas, (area) => (area.parent < 0 ? NO_AREA : area.parent))],
    ['areaLabel', Uint32Array.from(areas, label)],
    ['areaPopulation', Uint32Array.from(areas, (area) => area.population)],
    ...packText(
      'areaName',
      areas.map((area) => area.name),
    ),
    ...packText(
      'areaCode',
      areas.map((area) => area.code),
    ),
  ];
}

function hanNameSections(places: readonly RawPlace[]): [string, Section][] {
  const { rows, texts } = hanTexts(places.map(({ ownNames, otherNames }) => [...ownNames, ...otherNames]));
  return [['hanRow', rows], ...packText('hanName', texts)];
}

function countryStarts(places: readonly RawPlace[], codes: readonly string[]): Uint32Array {
  const starts = new Uint32Array(codes.length + 1);
  let next = 0;
  codes.forEach((code, i) => {
    starts[i] = next;
    while (places[next]?.country === code) next++;
  });
  starts[codes.length] = places.length;
  return starts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
