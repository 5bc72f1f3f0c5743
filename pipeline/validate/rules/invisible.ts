import type { TextRule } from '../rule.ts';

/** Soft hyphens, word joiners and byte order marks, tags, and signs that only control how others are shown. */
const unseen = /\u034f|[\u00ad\u061c\u180e\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Zero-width space parts words in scripts that write them without a space; elsewhere, and at an end, it hides. */
const zeroWidth =
  /(?<![\p{sc=Khmr}\p{sc=Thai}\p{sc=Laoo}\p{sc=Mymr}\p{sc=Tibt}])\u200b|\u200b(?![\p{L}\p{M}])/gu;
/** Joiners belong to some scripts: Arabic, and those of India and its neighbours. Elsewhere, or in pairs, they hide. */
const joiners =
  /(?<![\p{sc=Arab}\p{sc=Deva}\p{sc=Beng}\p{sc=Sinh}\p{sc=Mlym}\p{sc=Knda}\p{sc=Telu}\p{sc=Taml}\p{sc=Gujr}\p{sc=Guru}\p{sc=Orya}\p{sc=Khmr}\p{sc=Mymr}\p{M}])[\u200c\u200d]|\u200c(?![\p{L}\p{M}])/gu;
/** Spaces of other widths, which nobody can tell from a space. */
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** What cannot be seen breaks searches and comparisons. */
export const invisible: TextRule = {
  name: 'invisible',
  severity: 'error',
  about: 'No zero-width character, soft hyphen or space of another width stands in a text.',
  repaired: true,
  addresses: true,
  beyondAscii: true,
  check({ text }) {
    const clean = text.replace(unseen, '').replace(zeroWidth, '').replace(joiners, '').replace(oddSpace, ' ');
    if (clean === text) return null;
    const at = [...text].findIndex((character, index) => character !== [...clean][index]);
    const code = [...text][at]?.codePointAt(0) ?? 0;
    return {
      message: `There is a character that cannot be seen (U+${code.toString(16).toUpperCase().padStart(4, '0')}).`,
      hint: 'It often comes with copied text; `ctatlas fix` takes it out.',
      fix: { set: clean.trim() },
    };
  },
};
