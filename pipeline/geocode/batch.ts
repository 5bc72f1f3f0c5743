import * as z from 'zod';
import type { Precision } from '../../schemas/location.ts';
import { precisions } from '../../schemas/location.ts';
import type { Geocoder } from './geocoder.ts';
import { namesakes } from './rank.ts';
import type { MatchStep } from './types.ts';

/** One line of `geocode --batch` as it comes in. Other keys are left alone, so that exports can be piped in. */
const questionSchema = z.object({
  place: z.string().nullish(),
  country: z.string().regex(/^[A-Za-z]{2}$/, 'two letters'),
  admin1: z.string().nullish(),
  precision: z.enum(precisions).nullish(),
});

/** Measured: with a namesake of half the weight the first candidate is the right one in 55 % of the cases. */
const COIN_TOSS = 1 / 2;

/** One line of `geocode --batch` as it goes out. `i` counts input lines from 0. */
export interface BatchAnswer {
  readonly i: number;
  readonly lat: number;
  readonly lon: number;
  readonly precision: Precision;
  readonly country: string;
  readonly match: MatchStep;
  readonly geonames_id: number | null;
  readonly name: string | null;
}

/** A line that is no question. `line` counts from 1. */
export interface BadLine {
  readonly line: number;
  readonly message: string;
}

/**
 * Answers one line of NDJSON.
 *
 * @param line a JSON object `{"place","country","admin1"?}`
 * @param i number of the line from 0
 * @returns null when no more than the country is known, and when a namesake elsewhere is at least half as likely:
 * that would be a guess. A misspelling that can mean only one place is answered, marked `fuzzy`; the division alone
 * answers for a place only when the name is known elsewhere in the country.
 */
export function answerLine(geocoder: Geocoder, line: string, i: number): BatchAnswer | null | BadLine {
  const question = parse(line, i + 1);
  if ('message' in question) return question;
  const country = question.country.toUpperCase();
  const location = {
    country,
    ...(question.place ? { place: question.place } : {}),
    ...(question.admin1 ? { admin1: question.admin1 } : {}),
    ...(question.precision ? { precision: question.precision } : {}),
  };
  const match = geocoder.match(location);
  if (match?.kind === 'unknown') {
    if (match.meant === null) return null;
    const { name, latitude, longitude, geonamesId } = geocoder.gazetteer.place(match.meant.place);
    const fuzzy = { precision: 'city', country, match: 'fuzzy', geonames_id: geonamesId, name } as const;
    return { i, lat: latitude, lon: longitude, ...fuzzy };
  }
  if (match?.kind === 'places') {
    const [best] = match.ranked;
    const { rivals } = namesakes(geocoder.gazetteer, match.ranked);
    if (rivals.some(({ weight }) => weight >= (best?.weight ?? 0) * COIN_TOSS)) return null;
  }
  if (match?.kind === 'blocked' || match?.kind === 'country-name') return null;
  const { value } = geocoder.resolve(location);
  if (value.latitude === null || value.longitude === null) return null;
  return {
    i,
    lat: value.latitude,
    lon: value.longitude,
    precision: value.precision,
    country,
    match: value.match ?? 'admin1',
    geonames_id: value.geonamesId,
    name: value.name,
  };
}

function parse(line: string, number: number): z.infer<typeof questionSchema> | BadLine {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { line: number, message: 'not JSON' };
  }
  const result = questionSchema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return {
    line: number,
    message: `${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not understood'}`,
  };
}
