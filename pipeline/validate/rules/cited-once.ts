import { citations } from '../citations.ts';
import type { RecordRule } from '../rule.ts';

/** A record cites an address once, and so does each of its designations. */
export const citedOnce: RecordRule = {
  name: 'cited-once',
  severity: 'error',
  about: 'A record cites an address once.',
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  *check({ value }) {
    const seen = new Set<string>();
    for (const [path, { url }] of citations(value)) {
      const key = `${path.slice(0, -1).join('.')} ${url}`;
      if (seen.has(key))
        yield {
          path: [...path, 'url'],
          message: 'This address is cited twice.',
          hint: 'Keep one of the two.',
        };
      seen.add(key);
    }
  },
};
