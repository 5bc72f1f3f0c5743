/** A field of a CSV record: `null` for an empty one, text for all others, `""` included. */
export type Field = string | null;

/**
 * Reads CSV as strictly as RFC 4180 and the release's own rules say, written apart from any reader that the
 * pipeline uses: LF ends every record, the last one too; a field is either quoted as a whole or holds no quote, comma
 * or line break; no line break stands inside a field; every record has as many fields as the first.
 *
 * @throws with the line at fault.
 */
export function parseCsv(text: string): { header: string[]; rows: Field[][] } {
  if (text.startsWith('\uFEFF')) throw new Error('the file begins with a byte order mark');
  if (!text.endsWith('\n')) throw new Error('the last line is not ended');
  const lines = text.slice(0, -1).split('\n');
  const [header = [], ...rows] = lines.map((line, index) => fieldsOf(line, index + 1));
  for (const [index, row] of rows.entries()) {
    if (row.length !== header.length)
      throw new Error(`line ${index + 2} has ${row.length} fields, the header has ${header.length}`);
  }
  return { header: header.map(String), rows };
}

function fieldsOf(line: string, number: number): Field[] {
  const fail = (what: string): never => {
    throw new Error(`line ${number}: ${what}`);
  };
  const fields: Field[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let text = '';
      let end = line.indexOf('"', at + 1);
      while (end >= 0 && line[end + 1] === '"') {
        text += line.slice(at + 1, end + 1);
        at = end + 1;
        end = line.indexOf('"', at + 1);
      }
      if (end < 0) fail('a quoted field does not end on its line');
      fields.push(text + line.slice(at + 1, end));
      at = end + 1;
      if (at < line.length && line[at] !== ',') fail('text stands after a closing quote');
    } else {
      const comma = line.indexOf(',', at);
      const text = line.slice(at, comma < 0 ? line.length : comma);
      if (/["\r]/.test(text)) fail('a quote or carriage return stands in a field that is not quoted');
      fields.push(text === '' ? null : text);
      at += text.length;
    }
    if (at >= line.length) return fields;
    at += 1;
    if (at === line.length) {
      fields.push(null);
      return fields;
    }
  }
}
