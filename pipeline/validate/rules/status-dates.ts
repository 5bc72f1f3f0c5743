import type { RecordRule } from '../rule.ts';

const notYet = new Set(['proposed', 'announced']);

/** What the status says and what the dates say agree. */
export const statusDates: RecordRule<'presence'> = {
  name: 'status-dates',
  severity: 'warning',
  about: 'The status agrees with the dates.',
  kinds: ['presence'],
  needs: ['status', 'dates'],
  check({ value: { status, dates } }, _, say) {
    if (status === 'ended' && dates?.ended === undefined) {
      say({
        path: ['status'],
        message: 'The status is "ended", and no date says when.',
        hint: 'Give `dates.ended` if a source states it; a year is enough.',
      });
    }
    if (status === 'active' && dates?.ended !== undefined) {
      say({
        path: ['status'],
        message: `The status is "active", and it ended in ${dates.ended}.`,
        hint: 'Set the status to "ended", or move the date to `completed`.',
      });
    }
    if (notYet.has(status) && dates?.completed !== undefined) {
      say({
        path: ['status'],
        message: `The status is "${status}", and it was completed in ${dates.completed}.`,
        hint: 'Set the status to "completed" or "active".',
      });
    }
  },
};
