import type { TextRule } from '../rule.ts';

const marks = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Marks that turn the direction of text can make a reader see something else than a machine reads (CVE-2021-42574). */
export const bidi: TextRule = {
  name: 'bidi',
  severity: 'error',
  about: 'No mark that overrides the direction of text stands in it.',
  repaired: true,
  addresses: true,
  beyondAscii: true,
  check({ text }) {
    const clean = text.replace(marks, '');
    if (clean === text) return null;
    return {
      message:
        'There is a mark that turns the direction of the text, so that it shows something else than it says.',
      hint: '`ctatlas fix` takes it out; Arabic and Hebrew need no such mark.',
      fix: { set: clean.trim() },
    };
  },
};
