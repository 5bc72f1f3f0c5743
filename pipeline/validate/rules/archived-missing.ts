import { isArchived } from '../archives.ts';
import { sourceLists } from '../citations.ts';
import type { RecordRule } from '../rule.ts';

/** Pages go; a copy in an archive stays. */
export const archivedMissing: RecordRule = {
  name: 'archived-missing',
  severity: 'warning',
  // Archives are not reached from everywhere, and not every page lets itself be saved.
  lenient: true,
  about: 'Each source has an archived copy.',
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check({ value }, _, say) {
    for (const { path, sources } of sourceLists(value)) {
      for (const [index, { url, archived }] of sources.entries()) {
        if (archived !== undefined || isArchived(url)) continue;
        say({
          path: [...path, index, 'url'],
          message: 'No archived copy of this page is given.',
          hint: 'Have the page saved by an archive, such as web.archive.org, and put the address of the copy into `archived`.',
        });
      }
    }
  },
};
