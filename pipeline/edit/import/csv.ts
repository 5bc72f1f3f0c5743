import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type Sheet, sheetOf, Unreadable } from './sheet.ts';

/**
 * Reads a CSV file (RFC 4180; comma, semicolon or tab, whichever the row of names has most of; with or without a byte
 * order mark).
 *
 * @param header line of the names of the columns, counted over rows from 1
 * @throws Unreadable when it is no such file.
 */
export function readCsv(file: string, text: string, header = 1): Sheet {
  if (text.includes('\uFFFD')) throw new Unreadable('it is not UTF-8; save it as "CSV UTF-8"');
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
    }) as unknown as { record: string[]; info: Info }[];
    const [names, ...rows] = records.slice(header - 1);
    return sheetOf(
      file,
      'line',
      names?.record ?? [],
      // The reader counts lines to the end of a record; a record begins after the end of the one before.
      rows.map(({ record }, i) => ({ number: endOf(i === 0 ? names : rows[i - 1]) + 1, cells: record })),
    );
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable(`it is not valid CSV: ${error.message}`);
    throw error;
  }
}

function endOf(record: { info: Info } | undefined): number {
  return record?.info.lines ?? 0;
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  const count = (delimiter: string) => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}
