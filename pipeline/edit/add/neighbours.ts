import type { RecordKind } from '../../../schemas/dataset.ts';
import { type Draft, type Library, leadOf } from './library.ts';

/** Records that are named; of more only their number is said. */
const mostNamed = 8;

/**
 * Records that a new one may repeat: those of the same leading organization in the same countries.
 *
 * @returns what to tell the person, or null when there are none.
 */
export function neighboursText(kind: RecordKind, draft: Draft, library: Library): string | null {
  const lead = leadOf(draft);
  const countries = countriesOf(draft);
  if (lead === null || countries.size === 0) return null;
  const found = library
    .recordsOf(kind)
    .filter(
      ({ value }) => leadOf(value) === lead && [...countriesOf(value)].some((code) => countries.has(code)),
    );
  if (found.length === 0) return null;
  // Those of the same category come first.
  const isNear = ({ value }: { value: Draft }) => Number(value.category === draft.category);
  const lines = found
    .toSorted((a, b) => isNear(b) - isNear(a))
    .slice(0, mostNamed)
    .map(({ id, value }) => `    ${id}  ${String(value.title ?? '')}`);
  const more = found.length - lines.length;
  const where = [...countries].join(', ');
  return [
    `\n  Is it one of these? ${lead} in ${where} has ${found.length === 1 ? 'a record' : `${found.length} records`} already:`,
    ...lines,
    ...(more > 0
      ? [`    and ${more} more in sources/${kind === 'presence' ? 'presences' : 'activities'}/${lead}/`]
      : []),
  ].join('\n');
}

function countriesOf(value: Draft): Set<unknown> {
  const places = value.locations ?? value.landings;
  return new Set(Array.isArray(places) ? places.map((place: Draft | null) => place?.country) : []);
}
