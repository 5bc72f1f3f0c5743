import { sourceLists } from '../citations.ts';
import type { RecordRule } from '../rule.ts';

/** A record cites an address once, and so does each of its designations. */
export const citedOnce: RecordRule = {
  name: 'cited-once',
  severity: 'error',
  about: 'A record cites an address once.',
  repaired: true,
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  *check({ value }) {
    for (const { path, sources } of sourceLists(value)) {
      if (sources.length < 2) continue;
      const seen = new Set<string>();
      for (const [index, { url }] of sources.entries()) {
        if (seen.has(url))
          yield {
            path: [...path, index, 'url'],
            message: 'This address is cited twice.',
            hint: 'Keep one of the two.',
          };
        seen.add(url);
      }
    }
  },
};
