import { styleText } from 'node:util';
import Table from 'cli-table3';
import type { Dataset } from '../../schemas/dataset.ts';
import type { Headline } from '../../schemas/release/headline.ts';

type Title = Pick<Dataset, 'title' | 'version' | 'date'> | null;

/** The headline as tables for a terminal: what there is, and presences and countries by group and category. */
export function headlineTable(
  headline: Headline,
  title: Title,
  colour: boolean,
  labels: Readonly<Record<string, string>> = {},
): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text) : text;
  const n = (value: number) => value.toLocaleString('en');
  const style = { head: [], border: [], 'padding-left': 1, 'padding-right': 1 };
  const figures = new Table({
    head: ['organizations', 'presences', 'countries', 'activities', 'data points', 'sources'].map((text) =>
      paint('bold', text),
    ),
    style,
    colAligns: Array.from({ length: 6 }, () => 'right'),
  });
  figures.push(
    [
      headline.organizations,
      headline.presences,
      headline.countries,
      headline.activities,
      headline.data_points,
      headline.sources,
    ].map(n),
  );
  const groups = new Table({
    head: ['', 'presences', 'countries', ''].map((text) => paint('bold', text)),
    style,
    colAligns: ['left', 'right', 'right', 'left'],
  });
  const most = Math.max(1, ...Object.values(headline.groups).map(({ presences }) => presences));
  const rows = Object.entries(headline.groups).sort(
    ([a, x], [b, y]) => y.presences - x.presences || (a < b ? -1 : 1),
  );
  for (const [code, { presences, countries }] of rows)
    groups.push([labels[code] ?? code, n(presences), n(countries), paint('cyan', bar(presences / most, 28))]);
  const head = title === null ? '' : `${paint('bold', `${title.title} ${title.version}`)}  ${title.date}\n`;
  const without = `${n(headline.presences_without_equipment_sales)} presences without plain equipment sales`;
  return `${head}${figures.toString()}\n${paint('dim', without)}\n\n${groups.toString()}\n`;
}

/** A bar of eighths of a character. */
function bar(share: number, width: number): string {
  const eighths = Math.round(share * width * 8);
  const rest = eighths % 8;
  return '█'.repeat(Math.floor(eighths / 8)) + (rest === 0 ? '' : (' ▏▎▍▌▋▊▉'[rest] ?? ''));
}
