import { suggestion } from '../nearest.ts';
import type { CrossRule, RecordAddress } from '../rule.ts';

/** Terms point to terms that exist, in whatever order they are read. */
export const seeAlso: CrossRule = {
  name: 'see-also',
  severity: 'error',
  about: '`see_also` names terms of the glossary.',
  firm: true,
  start() {
    const terms = new Set<string>();
    const pointers: { record: RecordAddress; index: number; to: string }[] = [];
    return {
      see(record) {
        if (record.kind !== 'term') return [];
        terms.add(record.id);
        for (const [index, to] of (record.value.see_also ?? []).entries())
          pointers.push({ record, index, to });
        return [];
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
