import type { TextRule } from '../rule.ts';

/** UTF-8 that was read as Windows-1252 or Latin-1, and the sign that stands for a character that was lost. */
const broken =
  /\ufffd|â€[™œ\u009d\u0093\u0094˜¦“”\u0080-\u00bf]|Ã[\u0080-\u00bf©¨¡³­±¼¶¤]|Â[\u00a0-\u00bf]|ï»¿|å[\u0080-\u00bf][\u0080-\u00bf]/;

/** Characters that were read in the wrong encoding. */
export const mojibake: TextRule = {
  name: 'mojibake',
  severity: 'error',
  about: 'No character was read in the wrong encoding.',
  addresses: true,
  beyondAscii: true,
  check({ text }) {
    const found = broken.exec(text);
    if (found === null) return null;
    return {
      message: `"${found[0]}" looks like a character that was read in the wrong encoding.`,
      hint: 'Copy the text from its source again, and save the file as UTF-8.',
    };
  },
};
