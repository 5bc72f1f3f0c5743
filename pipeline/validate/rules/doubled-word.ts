import type { TextRule } from '../rule.ts';

/** Little words that no sentence has twice in a row. */
const twice = /\b(a|an|and|as|at|by|for|from|in|is|of|on|or|the|to|was|were|with) \1\b/i;

/** The slip that every reader overlooks. */
export const doubledWord: TextRule = {
  name: 'doubled-word',
  severity: 'warning',
  about: 'No little word stands twice in a row.',
  check({ text }) {
    const found = twice.exec(text);
    if (found === null) return null;
    return { message: `"${found[0]}": a word stands twice.`, hint: 'Remove one of the two.' };
  },
};
