import { type Html, html } from '../html.ts';
import type { Reader } from './reader.ts';
import type { Sheet, SheetPlace } from './sheet.ts';
import { windowOf } from './window.ts';

/** Where a record is, as a small map and in words. A place known by country only shades its country and has no dot. */
export function locator(reader: Reader, sheet: Sheet): Html {
  const { t } = reader;
  const points = sheet.places.flatMap(({ at }) => (at === null ? [] : [at]));
  const words = html`<ul class="plain places">${sheet.places.map((place) => html`<li>${placeWords(reader, place)}</li>`)}</ul>`;
  const line = sheet.line === null ? null : t.schematic;
  const course =
    sheet.line === null && sheet.statements.some(({ field }) => field.startsWith('landings'))
      ? t.noCourse
      : null;
  return html`<section class="locator"><h2 class="small">${t.where}</h2>
${(points.length > 0 || sheet.countries.length > 0) && map(reader, sheet, points)}
${sheet.places.length === 0 ? html`<p>${t.noPlace}</p>` : words}
${(line ?? course) !== null && html`<p class="note">${line ?? course}</p><p><a href="${reader.to(`cables/${sheet.id}/`)}">${t.cablePage}</a></p>`}</section>`;
}

function placeWords(reader: Reader, place: SheetPlace): Html {
  const { t } = reader;
  const { admin1, country, precision, uncertaintyKm } = place;
  const name = [place.place, admin1, reader.country(country)].filter((part) => part !== '').join(', ');
  if (place.at === null && precision === 'country') return html`${t.onlyCountry(reader.country(country))}`;
  return html`${t.precisionSentence(name, t.precisions[precision] ?? precision)}${Number(uncertaintyKm) > 0 && html` <span class="note">${t.uncertainty(String(Math.round(Number(uncertaintyKm))))}</span>`}`;
}

function map(reader: Reader, sheet: Sheet, points: readonly (readonly [number, number])[]): Html {
  const { x, y, width, height } = windowOf(points);
  const shapes = reader.asset('world');
  const r = Math.round(width * 1.4) / 100;
  const areas = new Set(['admin1', 'admin2']);
  return html`<svg class="world" viewBox="${x} ${y} ${width} ${height}" role="img" aria-label="${spoken(reader, sheet)}">
<use href="${shapes}#land" class="land"/>${sheet.countries.map((iso3) => html`<use href="${shapes}#${iso3}" class="land here"/>`)}
${sheet.line !== null && html`<path class="line" d="${sheet.line.path}"/>`}
${sheet.places.map(
  ({ at, precision }) =>
    at !== null &&
    html`<circle class="${areas.has(precision) ? 'dot area' : 'dot'}" cx="${at[0]}" cy="${at[1]}" r="${areas.has(precision) ? 2 * r : r}" stroke-width="${r / 4}"/>`,
)}</svg>`;
}

function spoken(reader: Reader, { places, countries }: Sheet): string {
  const names = places.map(({ place, country }) => (place === '' ? reader.country(country) : place));
  return `${reader.t.where}: ${(names.length > 0 ? names : countries.map((iso3) => reader.country(iso3))).join(', ')}`;
}
