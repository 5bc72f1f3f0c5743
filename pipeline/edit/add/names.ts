import { countryCalled } from '../../geocode/country-name.ts';
import { nearest } from '../../validate/nearest.ts';
import type { Field } from '../fields.ts';
import { codesOf } from './answer.ts';
import { type Labels, labelsOf } from './choices.ts';
import type { Library } from './library.ts';

/** A code and the name that it was found by. */
interface Named {
  readonly code: string;
  readonly name: string;
}

/** More codes than this are no suggestion. */
const mostMeant = 5;

/** The codes of a field by everything that people call them. */
export class Names {
  private readonly byName = new Map<string, Named>();

  private constructor(
    readonly codes: ReadonlySet<string>,
    /** The same with their labels, as they are shown and numbered. */
    readonly labels: Labels,
    private readonly library: Library,
    private readonly areCountries: boolean,
  ) {}

  /** @returns null when the field takes any text */
  static of(field: Field, library: Library): Names | null {
    const codes = codesOf(field, library.context);
    if (codes === null) return null;
    const { codelist } = field.meta;
    const labels = labelsOf(field, codes, library);
    const names = new Names(codes, labels, library, codelist === 'countries');
    for (const [code, label] of labels) names.put(label, code);
    for (const entry of codelist === undefined ? [] : library.frame.codelists[codelist].codes)
      for (const name of [entry.label_zh, 'iso3' in entry ? entry.iso3 : null]) names.put(name, entry.code);
    for (const code of codes) names.put(code, code);
    return names;
  }

  /**
   * The code that a text is or names: by its label in English or Chinese, and for countries by their three letters;
   * undefined when it names none.
   */
  codeOf(text: string): string | undefined {
    return this.byName.get(folded(text))?.code;
  }

  /** What somebody may have meant by a text, as a question; null when nothing is near. */
  meantBy(text: string): string | null {
    const exact = this.codeOf(text) ?? this.countryOf(text);
    if (exact !== undefined) return `Did you mean "${exact}"?`;
    const near = this.byName.get(nearest(folded(text), this.byName.keys()) ?? '');
    if (near !== undefined)
      return `Did you mean "${near.code}"${folded(near.code) === folded(near.name) ? '' : ` (${near.name})`}?`;
    const codes = this.containing(folded(text));
    return codes.length === 0 || codes.length > mostMeant
      ? null
      : `Did you mean ${codes.map((code) => `"${code}"`).join(' or ')}?`;
  }

  /** Codes of which a name holds all of a text, from word to word. */
  private containing(words: string): string[] {
    if (words.length < 3) return [];
    const found = [...this.byName].filter(([name]) => ` ${name} `.includes(` ${words} `));
    return [...new Set(found.map(([, { code }]) => code))];
  }

  /** Of countries the gazetteer knows more names. */
  private countryOf(text: string): string | undefined {
    if (!this.areCountries) return undefined;
    const { code } = countryCalled(this.library.geocoder.gazetteer, text);
    return code !== null && this.codes.has(code) ? code : undefined;
  }

  private put(name: unknown, code: string): void {
    if (typeof name === 'string' && name !== '') this.byName.set(folded(name), { code, name });
  }
}

/** A name without what does not matter in it: case, and whether hyphens or spaces part its words. */
function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim();
}
