import { sourceLists } from '../citations.ts';
import type { RecordRule } from '../rule.ts';

let names: Intl.DisplayNames | undefined;
const seen = new Map<string, boolean>();

/** Whether a BCP 47 tag begins with a language that exists. */
function exists(tag: string): boolean {
  let known = seen.get(tag);
  if (known === undefined) {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    known = names.of(tag.split('-')[0] ?? '') !== undefined;
    seen.set(tag, known);
  }
  return known;
}

/** Languages of sources are BCP 47 tags of languages that exist. */
export const language: RecordRule = {
  name: 'language',
  severity: 'error',
  about: 'Languages are BCP 47 tags.',
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check({ value }, _, say) {
    for (const { path, sources } of sourceLists(value)) {
      for (const [index, source] of sources.entries()) {
        if (exists(source.language)) continue;
        say({
          path: [...path, index, 'language'],
          message: `"${source.language}" is not a language tag.`,
          hint: 'Write the BCP 47 tag: en, zh, zh-Hans, fr, es, sw.',
        });
      }
    }
  },
};
