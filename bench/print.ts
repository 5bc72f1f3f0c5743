import { median, type Runs } from './measure.ts';
import { type Line, verdictOf } from './targets.ts';

/** Figures of each job, and each target with its verdict, as aligned text. */
export function printText(lines: readonly Line[], runs: Runs): string {
  return `${table([['', 'runs', 'wall s', 'cpu s', 'peak MiB'], ...jobRows(runs)])}\n\n${table([
    ['', 'figure', 'cpu', 'at most', ''],
    ...lines.map((line) => [
      line.what,
      figure(line, line.value),
      figure(line, line.cpu),
      figure(line, line.target),
      verdictOf(line),
    ]),
  ])}\n`;
}

export function printJson(lines: readonly Line[], runs: Runs): string {
  const jobs = [...runs].map(([name, all]) => ({
    name,
    runs: all.map(({ stdout: _stdout, ...figures }) => figures),
  }));
  return `${JSON.stringify({ lines: lines.map((line) => ({ ...line, verdict: verdictOf(line) })), jobs }, null, 2)}\n`;
}

function jobRows(runs: Runs): string[][] {
  return [...runs]
    .filter(([name]) => !name.startsWith('loads of'))
    .map(([name, all]) => {
      const known = (figures: (number | null)[]) => figures.filter((value) => value !== null);
      const show = (figures: number[], digits: number, unit = 1) =>
        figures.length === 0 ? '-' : (median(figures) / unit).toFixed(digits);
      return [
        name,
        String(all.length),
        show(
          all.map(({ wallMs }) => wallMs),
          3,
          1000,
        ),
        show(known(all.map(({ cpuMs }) => cpuMs)), 3, 1000),
        show(known(all.map(({ peakMiB }) => peakMiB)), 0),
      ];
    });
}

function figure({ unit }: Line, value: number | null): string {
  if (value === null) return '-';
  return unit === 'x' ? `${value.toFixed(2)} x` : `${value.toFixed(0)} ${unit}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 5
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
