import { type Html, html, joined } from '../html.ts';
import { dateWords } from './dates.ts';
import { sourceList, statementTable } from './evidence.ts';
import { locator } from './locator.ts';
import type { Reader } from './reader.ts';
import { confidenceList, disputeBanner, disputeList, issueList } from './remarks.ts';
import type { Sheet } from './sheet.ts';

/** What the page of a record says beside the record. */
export interface Beside {
  /** How to cite the release. */
  readonly citation: string;
  readonly version: string;
  /** Address of this page on the web, where it is known. */
  readonly address: string | null;
}

export function recordTitle(reader: Reader, { title, titleZh }: Pick<Sheet, 'title' | 'titleZh'>): string {
  return reader.pick(title, titleZh);
}

/** The body of the page of a record. Runs at build time and, for large releases, in the browser. */
export function recordBody(reader: Reader, sheet: Sheet, beside: Beside): Html {
  const { t } = reader;
  const { kind, highlight, titleZh, summary, summaryZh, id, disputes, issues } = sheet;
  return html`<div class="meta-line">${tags(reader, sheet)}</div>
<div class="beside"><div>
${disputeBanner(reader, disputes)}
<p class="lead">${reader.text(summary, summaryZh)}</p>
${englishNote(reader, titleZh, summaryZh)}
${highlight !== '' && html`<p class="highlight"><strong>${t.highlight}${t.stop}</strong> ${reader.text(highlight, '')}</p>`}
${disputeList(reader, disputes)}
${issueList(reader, issues)}
${statementTable(reader, sheet)}
${sourceList(reader, sheet)}
</div><aside aria-label="${t.record}">
${locator(reader, sheet)}
<dl class="pairs">${confidenceList(reader, sheet)}<dt>${t.id}</dt><dd><code>${id}</code></dd></dl>
${kind === 'presence' && html`<p><a class="button quiet" href="${reader.to(`map/?sel=${id}`)}">${t.showOnMap}</a></p>`}
${citeBox(reader, sheet, beside)}
<p><a href="${reader.to('contribute/')}">${t.correct}</a></p>
</aside></div>`;
}

/** On a Chinese page: that what follows is in English, where it has not been written in Chinese. */
export function englishNote({ t }: Pick<Reader, 't'>, ...chinese: readonly string[]): Html | null {
  if (t.englishOnly === '' || !chinese.includes('')) return null;
  return html`<p class="note">${t.englishOnly}</p>`;
}

function tags(reader: Reader, sheet: Sheet): Html {
  const { t } = reader;
  const { kind, organizations, category, status, statusAsOf, countries } = sheet;
  const names = organizations.map(
    (id) => html`<a href="${reader.to(`organizations/${id}/`)}">${reader.organization(id)}</a>`,
  );
  return html`${joined(names, ' · ')} <span class="tag">${
    kind === 'presence'
      ? html`<a href="${reader.to(`categories/${category}/`)}">${reader.category(category)}</a>`
      : reader.code('activity-kinds', category)
  }</span>${status !== '' && html` <span class="tag">${reader.code('statuses', status)}${statusAsOf !== '' && html` <span class="note">${t.asOf(dateWords(statusAsOf, t))}</span>`}</span>`}${
    kind === 'presence' &&
    html` ${joined(
      countries.map((iso3) => html`<a href="${reader.to(`countries/${iso3}/`)}">${reader.country(iso3)}</a>`),
      ', ',
    )}`
  }`;
}

function citeBox(reader: Reader, sheet: Sheet, { citation, version, address }: Beside): Html {
  const { t } = reader;
  const where = address ?? `${sheet.kind === 'presence' ? 'records' : 'activities'}/${sheet.id}`;
  const text = `“${sheet.title}”, record ${sheet.id}, in: ${citation.replace(/ https?:\S+$/, '')}${address === null ? '' : ` ${address}`}`;
  const year = /\((\d{4})\)/.exec(citation)?.[1] ?? '';
  const author = citation.split(' (')[0] ?? '';
  const bibtex = `@misc{${sheet.id},
  author = {{${author}}},
  title = {${sheet.title.replace(/[{}\\]/g, '')}},
  year = {${year}},
  version = {${version}},
  howpublished = {China Tech Atlas, ${where}}
}`;
  return html`<section class="cite"><h2 class="small">${t.citeRecord}</h2>
<p id="cite-text" lang="en">${text}</p>
<button type="button" class="button quiet" data-copy="cite-text" data-done="${t.copied}" hidden>${t.copy}</button>
<details><summary>${t.bibtex}</summary><pre id="cite-bibtex" tabindex="0">${bibtex}</pre>
<button type="button" class="button quiet" data-copy="cite-bibtex" data-done="${t.copied}" hidden>${t.copy}</button></details></section>`;
}
