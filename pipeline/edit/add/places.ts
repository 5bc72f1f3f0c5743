import type { Location } from '../../../schemas/location.ts';
import { type Candidate, candidates } from '../../geocode/candidates.ts';
import type { Asker } from './ask.ts';
import type { Draft, Library } from './library.ts';

/**
 * Asks where something is: the country, a place of it, and which place of that name. What the gazetteer does not
 * know is asked again, until it does or the place is left out.
 */
export async function askPlace(
  asker: Asker,
  library: Library,
  field: (name: string) => Promise<unknown>,
): Promise<Draft> {
  const country = String(await field('country'));
  for (;;) {
    const place = await field('place');
    if (place === undefined) return { country };
    const found = candidates(library.geocoder, String(place), country);
    const picked = await pick(asker, String(place), country, found);
    if (picked === null) continue;
    if (!isMisplaced(asker, library, picked)) return picked;
  }
}

/** Says what the gazetteer has against a location. @returns whether it cannot stay as it is. */
export function isMisplaced(asker: Asker, library: Library, location: Draft): boolean {
  const { findings } = library.geocoder.resolve(location as Location);
  for (const { message, hint } of findings) asker.say(`  ${message} ${hint}`);
  return findings.some(({ severity }) => severity === 'error');
}

async function pick(
  asker: Asker,
  place: string,
  country: string,
  found: readonly Candidate[],
): Promise<Draft | null> {
  if (found.length === 0) {
    asker.say(
      `  Nothing named "${place}" is known in ${country}. Try another name, or Enter for the country alone. A place that the gazetteer lacks comes first: ctatlas add place.`,
    );
    return null;
  }
  asker.say(asker.table(found));
  const chosen = await choose(asker, found);
  if (chosen === null) return null;
  const name = chosen.match === 'fuzzy' ? chosen.name : place;
  const namesakes = found.filter((other) => other.match !== 'fuzzy').length > 1;
  if (!namesakes || chosen.admin1 === null || chosen.precision === 'admin1') return { place: name, country };
  return { place: name, admin1: chosen.admin1, country };
}

/** One of the candidates, or null for none of them. */
async function choose(asker: Asker, found: readonly Candidate[]): Promise<Candidate | null> {
  const [first] = found;
  const question =
    found.length === 1
      ? 'Is it this one? [Y/n] '
      : `Which one is it? [1-${found.length}, Enter for the first, n for none] `;
  for (;;) {
    const given = (await asker.ask(question)).trim();
    if (/^(?:n|no|none)$/i.test(given)) return null;
    if (/^(?:y|yes)?$/i.test(given)) return first ?? null;
    const chosen = found[Number(given) - 1];
    if (chosen !== undefined) return chosen;
    asker.say(`  Answer with the number of a line; Enter for the first, n for none of them.`);
  }
}
