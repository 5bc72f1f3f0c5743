import type { Place } from '../../schemas/place.ts';
import { standing } from './country-check.ts';
import { roundDegrees } from './distance.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Provider, RemoteAnswer, RemoteQuestion } from './remote.ts';
import { isBlocked } from './words.ts';

/** An answer that may be proposed for `sources/places/`, or why none may. */
export type Judgement =
  | { readonly place: Place; readonly refused: readonly string[] }
  | { readonly place: null; readonly refused: readonly string[] };

/** Where an answer came from and when, for the record. */
export interface Provenance {
  readonly provider: Provider;
  /** Address without parameters: they may hold a key. */
  readonly endpoint: string;
  /** `yyyy-mm-dd` by the server's clock, null when it tells none. */
  readonly date: string | null;
}

const KINDS = {
  site: 'site',
  street: 'site',
  city: 'city',
  admin2: 'admin2',
  admin1: 'area',
  country: 'area',
} as const;

/** Whether a place may be asked for at all: "nationwide" and the like are no places anywhere. */
export function mayAsk(gazetteer: Gazetteer, { place }: RemoteQuestion): boolean {
  return !isBlocked(gazetteer.fold(place));
}

/**
 * The first answer that stands the checks that hold for everybody else's coordinates: it lies in the country that was
 * asked for, or within 30 km of it, and is more than the country itself.
 */
export function propose(
  question: RemoteQuestion,
  answers: readonly RemoteAnswer[],
  provenance: Provenance,
): Judgement {
  const refused: string[] = [];
  for (const answer of answers) {
    const fault = faultOf(question, answer);
    if (fault === null) return { place: toPlace(question, answer, provenance), refused };
    refused.push(`${answer.name}: ${fault}`);
  }
  return { place: null, refused };
}

function faultOf({ country }: RemoteQuestion, answer: RemoteAnswer): string | null {
  if (answer.country !== null && answer.country !== country)
    return `lies in ${answer.country}, not in ${country}`;
  if (answer.precision === 'country') return 'is the country itself';
  const where = standing(answer.latitude, answer.longitude, country);
  return where === 'inside' || where === 'near' ? null : `its point does not lie in ${country}`;
}

function toPlace(
  question: RemoteQuestion,
  answer: RemoteAnswer,
  { provider, endpoint, date }: Provenance,
): Place {
  const { place, country, admin1 } = question;
  const page = answer.osm === null ? endpoint : `https://www.openstreetmap.org/${answer.osm}`;
  const when = date === null ? '' : ` on ${date}`;
  const licence = answer.osm === null ? '' : ' OpenStreetMap data, ODbL 1.0: keep such records few.';
  return {
    name: place,
    ...(answer.name === place ? {} : { names: [answer.name] }),
    country,
    ...(admin1 === undefined ? {} : { admin1 }),
    kind: KINDS[answer.precision],
    coordinates: {
      latitude: roundDegrees(answer.latitude),
      longitude: roundDegrees(answer.longitude),
      precision: answer.precision,
      source: page,
    },
    note: `Proposed by ${provider}${when}; look at it before you keep it.${licence}`,
    sources: [
      {
        url: page,
        title: answer.name,
        title_supplied: true,
        publisher: answer.osm === null ? provider : 'OpenStreetMap contributors',
        language: 'en',
        type: 'database',
      },
    ],
  };
}
