import { suggestion } from '../nearest.ts';
import { type CrossRule, none, type RecordAddress } from '../rule.ts';

/** Terms point to terms that exist, in whatever order they are read. */
export const seeAlso: CrossRule<readonly (readonly [index: number, to: string])[]> = {
  name: 'see-also',
  severity: 'error',
  about: '`see_also` names terms of the glossary.',
  firm: true,
  digest({ kind, value }, origin) {
    if (kind !== 'term') return none;
    return (value.see_also ?? []).map((to, index) => [Number(origin(['see_also', index])[1]), to]);
  },
  start() {
    const terms = new Set<string>();
    const pointers: { record: RecordAddress; index: number; to: string }[] = [];
    return {
      see(record, named) {
        if (record.kind !== 'term') return none;
        terms.add(record.id);
        for (const [index, to] of named) pointers.push({ record, index, to });
        return none;
      },
      miss({ kind, id }) {
        if (kind === 'term') terms.add(id);
      },
      *finish() {
        for (const { record, index, to } of pointers) {
          if (!terms.has(to))
            yield {
              record,
              remark: {
                path: ['see_also', index],
                message: `"${to}" is not a term of the glossary.`,
                hint: suggestion(to, [...terms]),
              },
            };
        }
      },
    };
  },
};
