/** Rows as CSV: RFC 4180, UTF-8, LF, the header among the rows. */
export function csvOf(rows: Iterable<readonly string[]>): string {
  let text = '';
  for (const row of rows) text += `${row.map(cell).join(',')}\n`;
  return text;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
