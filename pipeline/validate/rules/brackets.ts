import type { TextRule } from '../rule.ts';

const pairs = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['）', '（'],
  ['】', '【'],
  ['》', '《'],
  ['”', '“'],
]);
const opening = new Set(pairs.values());
const wide: Readonly<Record<string, string>> = { '（': '(', '）': ')' };

const anyMark = /[()[\]{}（）【】《》“”"]/;

/** A bracket that is opened is closed, which a text that was cut off shows first. */
export const brackets: TextRule = {
  name: 'brackets',
  severity: 'warning',
  about: 'Brackets and quotation marks are closed.',
  check({ text }) {
    if (!anyMark.test(text)) return null;
    const open: string[] = [];
    for (const written of text) {
      // Chinese text mixes both widths.
      const mark = wide[written] ?? written;
      if (opening.has(mark)) open.push(mark);
      else if (pairs.has(mark) && open.pop() !== pairs.get(mark)) return unmatched(written);
    }
    const left =
      open.at(-1) ?? ((text.match(/"/g)?.length ?? 0) % 2 === 1 && !/\d"/.test(text) ? '"' : undefined);
    return left === undefined ? null : unmatched(left);
  },
};

function unmatched(mark: string) {
  return {
    message: `A ${mark} stands without its other half.`,
    hint: 'Was the text cut off? Add or remove one.',
  };
}
