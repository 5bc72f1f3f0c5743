import { parseEdtf } from '../../../schemas/edtf.ts';
import type { RecordRule } from '../rule.ts';

/** Something may begin before it is made public, so `announced` only has to lie before the end. */
const pairs = [
  ['announced', 'ended'],
  ['started', 'completed'],
  ['started', 'ended'],
  ['completed', 'ended'],
] as const;

/** A thing cannot be completed before it started, nor end before it was completed. */
export const dateOrder: RecordRule<'presence' | 'activity'> = {
  name: 'date-order',
  severity: 'error',
  about: 'Started, completed and ended follow each other.',
  kinds: ['presence', 'activity'],
  check({ value: { dates } }, _, say) {
    if (dates === undefined) return;
    for (const [first, second] of pairs) {
      const early = dates[first] === undefined ? null : parseEdtf(dates[first]);
      const late = dates[second] === undefined ? null : parseEdtf(dates[second]);
      if (early === null || late === null || early.earliest <= late.latest) continue;
      say({
        path: ['dates', second],
        message: `"${second}" (${dates[second]}) lies before "${first}" (${dates[first]}).`,
        hint: 'Swap them, or correct the wrong one.',
      });
    }
  },
};
