import type { TextRule } from '../rule.ts';

/** One letter, one way to write it (Unicode normalization form C): otherwise equal names differ. */
export const notNfc: TextRule = {
  name: 'not-nfc',
  severity: 'error',
  about: 'Letters with marks are single characters (Unicode NFC).',
  repaired: true,
  addresses: true,
  beyondAscii: true,
  check({ text }) {
    const composed = text.normalize('NFC');
    if (composed === text) return null;
    return {
      message: 'Some letters are put together from parts (the text is not NFC).',
      hint: '`ctatlas fix` writes each as one character.',
      fix: { set: composed },
    };
  },
};
