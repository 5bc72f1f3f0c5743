import { acceptor } from '../../../schemas/accept.ts';
import { id } from '../../../schemas/fields.ts';
import type { RecordRule } from '../rule.ts';

const accept = acceptor(id);

/** Ids are lower-case kebab-case and were never used before for something else. */
export const idForm: RecordRule = {
  name: 'id-form',
  severity: 'error',
  about: 'Ids are lower-case kebab-case and not retired.',
  firm: true,
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check(record, { retired }, say) {
    if (accept(record.id) === undefined && !id.safeParse(record.id).success) {
      const meant = record.id
        .normalize('NFKD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
      say({
        path: [],
        message: `"${record.id}" is not an id: lower-case letters, digits and single hyphens.`,
        hint: meant === '' ? 'Choose a name such as nairobi-safe-city.' : `Rename it to "${meant}".`,
      });
    }
    if (retired.has(`${record.kind}/${record.id}`)) {
      say({
        path: [],
        message: `The id "${record.id}" is retired and is never used again.`,
        hint: 'Choose another id; retired ids stand in sources/retired.yaml.',
      });
    }
  },
};
