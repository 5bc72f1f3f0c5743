import type { ReleaseFile } from '../data/release.ts';
import type { Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { type Html, html } from '../html.ts';
import { sqlExamples } from './parts/sql-examples.ts';

/** SQL over the tables of the release, answered in the page. */
export const queryPage: Page = {
  path: 'query/',
  section: 'query',
  draw: (view) => ({
    title: view.t.query,
    description: view.t.queryDescription,
    scripts: ['query'],
    body: html`<p class="lead">${view.t.queryLead}</p>
<noscript><p class="note">${view.t.queryNeedsScript} <a href="${view.to('data/')}">${view.t.data}</a></p></noscript>
<form id="query" class="query" data-release="${view.file('')}">
<label for="query-sql">${view.t.queryLabel}</label>
<textarea id="query-sql" name="sql" rows="9" spellcheck="false" autocapitalize="off" autocomplete="off" aria-describedby="query-hint">${sqlExamples[0].sql}</textarea>
<div class="query-actions"><button class="button" type="submit">${view.t.queryRun}</button><span id="query-hint">${view.t.queryHint}</span></div>
</form>
<section id="query-answer" class="query-answer" aria-live="polite"></section>
<h2>${view.t.queryExamples}</h2>
<ul class="query-examples">${sqlExamples.map(
      ({ title, title_zh, sql }) =>
        html`<li><a href="?sql=${encodeURIComponent(sql)}" data-sql="${sql}">${view.pick(title, title_zh)}</a></li>`,
    )}</ul>
<h2>${view.t.queryTables}</h2>
<p>${view.t.queryTablesText} <a href="${view.to('data/')}">${view.t.data}</a></p>
${view.release.manifest.files.filter(isTable).map((file) => tableOf(view, file))}`,
  }),
};

function isTable({ path, table }: ReleaseFile): boolean {
  return table !== undefined && /^(?:tables|statistics)\/\w+\.parquet$/.test(path);
}

function tableOf(view: View, { path, table = '', rows = 0, columns = [] }: ReleaseFile): Html {
  return html`<details class="query-table" data-table="${table}" data-path="${path}" data-columns="${columns.join(' ')}">
<summary><code>${table}</code> <span class="count">${view.t.queryRows(view.number(rows))}</span></summary>
<p>${columns.map((column, i) => html`${i > 0 && ', '}<code>${column}</code>`)}</p>
<p><a href="${view.file(path)}" download>${path}</a></p>
</details>
`;
}
