/** A part of a long report: items that each stand for themselves. */
export interface Section {
  readonly title: string;
  /** Before the first item, such as the head of a table. */
  readonly head?: string;
  readonly items: readonly string[];
  /** Said instead of items. */
  readonly note?: string;
}

/** Longer sections are folded. */
const mostOpen = 10;

/** Room for title, folding and the sentence about what was cut. */
const frame = 220;

/**
 * Sections one after the other, in at most `room` characters. When there is too little, short sections stay whole and
 * long ones share what is left, each saying what was cut.
 */
export function fitSections(sections: readonly Section[], room: number): string {
  const full = sections.filter(({ items, note }) => items.length > 0 || note !== undefined);
  const shares = shareOut(full.map(sizeOf), room);
  return full.map((section, index) => written(section, shares[index] ?? 0)).join('');
}

function sizeOf({ head = '', note = '', items }: Section): number {
  return frame + head.length + note.length + items.reduce((sum, item) => sum + item.length + 1, 0);
}

/** Water filling: each gets what it needs, or an equal share of what those leave that need less. */
function shareOut(needs: readonly number[], room: number): number[] {
  const shares: number[] = [];
  let left = room;
  const order = [...needs.keys()].sort((a, b) => (needs[a] ?? 0) - (needs[b] ?? 0));
  for (const [done, index] of order.entries()) {
    const share = Math.min(needs[index] ?? 0, Math.floor(left / (order.length - done)));
    shares[index] = share;
    left -= share;
  }
  return shares;
}

function written({ title, head, items, note }: Section, room: number): string {
  if (note !== undefined) return `\n### ${title}\n\n${note}\n`;
  let left = room - frame - (head?.length ?? 0);
  const shown: string[] = [];
  for (const item of items) {
    left -= item.length + 1;
    if (left < 0) break;
    shown.push(item);
  }
  const count = items.length.toLocaleString('en');
  const body = `${head === undefined ? '' : `${head}\n`}${shown.join('\n')}\n`;
  const cut =
    shown.length === items.length
      ? ''
      : `\n_${shown.length.toLocaleString('en')} of ${count} shown, the others were cut: \`ctatlas diff\` shows them all._\n`;
  if (items.length <= mostOpen && cut === '') return `\n### ${title}\n\n${body}`;
  return `\n<details><summary><b>${title} (${count})</b></summary>\n\n${body}${cut}\n</details>\n`;
}
