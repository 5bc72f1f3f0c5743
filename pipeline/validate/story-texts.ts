import type { Finding } from '../finding.ts';
import type { TextRule } from './rule.ts';
import { textRules } from './rules/index.ts';
import type { WrittenStory } from './stories.ts';

/** A link of a case study: what it says, and where it leads. */
export const link = /\[([^\]]*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g;
/** What begins a tag is of another form than text, and told as that. */
const tagStart = /<(?=[a-z/!?])/gi;
const byHand = 'Mend it here by hand: `ctatlas fix` repairs records only.';

/** What the rules about wording say of a case study: of its head, and of each block, at the line at fault. */
export function storyTextFindings({ file, head, lines, blocks }: WrittenStory): Finding[] {
  const say = (rule: TextRule, line: number, text: string, field = '', isAddress = false): Finding[] => {
    const remark = rule.check({ text, field, isAddress });
    if (remark === null) return [];
    const { fix, ...said } = remark;
    const hint = fix === undefined ? said.hint : byHand;
    return [{ file, line, column: 1, rule: rule.name, severity: rule.severity, ...said, hint }];
  };
  const fields = Object.entries(typeof head === 'object' && head !== null ? head : {});
  return textRules.flatMap((rule) => [
    ...fields.flatMap(([field, text]) =>
      typeof text === 'string' ? say(rule, lines.get(field) ?? 1, text, field) : [],
    ),
    ...blocks.flatMap(({ line, text }) => {
      const targets = rule.addresses === true ? [...text.matchAll(link)] : [];
      const ofTargets = targets.flatMap(({ index, 2: target = '' }) =>
        say(rule, line + text.slice(0, index).split('\n').length - 1, target, '', true),
      );
      const rows = text.replace(link, '$1').replace(tagStart, '').split('\n');
      // A bracket may be closed, and a word stand twice, on the next line.
      const ofBlock = say(rule, line, rows.join(' '));
      if (ofBlock.length === 0) return ofTargets;
      const row = rows.findIndex((one) => rule.check({ text: one, field: '', isAddress: false }) !== null);
      return [...ofTargets, ...ofBlock.map((finding) => ({ ...finding, line: line + Math.max(row, 0) }))];
    }),
  ]);
}
