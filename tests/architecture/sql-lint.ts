/** A fault of a query, in words. The rules are those that let DuckDB and Spark SQL run the same file. */
export type Lint = (sql: string) => string[];

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/::/, '`::`: write CAST(x AS type)'],
  [/\bQUALIFY\b/i, 'QUALIFY: filter in a query around it'],
  [/\bEXCLUDE\b/i, 'EXCLUDE: name the columns'],
  [/\bREPLACE\s*\(/i, 'REPLACE of columns: name them'],
  [/(?:\bSELECT\s+|,\s*|\.)\*/i, '`*`: name the columns'],
  [/\bunnest\b|\bexplode\b/i, 'unnest: flatten before SQL'],
  [/\bread_\w+/i, 'read_*: queries read views'],
  [/\b(?:FROM|JOIN)\s+'/i, 'a file in FROM: queries read views'],
  [/\bGEOMETRY\b(?!\s*(?:,|$|\n|AS\b))|\bST_\w+/i, 'GEOMETRY: geometry is made before SQL'],
  [/[[\]{}]/, 'brackets: lists and structs are flattened before SQL'],
  [
    /\b(?:list|array|map|struct|string_split|string_agg|group_concat|listagg|range|generate_series)(?:_\w+)?\s*\(|\brow\s*\(/i,
    'a list function: lists are joined before SQL',
  ],
  [/->/, 'a lambda or JSON arrow'],
  [/\b(?:GROUP|ORDER)\s+BY\s+(?:ALL\b|\d)/i, 'GROUP BY or ORDER BY without names'],
  [
    /\b(?:ASOF|POSITIONAL|SEMI|ANTI|NATURAL|LATERAL)\b|\bUSING\s+SAMPLE\b|\bPIVOT\b/i,
    'a join or form that only one engine has',
  ],
  [/\b(?:CREATE|INSERT|COPY|ATTACH|PRAGMA|SET|INSTALL|LOAD)\b/i, 'a statement that is no SELECT'],
  [/\b(?:now|current_date|current_timestamp|today|random|uuid|gen_random_uuid)\b/i, 'the clock or chance'],
  [/;/, 'a semicolon: a file is one query'],
];

/** Columns that are never empty in any relation; only these may stand in a final ORDER BY without NULLS. */
const neverEmpty = new Set([
  ...[
    'id',
    'record_id',
    'record_kind',
    'presence_id',
    'activity_id',
    'organization_id',
    'place_id',
    'position',
    'field',
  ],
  ...['iso3', 'code', 'list', 'kind', 'category', 'calendar_year'],
]);

/** Every fault of one query. */
export const lintSql: Lint = (text) => {
  const faults: string[] = [];
  if (!/^-- One row(?: per |: )\S.*\.\n/.test(text)) faults.push('the first line says what a row is');
  const sql = text
    .replace(/--.*$/gm, '')
    .replace(/'(?:[^']|'')*'/g, (literal) => (literal === "''" ? literal : "'x'"));
  if (!/^\s*(?:SELECT|WITH)\b/.test(sql)) faults.push('a query begins with SELECT or WITH');
  for (const [pattern, fault] of forbidden) if (pattern.test(sql)) faults.push(fault);
  faults.push(...quotedNames(sql), ...unsorted(sql), ...emptyLast(text, sql));
  return faults;
};

/** Spark reads double quotes as text, unless told otherwise. */
function quotedNames(sql: string): string[] {
  return [...new Set(sql.match(/"[^"]*"/g) ?? [])].map((name) => `a quoted name: ${name}`);
}

/** What stands between the brackets of each OVER. */
function windows(sql: string): string[] {
  return [...sql.matchAll(/\bOVER\s*\(/gi)].map((match) => {
    let depth = 1;
    let end = match.index + match[0].length;
    while (depth > 0 && end < sql.length) {
      depth += sql[end] === '(' ? 1 : sql[end] === ')' ? -1 : 0;
      end += 1;
    }
    return sql.slice(match.index + match[0].length, end - 1);
  });
}

/** Order within a window is written out, with the place of empty values. */
function unsorted(sql: string): string[] {
  return windows(sql).flatMap((window) => {
    const [, order] = /\bORDER\s+BY\b([\s\S]*?)(?:\b(?:ROWS|RANGE|GROUPS)\b|$)/i.exec(window) ?? [];
    const ordered = (order ?? '').split(',').filter((item) => item.trim() !== '');
    if (ordered.length === 0) return ['a window without ORDER BY'];
    return ordered
      .filter((item) => !/\bNULLS\s+(?:FIRST|LAST)\s*$/i.test(item))
      .map((item) => `ORDER BY in a window without NULLS: ${item.trim()}`);
  });
}

/** Rows are published in an order: by columns that are never empty, or with the place of empty values. */
function emptyLast(text: string, sql: string): string[] {
  if (text.startsWith('-- One row: ')) return [];
  const last = sql.toUpperCase().lastIndexOf('\nORDER BY ');
  if (last < 0) return ['a query without a final ORDER BY'];
  const optional = new Set([...sql.matchAll(/\bLEFT JOIN\s+\w+\s+AS\s+(\w+)/gi)].map(([, alias]) => alias));
  return sql
    .slice(last + '\nORDER BY '.length)
    .split(',')
    .map((item) => item.trim())
    .filter((item) => {
      if (/\bNULLS\s+(?:FIRST|LAST)$/i.test(item)) return false;
      const [, alias = '', column = ''] = /^(\w+)\.(\w+)$/.exec(item) ?? [];
      return !neverEmpty.has(column) || optional.has(alias);
    })
    .map((item) => `final ORDER BY of a column that may be empty, without NULLS: ${item}`);
}
