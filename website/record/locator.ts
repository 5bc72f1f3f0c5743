import { type Html, html } from '../html.ts';
import type { Reader } from './reader.ts';
import type { Sheet, SheetPlace } from './sheet.ts';

/** Size of the world on the site's maps; the same as in `figures/world.ts`. */
const world = { width: 1000, height: 462 };

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
${(line ?? course) !== null && html`<p class="note">${line ?? course}</p>`}</section>`;
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
    html`<circle class="${areas.has(precision) ? 'dot area' : 'dot'}" cx="${at[0]}" cy="${at[1]}" r="${areas.has(precision) ? 2 * r : r}"/>`,
)}</svg>`;
}

function spoken(reader: Reader, { places, countries }: Sheet): string {
  const names = places.map(({ place, country }) => (place === '' ? reader.country(country) : place));
  return `${reader.t.where}: ${(names.length > 0 ? names : countries.map((iso3) => reader.country(iso3))).join(', ')}`;
}

/** The part of the world around some points, in the shape of the figure; all of it when there are none. */
function windowOf(points: readonly (readonly [number, number])[]) {
  if (points.length === 0) return { x: 0, y: 0, ...world };
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const least = 240;
  const ratio = world.height / world.width;
  const spread = Math.max(Math.max(...xs) - Math.min(...xs), (Math.max(...ys) - Math.min(...ys)) / ratio);
  const width = Math.min(world.width, Math.max(least, Math.round(spread * 1.3)));
  const height = Math.round(width * ratio);
  const middle = (values: readonly number[]) => (Math.max(...values) + Math.min(...values)) / 2;
  const clamp = (value: number, most: number) => Math.round(Math.max(0, Math.min(value, most)));
  return {
    x: clamp(middle(xs) - width / 2, world.width - width),
    y: clamp(middle(ys) - height / 2, world.height - height),
    width,
    height,
  };
}
