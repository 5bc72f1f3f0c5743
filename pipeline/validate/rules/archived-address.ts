import { isArchived } from '../archives.ts';
import { sourceLists } from '../citations.ts';
import type { RecordRule } from '../rule.ts';

/** What is given as an archived copy is one: not the page itself, nor some other site. */
export const archivedAddress: RecordRule = {
  name: 'archived-address',
  severity: 'error',
  about: '`archived` is an address of a web archive.',
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check({ value }, _, say) {
    for (const { path, sources } of sourceLists(value)) {
      for (const [index, { archived }] of sources.entries()) {
        if (archived === undefined || isArchived(archived)) continue;
        say({
          path: [...path, index, 'archived'],
          message: 'This is not an address of a web archive.',
          hint: 'Give a copy such as https://web.archive.org/web/2020/https://www.example.org/report, or leave `archived` out.',
        });
      }
    }
  },
};
