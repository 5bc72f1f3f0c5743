import type { TextRule } from '../rule.ts';

/** What a slip leaves behind, what it is called, and what was meant. */
const slips: readonly (readonly [slip: RegExp, name: string, meant: string])[] = [
  [/ {2,}/g, 'two spaces in a row', ' '],
  // French and file names have such spaces: only where a word ends before and the next begins behind.
  [/(?<=[\p{L}\d)]) +([,;])(?=\s|$)/gu, 'a space before a comma', '$1'],
  [/(?<=[\p{Ll}\d)]) +\.(?=$| \p{Lu})/gu, 'a space before a full stop', '.'],
  [/([,;:])\1+/g, 'the same mark twice', '$1'],
  [/(?<![./\d])\.\.(?![./\d])/g, 'two full stops', '.'],
  [/(?<=[([{]) +(?=\S)/g, 'a space behind a bracket', ''],
  [/(?<=\S) +(?=[)\]}])/g, 'a space before a bracket', ''],
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
    const name = slips.find(([slip]) => text.search(slip) >= 0)?.[1] ?? 'a slip';
    return {
      message: `There is ${name}.`,
      hint: '`ctatlas fix` puts it right.',
      fix: { set: meant },
    };
  },
};
