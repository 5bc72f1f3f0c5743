import { notesOf, shownTitle } from './csl.ts';
import type { Issued, Reference } from './reference.ts';

/** A reference in the RIS format, which reference managers read: lines of a tag and a value, ended by `ER`. */
export function risOf(reference: Reference): string {
  const { key, kind, container, authors, publisher, issued, version, language, url, doi } = reference;
  const lines: readonly (readonly [string, string | null])[] = [
    ['TY', kind === 'dataset' ? 'DATA' : 'ELEC'],
    ['ID', key],
    ...authors.map((name) => ['AU', name] as const),
    ['TI', shownTitle(reference)],
    ['T2', container],
    ['PB', publisher],
    ...dates(issued),
    ['ET', version],
    ['LA', language],
    ['UR', url],
    ['DO', doi],
    ...notesOf(reference).map((note) => ['N1', note] as const),
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** `PY` is the year, `DA` is year/month/day with what is not known left empty; the end of a span stands in a note. */
function dates(issued: Issued | null): [string, string][] {
  if (issued === null) return [];
  const [first = []] = issued.points;
  const [year, month, day] = first.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0'));
  const exact = issued.points.length === 1 && !issued.circa;
  return [
    ['PY', year ?? ''],
    ['DA', `${year ?? ''}/${month ?? ''}/${day ?? ''}/`],
    ...(exact ? [] : [['N1', `Date: ${issued.text}`] satisfies [string, string]]),
  ];
}
