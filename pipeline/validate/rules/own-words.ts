import type { Source } from '../../../schemas/source.ts';
import type { RecordRule } from '../rule.ts';
import { wordNumbers } from '../words.ts';

/** So many words in a row are somebody's sentence, not a fact. */
const run = 7;
const wordsOf = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
/** Titles and summaries are in own words: a headline belongs to who wrote it. */
export const ownWords: RecordRule<'presence' | 'activity'> = {
  name: 'own-words',
  severity: 'warning',
  about: 'Title and summary are in own words, not in those of the title of a source.',
  kinds: ['presence', 'activity'],
  check({ value }, _, say) {
    for (const source of value.sources ?? []) {
      if (!isQuoted(source)) continue;
      const headline = wordNumbers(source.title);
      if (headline.length < run) continue;
      for (const field of ['title', 'summary'] as const) {
        const text = value[field];
        if (text === undefined || !hasRun(headline, wordNumbers(text))) continue;
        const taken = sharedRun(wordsIn(text), wordsIn(source.title));
        if (taken !== null)
          say({
            path: [field],
            message: `"${taken}" stands word for word in the title of a source.`,
            hint: 'Say it in own words.',
          });
      }
    }
  },
};

/** A title that is our description of the page is our own. */
function isQuoted({ title_supplied }: Source): boolean {
  return title_supplied !== true;
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(wordsOf) ?? [];
}

/** Whether so many words in a row are known at all, in whatever order: seldom, and then it is worth to look closer. */
function hasRun(words: readonly number[], known: readonly number[]): boolean {
  let length = 0;
  for (const word of words) {
    length = known.includes(word) ? length + 1 : 0;
    if (length === run) return true;
  }
  return false;
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
