import type { Item } from '../../core/atlas.ts';
import type { Details, Place, Source } from '../../core/details.ts';
import type { Loaded } from '../../core/packed.ts';
import { dateWords } from '../../record/dates.ts';
import { dates as dateTexts } from '../../words/dates.ts';
import { el, webLink } from './dom.ts';
import type { Labels } from './labels.ts';
import { swatch } from './shapes.ts';

/** A record in the panel: what it says, how sure that is, and who says so. */
export function drawRecord(
  item: Item,
  details: Details,
  { atlas, rows }: Loaded,
  labels: Labels,
  showOnMap: () => void,
): Node[] {
  const { t, pages } = labels;
  const cell = (column: string) => details.cells[rows.columns.indexOf(column)] ?? '';
  const said = dateTexts[labels.lang];
  const category = atlas.codes.cat[item.codes.cat[0] ?? -1];
  const summary = labels.lang === 'zh' && cell('summary_zh') !== '' ? cell('summary_zh') : cell('summary');
  const summaryLanguage = labels.lang === 'zh' && cell('summary_zh') === '' ? 'en' : null;
  const dates = (['announced', 'started', 'completed', 'ended'] as const)
    .filter((name) => cell(name) !== '')
    .map((name) => el('li', {}, `${t[name]}${t.colon}${dateWords(cell(name), said)}`));
  const status = [
    labels.all('status', item),
    cell('status_as_of') && t.asOf(dateWords(cell('status_as_of'), said)),
  ];
  const parts: (Node | null)[] = [
    el('h2', { lang: labels.titleLanguage(item) }, labels.title(item)),
    category === undefined
      ? null
      : el('p', { class: 'panel-category' }, swatch(category), labels.of(category)),
    cell('highlight') === ''
      ? null
      : el('p', { class: 'panel-highlight' }, el('strong', {}, `▲ ${t.ofInterest}. `), cell('highlight')),
    summary === '' ? null : el('p', { lang: summaryLanguage }, summary),
    el(
      'dl',
      {},
      ...entry(t.organizations, list(item.codes.org.map((at) => organization(at, atlas, labels)))),
      ...entry(t.places, list(details.places.map((place) => placeOf(place, atlas, labels)))),
      ...entry(t.status, [status.filter(Boolean).join(t.comma)]),
      ...entry(t.dates, dates.length === 0 ? [t.noDate] : [el('ul', {}, ...dates)]),
      ...(cell('counterparties') === '' ? [] : entry(t.counterparties, [cell('counterparties')])),
      ...(item.codes.topic.length === 0 ? [] : entry(t.topics, [labels.all('topic', item)])),
      ...entry(t.conf, [labels.all('conf', item)]),
    ),
    el('h3', {}, t.sources(details.sources.length)),
    el('ol', { class: 'sources' }, ...details.sources.map((source) => sourceOf(source, labels))),
    el(
      'p',
      { class: 'panel-actions' },
      el('button', { type: 'button', class: 'button quiet', on: { click: showOnMap } }, t.showOnMap),
      pages !== null && el('a', { class: 'button', href: pages.record(item.id) }, t.fullRecord),
    ),
  ];
  return parts.filter((part) => part !== null);
}

function entry(term: string, content: readonly (Node | string)[]): HTMLElement[] {
  return [el('dt', {}, term), el('dd', {}, ...content)];
}

function list(lines: readonly (Node | string)[]): (Node | string)[] {
  return lines.length === 1 ? [...lines] : [el('ul', {}, ...lines.map((line) => el('li', {}, line)))];
}

function organization(at: number, { codes }: Loaded['atlas'], labels: Labels): Node | string {
  const code = codes.org[at];
  if (code === undefined) return '';
  if (labels.pages === null) return labels.of(code);
  return el('a', { href: labels.pages.to(`organizations/${code.code}/`) }, labels.of(code));
}

function placeOf(place: Place, { codes }: Loaded['atlas'], labels: Labels): string {
  const { t } = labels;
  const country = codes.country.find(({ code }) => code === place.country);
  const name = [
    place.address,
    place.place,
    place.admin1,
    country === undefined ? place.country : labels.of(country),
  ];
  const known = [
    place.landing ? t.landing : '',
    t.precision[place.precision] ?? place.precision,
    place.uncertainty_km === null ? '' : t.within(place.uncertainty_km),
  ];
  const words = name.filter((word) => word !== '').join(t.comma);
  const told = `${words}${t.bracketed(known.filter((word) => word !== '').join(t.comma))}`;
  return place.note === '' ? told : `${told}. ${place.note}`;
}

function sourceOf(
  { url, title, publisher, published, archived, supports }: Source,
  { t }: Labels,
): HTMLElement {
  return el(
    'li',
    {},
    webLink(url, title),
    el('span', { class: 'source-who' }, [publisher, published].filter((word) => word !== '').join(', ')),
    archived !== '' && webLink(archived, t.archived),
    supports !== '' && el('span', { class: 'source-for' }, t.supports(supports)),
  );
}
