import { sourceLists } from '../citations.ts';
import type { RecordRule } from '../rule.ts';

const twice = { message: 'This address is cited twice.', hint: 'Keep one of the two.' };

/** A record cites an address once, and so does each of its designations. */
export const citedOnce: RecordRule = {
  name: 'cited-once',
  severity: 'error',
  about: 'A record cites an address once.',
  repaired: true,
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check({ value }, _, say) {
    for (const { path, sources } of sourceLists(value)) {
      if (sources.length < 2) continue;
      const seen = new Map<string, string>();
      for (const [index, source] of sources.entries()) {
        const before = seen.get(source.url);
        const written = JSON.stringify(source);
        if (before === undefined) seen.set(source.url, written);
        // Of two that say the same one is enough; what each supports is for a person to join.
        else if (before === written) say({ ...twice, path: [...path, index], fix: { remove: true } });
        else say({ ...twice, path: [...path, index, 'url'] });
      }
    }
  },
};
