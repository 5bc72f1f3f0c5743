import type { RecordRule, Say } from '../rule.ts';

/** Lists of names, in which a name stands once. */
const lists = ['topics', 'aliases', 'sectors', 'see_also', 'names'] as const;

/** A list names a thing once: twice, it would be counted twice. */
export const listedOnce: RecordRule = {
  name: 'listed-once',
  severity: 'error',
  about: 'Topics, organizations, aliases and other lists name a thing once.',
  repaired: true,
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check({ value }, _, say) {
    for (const list of lists) {
      const items = (value as Partial<Record<typeof list, string[]>>)[list];
      if (items !== undefined && items.length > 1) repeated(say, list, items);
    }
    if ('organizations' in value && value.organizations !== undefined && value.organizations.length > 1)
      repeated(
        say,
        'organizations',
        value.organizations.map(({ id }) => id),
        value.organizations.map((item) => JSON.stringify(item)),
      );
  },
};

/** @param whole the items in full, where a name is only a part of them: what differs is left to a person. */
function repeated(say: Say, list: string, names: readonly string[], whole: readonly string[] = names): void {
  for (const [index, name] of names.entries()) {
    const first = names.indexOf(name);
    if (first === index) continue;
    const same = whole[index] === whole[first];
    say({
      path: [list, index],
      message: `"${name}" stands twice in \`${list}\`.`,
      hint: 'Keep one of the two.',
      ...(same ? { fix: { remove: true } } : {}),
    });
  }
}
