import { sourceLists } from '../citations.ts';
import type { RecordRule, Say } from '../rule.ts';
import { withoutTracking } from '../tracking.ts';

/** An address is the key of a source: what a newsletter appends to it makes one page look like two. */
export const tracking: RecordRule = {
  name: 'tracking',
  severity: 'error',
  about: 'Addresses carry no tracking parameters (utm_source, fbclid ...).',
  repaired: true,
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check({ value }, _, say) {
    for (const { path, sources } of sourceLists(value)) {
      for (const [index, { url }] of sources.entries())
        if (url.includes('?')) tracked(say, [...path, index, 'url'], url);
    }
    if ('website' in value && value.website?.includes('?')) tracked(say, ['website'], value.website);
  },
};

function tracked(say: Say, path: readonly PropertyKey[], address: string): void {
  const clean = withoutTracking(address);
  if (clean === address) return;
  say({
    path,
    message: 'The address carries a tracking parameter.',
    hint: `\`ctatlas fix\` takes it out: ${clean}`,
    fix: { set: clean },
  });
}
