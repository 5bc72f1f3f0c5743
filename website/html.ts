/** Text that may stand in a page as it is. Only `html` and `trusted` make it, so that nothing else can. */
export class Html {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}

/** What may stand in a hole of `html`: text is escaped, nothing is left out but the empty. */
export type Hole = Html | string | number | null | undefined | false | readonly Hole[];

/** A piece of a page. Whatever stands in a hole is escaped, for text and for quoted attributes alike. */
export function html(parts: TemplateStringsArray, ...holes: readonly Hole[]): Html {
  let text = parts[0] ?? '';
  for (const [i, hole] of holes.entries()) text += fill(hole) + (parts[i + 1] ?? '');
  return new Html(text);
}

/** Marks text as markup. For our own texts and pictures only, never for anything from a record. */
export function trusted(text: string): Html {
  return new Html(text);
}

export function joined(items: readonly Hole[], between: Hole): Html {
  return html`${items.map((item, i) => (i === 0 ? [item] : [between, item]))}`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

function fill(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return '';
  if (hole instanceof Html) return hole.toString();
  if (typeof hole === 'object') return hole.map(fill).join('');
  return escaped(String(hole));
}

/** A text of a record in the language of the page. Where a Chinese page has only the English one, it says so to readers aloud. */
export function inOwnLanguage(
  lang: 'en' | 'zh',
  english: string,
  chinese: string | undefined,
): Html | string {
  if (lang === 'en' || english === '') return english;
  return chinese !== undefined && chinese !== '' ? chinese : html`<span lang="en">${english}</span>`;
}

/**
 * The address of a page on the web, or `null` for anything else: `javascript:`, `data:` and the like are never linked.
 */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}

/** JSON that may stand inside a `script` element. */
export function jsonInside(value: unknown): Html {
  return new Html(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
