/** What an empty cell means. The first of several meanings is the usual one. */
export const missingMeanings = {
  'not-stated': 'No cited source states it, or nobody has recorded it yet.',
  'not-written': 'The editors have written none.',
  none: 'There is none on record.',
  'not-applicable': 'It does not apply to this row.',
} as const;
export type Missing = keyof typeof missingMeanings;
