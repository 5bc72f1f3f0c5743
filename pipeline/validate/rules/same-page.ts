import { sourceLists } from '../citations.ts';
import type { RecordRule } from '../rule.ts';

/** A record does not cite one page by two spellings of its address: it would look like two sources. */
export const samePage: RecordRule = {
  name: 'same-page',
  severity: 'warning',
  about: 'A record does not cite one page by two spellings of its address.',
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check({ value }, _, say) {
    for (const { path, sources } of sourceLists(value)) {
      if (sources.length < 2) continue;
      const seen = new Map<string, string>();
      for (const [index, { url }] of sources.entries()) {
        const page = pageOf(url);
        const other = seen.get(page);
        if (other !== undefined && other !== url)
          say({
            path: [...path, index, 'url'],
            message: `This address and ${other} seem to lead to the same page.`,
            hint: 'Keep one of the two.',
          });
        seen.set(page, other ?? url);
      }
    }
  },
};

/** An address without what mostly makes no difference: scheme, www, fragment and the slash at its end. */
function pageOf(url: string): string {
  const [, host = '', rest = ''] = /^https?:\/\/(?:www\.)?([^/?#]*)([^#]*)/i.exec(url) ?? [];
  return host.toLowerCase() + rest.replace(/\/$/, '');
}
