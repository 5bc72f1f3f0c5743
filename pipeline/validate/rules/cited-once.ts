import type { RecordRule } from '../rule.ts';

/** A record cites an address once. */
export const citedOnce: RecordRule = {
  name: 'cited-once',
  severity: 'error',
  about: 'A record cites an address once.',
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  *check({ value }) {
    const seen = new Set<string>();
    for (const [index, source] of (value.sources ?? []).entries()) {
      if (seen.has(source.url))
        yield {
          path: ['sources', index, 'url'],
          message: 'This address is cited twice.',
          hint: 'Keep one of the two.',
        };
      seen.add(source.url);
    }
  },
};
