import type { Activity, Presence } from '../../data/release.ts';
import { grouped } from '../../data/release.ts';
import type { View } from '../../frame/view.ts';
import { type Html, html } from '../../html.ts';
import { swatch } from './swatch.ts';

/** What the heading above a list says already, so that its lines need not. */
export type Known = 'organization' | 'country' | 'category';

/** Presences as lines: title, then who, where, what, since when, in which state. */
export function presenceList(view: View, presences: readonly Presence[], known: readonly Known[] = []): Html {
  return html`<ul class="records">${presences.map((presence) => presenceLine(view, presence, known))}</ul>`;
}

function presenceLine(view: View, presence: Presence, known: readonly Known[]): Html {
  const { id, title, title_zh, place, country_iso3, status, first_year, category, highlight, n_countries } =
    presence;
  const where = known.includes('country')
    ? place
    : [place, view.country(country_iso3), Number(n_countries) > 1 ? `+${Number(n_countries) - 1}` : '']
        .filter((part) => part !== '')
        .join(', ');
  const parts = [
    known.includes('organization') ? '' : view.pick(presence.organization, presence.organization_zh),
    where,
    known.includes('category') ? '' : view.category(category),
    first_year === '' ? view.t.undated : first_year,
    view.code('statuses', status),
  ].filter((part) => part !== '');
  return html`<li><a href="${view.to(view.recordPath('presence', id))}">${view.text(title, title_zh)}</a>${highlight !== '' && mark(view)}
<span class="line-meta">${parts.join(' · ')}</span></li>\n`;
}

/** Presences under the heading of their category, largest category first. */
export function presencesByCategory(
  view: View,
  presences: readonly Presence[],
  known: readonly Known[],
): Html {
  const groups = [...grouped(presences, ({ category }) => [category])].sort(
    ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1),
  );
  return html`${groups.map(
    ([
      category,
      rows,
    ]) => html`<h3 id="${category}">${swatch(view, category)}<a href="${view.to(`categories/${category}/`)}">${view.category(category)}</a> <span class="count">${rows.length}</span></h3>
${presenceList(view, rows, [...known, 'category'])}`,
  )}`;
}

export function activityList(view: View, activities: readonly Activity[]): Html {
  return html`<ul class="records">${activities.map(
    ({
      id,
      title,
      title_zh,
      kind,
      region,
      prefecture,
      places,
      started,
      announced,
      summary,
      summary_zh,
    }) => html`<li><a href="${view.to(view.recordPath('activity', id))}">${view.text(title, title_zh)}</a>
<span class="line-meta">${[
      view.code('activity-kinds', kind),
      region === '' ? '' : view.code('regions', region),
      prefecture !== '' ? prefecture : places,
      started !== '' ? started : announced,
    ]
      .filter((part) => part !== '')
      .join(' · ')}</span><span class="line-text">${view.text(summary, summary_zh)}</span></li>\n`,
  )}</ul>`;
}

function mark(view: View): Html {
  return html` <svg class="highlight-mark" viewBox="0 0 16 16" width="14" height="14" role="img" aria-label="${view.t.highlight}"><path d="M8 2l6.5 11.5h-13z"/></svg>`;
}
