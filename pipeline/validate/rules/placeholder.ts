import type { TextRule } from '../rule.ts';

const nothing = /^(?:n\/?a|n\.a\.|none|null|nil|unknown|tbd|tba|tbc|todo|x{3,5}|test|\?+|-+|\.)\.?$/i;
/** Fields in which one of these words is a code. */
const codes = new Set(['status', 'ownership', 'country']);

/** What is not known is left out; a word in its place would be published as a value. */
export const placeholder: TextRule = {
  name: 'placeholder',
  severity: 'error',
  about: 'No word such as "unknown" or "n/a" stands for a missing value.',
  firm: true,
  check({ text, field }) {
    if (!nothing.test(text) || codes.has(field)) return null;
    return {
      message: `"${text}" stands for a value that is missing.`,
      hint: 'Give the value, or leave the field out.',
    };
  },
};
