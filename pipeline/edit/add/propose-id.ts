/** Words that carry nothing in an id. */
const fillers = new Set([
  'a',
  'an',
  'and',
  'at',
  'between',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'the',
  'to',
  'with',
]);
const mostLetters = 60;

/**
 * An id for a title: its words in lower case, led by the organization, short, and not yet taken.
 *
 * @param lead id of the leading organization, for kinds that are kept by organization
 */
export function proposeId(title: string, lead: string | null, isFree: (id: string) => boolean): string {
  const words = kebab(title)
    .split('-')
    .filter((word) => word !== '' && !fillers.has(word));
  const led = kebab(lead ?? '');
  const own = new Set(led.split('-'));
  const parts = [...(led === '' ? [] : [led]), ...words.filter((word) => !own.has(word))];
  let id = parts.shift() ?? 'record';
  for (const part of parts) if (id.length + part.length < mostLetters) id = `${id}-${part}`;
  if (isFree(id)) return id;
  for (let n = 2; ; n += 1) if (isFree(`${id}-${n}`)) return `${id}-${n}`;
}

/** Text in lower-case kebab-case, without accents. */
function kebab(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
