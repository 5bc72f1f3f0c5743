import { shownTitle } from './csl.ts';
import type { Issued, Reference } from './reference.ts';

/** BibTeX's own macros for months, which every style and manager knows. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An entry for BibTeX and biblatex: `@misc`, which every style knows, with the fields of both. Braces inside the braces
 * keep capitals and corporate names as they are.
 */
export function bibtexOf(reference: Reference): string {
  const { key, kind, container, authors, publisher, issued, version, url, doi, archived } = reference;
  const notes = [
    ...(container === null ? [] : [`In: ${escaped(container)}`]),
    ...(kind === 'dataset' ? ['Dataset'] : []),
    // `\url` of a note is an argument of other macros: what ends arguments is escaped there, and only there.
    ...(archived === null
      ? []
      : [`Archived: \\url{${inUrl(archived).replace(/[%#&]/g, (sign) => `\\${sign}`)}}`]),
  ];
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', authors.length === 0 ? null : authors.map((name) => `{${escaped(name)}}`).join(' and ')],
    ['title', `{${escaped(shownTitle(reference))}}`],
    ['howpublished', kind === 'dataset' ? null : escaped(publisher)],
    ['publisher', `{${escaped(publisher)}}`],
    ...dates(issued),
    ['version', version],
    ['url', url === null ? null : inUrl(url)],
    ['doi', doi],
    ['note', notes.length === 0 ? null : notes.join('. ')],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === null
      ? []
      : [`  ${name} = ${name === 'month' && months.includes(value) ? value : `{${value}}`},\n`],
  );
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** `year` and `month` for BibTeX, `date` (EDTF) for biblatex. */
function dates(issued: Issued | null): [string, string | null][] {
  if (issued === null) return [];
  const [first = [], last = first] = issued.points;
  const written = (point: readonly number[]) =>
    point.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-');
  if (issued.points.length > 1)
    return [
      ['year', first[0] === last[0] ? String(first[0]) : `${first[0]}--${last[0]}`],
      ['date', `${written(first)}/${written(last)}`],
    ];
  return [
    ['year', String(first[0])],
    ['month', months[(first[1] ?? 0) - 1] ?? null],
    ['date', issued.text],
  ];
}

const signs: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '`': '\\textasciigrave{}',
};

/** Text in which TeX sees no commands, and joins no signs to others (`--` to a dash). */
function escaped(text: string): string {
  return text.replace(/[\\{}~^$&#%_`]|([-',<>])(?=\1)/g, (sign) => signs[sign] ?? `${sign}{}`);
}

/** An address as it stands, but for what would end the field. */
function inUrl(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
