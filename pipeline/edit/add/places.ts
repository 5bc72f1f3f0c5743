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
    const { findings } = library.geocoder.resolve(picked as Location);
    const wrong = findings.filter(({ severity }) => severity === 'error');
    if (wrong.length === 0) return picked;
    for (const { message, hint } of wrong) asker.say(`  ${message} ${hint}`);
  }
}

async function pick(
  asker: Asker,
  place: string,
  country: string,
  found: readonly Candidate[],
): Promise<Draft | null> {
  if (found.length === 0) {
    asker.say(
      `  Nothing named "${place}" is known in ${country}. Try another name, or Enter for the country alone.`,
    );
    return null;
  }
  asker.say(asker.table(found));
  const number = (
    await asker.ask(`Which one is it? [1-${found.length}, Enter for the first, n for none] `)
  ).trim();
  const chosen = number === '' ? found[0] : found[Number(number) - 1];
  if (chosen === undefined) return null;
  const name = chosen.match === 'fuzzy' ? chosen.name : place;
  const namesakes = found.filter((other) => other.match !== 'fuzzy').length > 1;
  if (!namesakes || chosen.admin1 === null || chosen.precision === 'admin1') return { place: name, country };
  return { place: name, admin1: chosen.admin1, country };
}
