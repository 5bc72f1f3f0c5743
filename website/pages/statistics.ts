import {
  categoryByCountry,
  organizationByCountry,
  partnershipsByCountry,
  presencesByYear,
} from '../../schemas/release/statistics.ts';
import { barChart, matrixChart, yearChart } from '../charts/charts.ts';
import { asFile, type Caption, type Chart, inPage } from '../charts/frame.ts';
import { rowsOf } from '../data/csv.ts';
import { citationOf } from '../frame/citation.ts';
import type { Content, Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { type Html, html } from '../html.ts';
import { headlineFigures } from './parts/headline-figures.ts';

/** A chart with its words and the table of its numbers. */
interface Figure {
  readonly id: string;
  readonly caption: Caption;
  readonly chart: Chart;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** The file of the release that the numbers come from. */
  readonly file: string;
}

export const statisticsPage: Page = { path: 'statistics/', section: 'statistics', draw: statistics };

/** Files of the charts of a language, beside the page. */
export function chartFiles(view: View): { path: string; text: string }[] {
  return figures(view).map(({ id, chart, caption }) => ({
    path: `statistics/${id}.svg`,
    text: asFile(chart, caption),
  }));
}

function statistics(view: View): Content {
  const { t } = view;
  return {
    title: t.statistics,
    description: t.statisticsText,
    body: html`<p class="lead">${t.statisticsText}</p>
${headlineFigures(view)}
${figures(view).map((figure) => section(view, figure))}
<p>${t.panelText} <a href="${view.file('statistics/country_year.csv')}" download>country_year.csv</a></p>`,
  };
}

function section(view: View, { id, caption, chart, head, rows, file }: Figure): Html {
  const { t } = view;
  return html`<section id="${id}"><h2>${caption.title}</h2><p>${caption.description}</p>
<figure class="figure"><div class="scroll" tabindex="0" role="group" aria-label="${caption.title}">${inPage(chart, caption)}</div>
<figcaption><a href="${view.to(`statistics/${id}.svg`)}" download>SVG</a> <a href="${view.file(`statistics/${file}.csv`)}" download>${file}.csv</a></figcaption></figure>
<details><summary>${t.numbers}</summary><div class="scroll" tabindex="0" role="group" aria-label="${caption.title}"><table class="facts"><thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows.map(
    ([first = '', ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>\n`,
  )}</tbody></table></div></details></section>`;
}

const most = { countries: 20, bars: 25, organizations: 12 };

function figures(view: View): Figure[] {
  const { t, release } = view;
  const { folder } = release;
  const source = citationOf(release);
  const caption = (title: string, description: string): Caption => ({ title, description, source });
  const ranked = (totals: ReadonlyMap<string, number>, n: number) =>
    [...totals]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, n)
      .map(([key]) => key);

  const years = [...rowsOf(folder, presencesByYear, 'statistics')];
  const dated = filledYears(years.filter(({ year }) => year !== ''));
  const undated = Number(years.find(({ year }) => year === '')?.n_presences ?? 0);

  const partnerships = [...rowsOf(folder, partnershipsByCountry, 'statistics')]
    .map((row) => ({ label: view.country(row.country_iso3), value: Number(row.n_partnerships) }))
    .sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1))
    .slice(0, most.bars);

  const groups = Object.entries(release.headline.groups)
    .sort(([a, x], [b, y]) => y.presences - x.presences || (a < b ? -1 : 1))
    .map(([code]) => code);
  const byGroup = counter(
    [...rowsOf(folder, categoryByCountry, 'statistics')].map((row) => [
      row.country_iso3,
      release.categories.get(row.category)?.category_group ?? '',
      Number(row.n_presences),
    ]),
  );
  const countries = ranked(byGroup.totals, most.countries);

  const byOrganization = counter(
    [...rowsOf(folder, organizationByCountry, 'statistics')].map((row) => [
      row.country_iso3,
      row.organization_id,
      Number(row.n_presences),
    ]),
  );
  const organizations = ranked(byOrganization.columnTotals, most.organizations);
  const peopled = ranked(byOrganization.totals, most.countries);

  const matrix = (
    id: string,
    title: string,
    text: string,
    rows: readonly string[],
    columns: readonly string[],
    name: (code: string) => string,
    counts: ReturnType<typeof counter>,
    file: string,
  ): Figure => {
    const value = (r: number, c: number) => counts.at(rows[r] ?? '', columns[c] ?? '');
    const labels = { rows: rows.map((iso3) => view.country(iso3)), columns: columns.map(name) };
    return {
      id,
      caption: caption(title, text),
      chart: matrixChart(labels.rows, labels.columns, value),
      head: [t.countries, ...labels.columns],
      rows: labels.rows.map((label, r) => [label, ...columns.map((_, c) => value(r, c))]),
      file,
    };
  };
  return [
    {
      id: 'presences-by-year',
      caption: caption(t.chartYear, t.chartYearText(undated)),
      chart: yearChart(dated, { each: t.presences, sum: t.runningSum }),
      head: [t.year, t.presences, t.runningSum],
      rows: dated.map(({ year, value, sum }) => [year, value, sum]),
      file: 'presences_by_year',
    },
    matrix(
      'category-by-country',
      t.chartCategory,
      t.chartCategoryText(countries.length),
      countries,
      groups,
      (code) => view.code('category-groups', code),
      byGroup,
      'category_by_country',
    ),
    matrix(
      'organization-by-country',
      t.chartOrganization,
      t.chartOrganizationText(peopled.length, organizations.length),
      peopled,
      organizations,
      (id) => view.organization(id),
      byOrganization,
      'organization_by_country',
    ),
    {
      id: 'partnerships-by-country',
      caption: caption(t.chartPartnerships, t.chartPartnershipsText(partnerships.length)),
      chart: barChart(partnerships),
      head: [t.countries, t.partnerships],
      rows: partnerships.map(({ label, value }) => [label, value]),
      file: 'partnerships_by_country',
    },
  ];
}

/** Sums over rows and columns of (row, column, number). */
function counter(cells: readonly (readonly [string, string, number])[]) {
  const all = new Map<string, number>();
  const totals = new Map<string, number>();
  const columnTotals = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, n: number) => map.set(key, (map.get(key) ?? 0) + n);
  for (const [row, column, n] of cells) {
    add(all, `${row} ${column}`, n);
    add(totals, row, n);
    add(columnTotals, column, n);
  }
  return { totals, columnTotals, at: (row: string, column: string) => all.get(`${row} ${column}`) ?? 0 };
}

/** Every year between the first and the last, those without a presence too. */
function filledYears(rows: readonly { readonly year: string; readonly n_presences: string }[]) {
  const counts = new Map(rows.map(({ year, n_presences }) => [Number(year), Number(n_presences)]));
  const years = [...counts.keys()];
  const filled: { year: number; value: number; sum: number }[] = [];
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1) {
    const value = counts.get(year) ?? 0;
    filled.push({ year, value, sum: (filled.at(-1)?.sum ?? 0) + value });
  }
  return filled;
}
