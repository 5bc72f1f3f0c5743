import type { Dataset } from '../../../schemas/dataset.ts';
import { published } from '../../../schemas/release/index.ts';
import { missingMeanings } from '../../../schemas/release/missing.ts';
import { percent, valuesOf } from './markdown.ts';
import type { CodebookRow } from './rows.ts';

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:80rem;padding:1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border-bottom:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top}
.wide{overflow-x:auto}code{font-family:ui-monospace,monospace;overflow-wrap:anywhere}nav ul{columns:3 14rem}a{color:#0b57a4}:target{background:#fff3bf}`;

/** `codebook.html`: one page that opens from disk; every column has an address of its own (`#presences.status`). */
export function codebookHtml(
  { title, version, schema_version }: Dataset,
  rows: readonly CodebookRow[],
): string {
  const all = published.map(({ table }) => table);
  const meanings = Object.entries(missingMeanings)
    .map(
      ([code, meaning]) => `<tr id="${code}"><td><code>${code}</code></td><td>${escaped(meaning)}</td></tr>`,
    )
    .join('\n');
  const sections = all.map(({ name, row }) => {
    const own = rows.filter(({ table }) => table === name);
    return `<section>
<h2 id="${name}">${name}</h2>
<p>${escaped(row)} ${(own[0]?.n_rows ?? 0).toLocaleString('en')} rows.</p>
<div class="wide" tabindex="0" role="region" aria-labelledby="${name}">
<table>
<thead><tr><th scope="col">column</th><th scope="col">type</th><th scope="col">meaning</th><th scope="col">values</th><th scope="col">example</th><th scope="col">empty means</th><th scope="col">filled</th></tr></thead>
<tbody>
${own.map(tableRow).join('\n')}
</tbody>
</table>
</div>
</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Codebook of ${escaped(title)} ${version}</title>
<style>${style}</style>
</head>
<body>
<h1>Codebook of ${escaped(title)} ${version}</h1>
<p>Every column of every table, schema version ${schema_version}. <a href="codebook.csv">codebook.csv</a> holds the same for machines.</p>
<nav aria-label="Tables"><ul>
${all.map(({ name }) => `<li><a href="#${name}">${name}</a></li>`).join('\n')}
</ul></nav>
<h2 id="missing">What an empty cell means</h2>
<table>
<thead><tr><th scope="col">code</th><th scope="col">meaning</th></tr></thead>
<tbody>
${meanings}
</tbody>
</table>
${sections.join('\n')}
</body>
</html>
`;
}

function tableRow(row: CodebookRow): string {
  const { table, column, type, unit, meaning, example, missing, is_required, fill_rate, is_key } = row;
  const cells = [
    `<a href="#${table}.${column}"><code>${column}</code></a>${is_key ? ' (key)' : ''}`,
    escaped(unit === null ? type : `${type}, ${unit}`),
    marked(meaning),
    escaped(valuesOf(row)),
    `<code>${escaped(example)}</code>`,
    is_required
      ? 'never empty'
      : (missing ?? '')
          .split('; ')
          .map((code) => `<a href="#${code}">${code}</a>`)
          .join('; '),
    escaped(percent(fill_rate)),
  ];
  return `<tr id="${table}.${column}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

/** Text with `code` in backquotes. */
function marked(text: string): string {
  return escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
