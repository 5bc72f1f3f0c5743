import type { Table } from './tables.ts';
import type { Words } from './words.ts';

/** What is wrong with a question, in plain words, with the nearest name that there is. */
export function faultOf(
  error: unknown,
  sql: string,
  tables: readonly Table[],
  named: readonly Table[],
  t: Words,
): string {
  const message = error instanceof Error ? error.message : String(error);
  if (sql.trim() === '') return t.empty;
  if (/Expected SELECT but found/.test(message)) return t.onlySelect;
  if (/after ";"|found ";"/.test(message)) return t.oneOnly;
  const table = /^Table "([^"]+)" not found/.exec(message)?.[1];
  if (table !== undefined)
    return t.noTable(
      table,
      nearest(
        table,
        tables.map(({ name }) => name),
      ),
    );
  const column = /^Column "([^"]+)" not found/.exec(message)?.[1];
  if (column !== undefined)
    return t.noColumn(
      column,
      nearest(
        column.replace(/^.*\./, ''),
        named.flatMap(({ columns }) => columns),
      ),
    );
  return t.wrong(message.replace(/ \(row \d+\)$/, '').replace(/\.$/, ''));
}

/** The name that differs in the fewest letters, when those are few. */
function nearest(name: string, among: readonly string[]): string {
  const [best] = [...new Set(among)]
    .map((other) => ({ other, steps: stepsBetween(name.toLowerCase(), other) }))
    .sort((a, b) => a.steps - b.steps);
  return best !== undefined && best.steps <= Math.max(2, name.length / 3) ? best.other : '';
}

/** Letters to change, add or take out (Levenshtein). */
function stepsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(
        Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}
