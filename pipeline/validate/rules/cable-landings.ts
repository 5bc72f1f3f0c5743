import type { RecordRule } from '../rule.ts';

/** A cable joins at least two places; one alone is mostly a record that was not finished. */
export const cableLandings: RecordRule<'presence'> = {
  name: 'cable-landings',
  severity: 'warning',
  about: 'A cable has two landings or more.',
  kinds: ['presence'],
  needs: ['category', 'landings'],
  check({ value: { category, landings } }, { lineCategories }, say) {
    if (landings === undefined || landings.length > 1 || lineCategories?.has(category) !== true) return;
    say({
      path: ['landings'],
      atKey: true,
      message: 'The cable has one landing only.',
      hint: 'Add the others that a source names, or a landing with the country alone.',
    });
  },
};
