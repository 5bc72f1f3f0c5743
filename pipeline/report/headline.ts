import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Dataset } from '../../schemas/dataset.ts';
import type { Headline } from '../../schemas/release/headline.ts';

type Title = Pick<Dataset, 'title' | 'version' | 'date'> | null;

/** Lines under the head only: figures are easier to read without a grid. */
const chars = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };
const barWidth = 30;

/** The headline as tables for a terminal: what there is, then presences and countries by group. */
export function headlineTable(headline: Headline, title: Title, colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text) : text;
  const n = (value: number) => value.toLocaleString('en');
  const plain = { head: [], border: colour ? ['grey'] : [] };
  const head = (...names: string[]) => names.map((name) => paint('bold', name));

  const figures = new Table({
    head: head('presences', 'countries', 'organizations', 'activities in China', 'data points', 'sources'),
    style: plain,
    colAligns: Array.from({ length: 6 }, () => 'right' as const),
  });
  const { presences, countries, organizations, activities, data_points, sources } = headline;
  figures.push([presences, countries, organizations, activities, data_points, sources].map(n));

  const groups = new Table({
    head: head('group', 'presences', 'countries', ''),
    style: plain,
    chars,
    colAligns: ['left', 'right', 'right', 'left'],
  });
  const sorted = Object.values(headline.groups).sort(
    (a, b) => b.presences - a.presences || (a.label < b.label ? -1 : 1),
  );
  const most = Math.max(1, ...sorted.map((group) => group.presences));
  for (const group of sorted) {
    groups.push([
      group.label,
      n(group.presences),
      n(group.countries),
      paint('cyan', bar(group.presences / most)),
    ]);
  }
  const name =
    title === null ? '' : `${paint('bold', `${title.title} ${title.version}`)}, released ${title.date}\n`;
  const without = `${n(headline.presences_without_equipment_sales)} presences when plain equipment sales are left out`;
  return `${name}${figures.toString()}\n${without}\n\n${groups.toString()}\n`;
}

/** A bar drawn in eighths of a character. */
function bar(share: number): string {
  const eighths = Math.round(share * barWidth * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '');
}
