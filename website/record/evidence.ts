import { type Html, html, joined, webAddress } from '../html.ts';
import { dateWords } from './dates.ts';
import type { Reader } from './reader.ts';
import type { Sheet, SheetSource, SheetStatement } from './sheet.ts';

/** Every value of a record with the sources that support it. */
export function statementTable(reader: Reader, { statements }: Sheet): Html {
  const { t } = reader;
  const several = new Set(statements.filter(({ field }) => /^\w+\[2\]/.test(field)).map(groupOf));
  return html`<section><h2>${t.statements}</h2><p class="note">${t.statementsText}</p>
<table class="facts"><thead><tr><th scope="col">${t.field}</th><th scope="col">${t.value}</th><th scope="col">${t.sourcesHeading}</th></tr></thead>
<tbody>${statements.map((statement) => statementRow(reader, statement, !several.has(groupOf(statement))))}</tbody></table></section>`;
}

function groupOf({ field }: SheetStatement): string {
  return /^\w+/.exec(field)?.[0] ?? field;
}

function statementRow(reader: Reader, statement: SheetStatement, lone: boolean): Html {
  const { original, value } = statement;
  const shown = shownValue(reader, statement);
  const differs = original !== '' && original !== value && statement.list === null;
  return html`<tr><th scope="row">${fieldName(reader, statement.field, lone)}</th><td>${shown}${differs && html` <span class="note">(${reader.t.asWritten(original)})</span>`}${statement.disputed && html` <a class="tag disputed" href="#disputes">${reader.t.disputed}</a>`}</td><td class="refs">${joined(
    statement.sources.map((n) => html`<a href="#source-${n}">${n}</a>`),
    ' ',
  )}</td></tr>\n`;
}

/** `locations[2].place` as "Location 2: Place"; without the number where a record has but one. */
export function fieldName({ t }: Reader, field: string, lone = false): string {
  const [first = '', ...rest] = field.split('.');
  const { name = first, n } = /^(?<name>\w+)(?:\[(?<n>\d+)\])?/.exec(first)?.groups ?? {};
  const group = t.fieldNames[name] ?? name;
  const number = n === undefined || lone ? '' : ` ${n}`;
  const leaf = rest.at(-1)?.replace(/(?:\[\d+\])+$/, '');
  if (leaf === undefined) return `${group}${number}`;
  const label = t.fieldNames[leaf] ?? leaf.replaceAll('_', ' ');
  if (group === label || name === 'dates') return `${label}${number}`;
  return `${group}${number}${t.colon}${label}`;
}

const dateFields =
  /(?:^|\.)(?:announced|started|completed|ended|as_of|status_as_of|date|until|founded|published)$/;
const quantities = /(?:^|\.)(?:amount|low|high|value|length_km)$/;

function shownValue(reader: Reader, { field, value, list }: SheetStatement): Html | string {
  const { t } = reader;
  if (list === 'organizations')
    return html`<a href="${reader.to(`organizations/${value}/`)}">${reader.organization(value)}</a>`;
  if (list === 'countries')
    return html`<a href="${reader.to(`countries/${value}/`)}">${reader.country(value)}</a>`;
  if (list === 'categories')
    return html`<a href="${reader.to(`categories/${value}/`)}">${reader.category(value)}</a>`;
  if (list !== null) return reader.code(list, value);
  if (field.endsWith('.precision')) return t.precisions[value] ?? value;
  if (dateFields.test(field)) return dateWords(value, t);
  if (quantities.test(field) && Number.isFinite(Number(value))) return Number(value).toLocaleString('en');
  return t.valueNames[value] ?? value;
}

export function sourceList(reader: Reader, { sources }: Sheet): Html {
  return html`<section><h2>${reader.t.sourcesHeading}</h2><ol class="sources">${sources.map(
    (source, i) => html`<li id="source-${i + 1}">${sourceLine(reader, source)}</li>\n`,
  )}</ol></section>`;
}

/** A source as a bibliography has it; its address is a link only when it leads to the web. */
function sourceLine(reader: Reader, source: SheetSource): Html {
  const { t } = reader;
  const { url, title, publisher, published, language, archived, supports } = source;
  return html`${external(url, title, source.supplied ? 'en' : language)}${publisher !== '' && html`, ${publisher}`}${published !== '' && html`, ${dateWords(published, t)}`}.
<span class="source-notes">${reader.code('source-types', source.type)} · ${source.independent ? t.independent : t.notIndependent}${language !== '' && html` · <span class="language">${language}</span>`}${source.supplied && html` · ${t.titleSupplied}`} · ${archived === '' ? t.noArchive : external(archived, t.archived)}${
    supports.length > 0 &&
    html` · ${t.supports}${t.colon}${joined(
      supports.map((field) => fieldName(reader, field)),
      ', ',
    )}`
  }</span>`;
}

/**
 * A link that leaves the site, or the words alone where the address is not one of the web.
 *
 * @param language BCP 47 tag of the words, where they are not in the language of the page
 */
export function external(address: string, words: string, language = ''): Html {
  const href = webAddress(address);
  const lang = language !== '' && html` lang="${language}"`;
  return href === null
    ? html`<span${lang}>${words}</span>`
    : html`<a rel="external noopener noreferrer" href="${href}"${lang}>${words}</a>`;
}
