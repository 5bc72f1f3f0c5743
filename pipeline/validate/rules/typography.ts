import type { TextRule } from '../rule.ts';

/** What a slip leaves behind, what is there, and what was meant. */
const slips: readonly (readonly [slip: RegExp, there: string, meant: string])[] = [
  [/ {2,}/g, 'are two spaces in a row', ' '],
  // French and file names have such spaces: only where a word ends before and the next begins behind.
  [/(?<=[\p{L}\d)]) +([,;])(?=\s|$)/gu, 'is a space before a comma', '$1'],
  [/(?<=[\p{Ll}\d)]) +\.(?=$| \p{Lu})/gu, 'is a space before a full stop', '.'],
  [/([,;:])\1+/g, 'is the same mark twice', '$1'],
  [/(?<![./\d])\.\.(?![./\d])/g, 'are two full stops', '.'],
  [/(?<=[([{]) +(?=\S)/g, 'is a space behind a bracket', ''],
  [/(?<=\S) +(?=[)\]}])/g, 'is a space before a bracket', ''],
];

/** A text with a slip has one of these; most have none. */
const mayBe = / {2}| [,;.)\]}]|[([{] |[,;:]{2}|\.\./;

/** Slips of the keyboard that need no judgement. */
export const typography: TextRule = {
  name: 'typography',
  severity: 'warning',
  about: 'Spaces and punctuation are where they belong.',
  repaired: true,
  check({ text }) {
    if (!mayBe.test(text)) return null;
    const meant = slips.reduce((clean, [slip, , instead]) => clean.replace(slip, instead), text);
    if (meant === text) return null;
    const there = slips.find(([slip]) => text.search(slip) >= 0)?.[1] ?? 'is a slip';
    return {
      message: `There ${there}.`,
      hint: '`ctatlas fix` puts it right.',
      fix: { set: meant },
    };
  },
};
