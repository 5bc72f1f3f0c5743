import { choicesOf } from '../../edit/add/answer.ts';
import type { Flag } from '../../edit/add/flags.ts';

/** The flags of a kind, each with its meaning, in lines. */
export function flagList(flags: readonly Flag[], needed: ReadonlySet<string>): string {
  const width = Math.max(...flags.map(({ name }) => name.length));
  return flags
    .map(({ name, field, list }) => {
      const { description = field.meta.description ?? '', codelist } = (field.item ?? field).meta;
      const choices = choicesOf(field.item ?? field);
      const remarks = [
        ...(needed.has(`--${name}`) ? ['needed'] : []),
        ...(codelist === undefined ? [] : [`codelist ${codelist}`]),
        ...(choices.length > 0 ? [`one of ${choices.join(', ')}`] : []),
        ...(field.type === 'boolean' ? ['a switch: takes no value'] : []),
        ...(list !== null || field.type === 'list' ? ['may be given again'] : []),
      ];
      return `  --${name.padEnd(width)}  ${description}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}\n`;
    })
    .join('');
}
