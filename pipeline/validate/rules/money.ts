import type { RecordRule } from '../rule.ts';

/** A range of money runs upwards. */
export const money: RecordRule<'presence'> = {
  name: 'money',
  severity: 'error',
  about: 'The lower bound of an amount is below the upper one.',
  kinds: ['presence'],
  check({ value: { amounts } }, _, say) {
    if (amounts === undefined) return;
    for (const [index, { low, high }] of amounts.entries()) {
      if (low === undefined || high === undefined || low < high) continue;
      say({
        path: ['amounts', index, 'low'],
        message: `\`low\` (${low}) is not below \`high\` (${high}).`,
        hint: low === high ? 'Give one figure as `amount`.' : 'Swap them, or correct the wrong one.',
      });
    }
  },
};
