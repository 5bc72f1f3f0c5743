import type { RecordRule } from '../rule.ts';

/** A record stands in the folder of its leading organization. */
export const folder: RecordRule<'presence' | 'activity'> = {
  name: 'folder',
  severity: 'error',
  about: 'A record stands in the folder of its leading organization.',
  firm: true,
  kinds: ['presence', 'activity'],
  needs: ['organizations'],
  check({ value, organization }, _, say) {
    const lead = value.organizations[0]?.id;
    if (organization === null || lead === organization) return;
    say({
      path: ['organizations', 0, 'id'],
      message: `The file stands in the folder of "${organization}", and the leading organization is "${lead}".`,
      hint: 'Move the file, or put the leading organization first.',
    });
  },
};
