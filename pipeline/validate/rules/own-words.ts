import type { Source } from '../../../schemas/source.ts';
import type { RecordRule } from '../rule.ts';

/** So many words in a row are somebody's sentence, not a fact. */
const run = 7;
const wordsOf = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** The same in a text of ASCII, several times faster. */
const plainWordsOf = /[a-z0-9]+(?:'[a-z]+)?/g;
const isPlain = /^[\0-\x7f]*$/;

/** Titles and summaries are in own words: a headline belongs to who wrote it. */
export const ownWords: RecordRule<'presence' | 'activity'> = {
  name: 'own-words',
  severity: 'warning',
  about: 'Title and summary are in own words, not in those of the title of a source.',
  kinds: ['presence', 'activity'],
  check({ value }, _, say) {
    const headlines = (value.sources ?? [])
      .filter(isQuoted)
      .map(({ title }) => wordsIn(title))
      .filter(({ length }) => length >= run);
    for (const field of ['title', 'summary'] as const) {
      const text = value[field];
      if (text === undefined || headlines.length === 0) continue;
      const own = wordsIn(text);
      const taken = headlines.map((headline) => sharedRun(own, headline)).find((words) => words !== null);
      if (taken !== undefined && taken !== null)
        say({
          path: [field],
          message: `"${taken}" stands word for word in the title of a source.`,
          hint: 'Say it in own words.',
        });
    }
  },
};

/** A title that is our description of the page is our own. */
function isQuoted({ title_supplied }: Source): boolean {
  return title_supplied !== true;
}

function wordsIn(text: string): string[] {
  const lower = text.toLowerCase();
  return lower.match(isPlain.test(lower) ? plainWordsOf : wordsOf) ?? [];
}

/** The first run of words that both have. */
function sharedRun(own: readonly string[], headline: readonly string[]): string | null {
  const text = ` ${own.join(' ')} `;
  for (let from = 0; from + run <= headline.length; from += 1) {
    const words = headline.slice(from, from + run).join(' ');
    if (text.includes(` ${words} `)) return words;
  }
  return null;
}
