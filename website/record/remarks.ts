import { type Html, html, joined } from '../html.ts';
import { dateWords } from './dates.ts';
import { external, fieldName } from './evidence.ts';
import type { Reader } from './reader.ts';
import type { Sheet, SheetDispute, SheetIssue } from './sheet.ts';

/** Not withdrawn: what makes a record disputed, here as in the tables. */
export function stands({ status }: Pick<SheetDispute, 'status'>): boolean {
  return status !== 'withdrawn';
}

/**
 * That somebody disputes a record, as long as a dispute stands.
 *
 * @param list address of the list of its disputes
 */
export function disputeBanner(
  { t }: Pick<Reader, 't'>,
  disputes: readonly SheetDispute[],
  list = '#disputes',
): Html | null {
  return disputes.some(stands) ? html`<p class="disputed"><a href="${list}">${t.isDisputed}</a></p>` : null;
}

/** Who disputes the record or a value of it: neither side is taken. */
export function disputeList(reader: Reader, disputes: readonly SheetDispute[]): Html | null {
  const { t } = reader;
  if (disputes.length === 0) return null;
  return html`<section class="remarks" id="disputes"><h2>${t.disputes}</h2><p class="note">${t.disputesText}</p>
<ul class="plain">${disputes.map((dispute) => html`<li>${disputeLine(reader, dispute)}</li>\n`)}</ul></section>`;
}

function disputeLine(
  reader: Reader,
  { field, by, organization, statement, date, status, sources }: SheetDispute,
): Html {
  const { t } = reader;
  const who =
    organization === '' ? by : html`<a href="${reader.to(`organizations/${organization}/`)}">${by}</a>`;
  const notes = [
    field === '' ? t.disputedRecord : t.disputedValue(fieldName(reader, field)),
    t.disputeStates[status] ?? status,
    date === '' ? '' : dateWords(date, t),
  ].filter((part) => part !== '');
  const cited = sources.map(
    ({ url, title, publisher, language }) =>
      html`${external(url, title, language)}${publisher !== '' && html`, ${publisher}`}`,
  );
  return html`<p><strong>${who}</strong>${t.colon}${reader.text(statement, '')}</p>
<p class="note">${notes.join(' · ')} · ${t.sourcesHeading}${t.colon}${joined(cited, '; ')}</p>`;
}

/** What is known to be wrong or missing in the record. */
export function issueList(reader: Reader, issues: readonly SheetIssue[]): Html | null {
  const { t } = reader;
  if (issues.length === 0) return null;
  return html`<section class="remarks" id="known-issues"><h2>${t.recordIssues}</h2>
<dl class="definitions">${issues.map(
    ({ title, description, workaround }) =>
      html`<dt>${reader.text(title, '')}</dt><dd>${reader.text(description, '')}${workaround !== '' && html` <span class="note">${t.whatToDo}${t.colon}${reader.text(workaround, '')}</span>`}</dd>\n`,
  )}</dl></section>`;
}

/** The judgement of the editors, and beside it what follows from the sources alone. */
export function confidenceList(reader: Reader, { confidence, evidence }: Sheet): Html {
  const { t } = reader;
  const { computed, publishers, independent, caveats } = evidence;
  return html`<dt>${t.confidence}</dt><dd>${t.confidences[confidence] ?? confidence} <span class="note">${t.confidenceText}</span></dd>
<dt>${t.computed}</dt><dd>${t.confidences[computed] ?? computed} <span class="note">${t.computedText(publishers, independent)}</span></dd>
<dt>${t.forResearch}</dt><dd>${
    caveats.length === 0
      ? t.recommended
      : html`${t.notRecommended} ${joined(
          caveats.map((caveat) => t.caveats[caveat] ?? caveat),
          t.comma,
        )}`
  }</dd>`;
}
