import { listed, type Organization } from '../../data/release.ts';
import type { View } from '../../frame/view.ts';
import { type Html, html, joined } from '../../html.ts';
import { dateWords } from '../../record/dates.ts';
import { external } from '../../record/evidence.ts';

/** Ownership, seat, names and figures of an organization. */
export function factList(view: View, row: Organization): Html {
  const { t } = view;
  const value = (code: string) => t.valueNames[code] ?? code;
  const seat = [
    row.headquarters_place,
    row.headquarters_country_iso3 === '' ? '' : view.country(row.headquarters_country_iso3),
  ].filter((part) => part !== '');
  const other = view.lang === 'zh' ? row.name : row.name_zh;
  const facts: readonly (readonly [string, Html | string | null])[] = [
    [view.lang === 'zh' ? 'English' : '中文', other === '' ? null : other],
    [t.ownership, row.ownership === '' ? null : value(row.ownership)],
    [t.parents, parents(view, row.id)],
    [t.headquarters, seat.length === 0 ? null : seat.join(', ')],
    [t.founded, row.founded === '' ? null : dateWords(row.founded, t)],
    [t.listedOn, row.listings === '' ? null : listed(row.listings).join(', ')],
    [t.sectors, row.sectors === '' ? null : view.text(listed(row.sectors).join(', '), '')],
    [t.aliases, row.aliases === '' ? null : listed(row.aliases).join(', ')],
    [
      t.website,
      row.website === '' ? null : external(row.website, row.website.replace(/^https?:\/\/|\/$/g, '')),
    ],
    [
      'Wikidata',
      row.wikidata === '' ? null : external(`https://www.wikidata.org/wiki/${row.wikidata}`, row.wikidata),
    ],
    ['LEI', row.lei === '' ? null : row.lei],
    [t.presences, view.number(row.n_presences)],
    [t.countries, view.number(row.n_countries)],
    [t.activities, view.number(row.n_activities)],
  ];
  return html`<dl class="pairs">${facts.map(([name, fact]) => fact !== null && html`<dt>${name}</dt><dd>${fact}</dd>\n`)}</dl>`;
}

function parents(view: View, id: string): Html | null {
  const rows = view.release.parents.get(id) ?? [];
  if (rows.length === 0) return null;
  const { t } = view;
  return html`<ul class="plain">${rows.map(
    ({ parent_id, parent_name, relation, share_percent, as_of, note }) => {
      const name =
        parent_id === ''
          ? parent_name
          : html`<a href="${view.to(`organizations/${parent_id}/`)}">${view.organization(parent_id)}</a>`;
      const details = [
        t.valueNames[relation] ?? relation,
        share_percent === '' ? '' : t.share(String(Number(share_percent))),
        as_of === '' ? '' : t.asOf(dateWords(as_of, t)),
        note,
      ].filter((part) => part !== '');
      return html`<li>${name} <span class="note">${details.join('; ')}</span></li>`;
    },
  )}</ul>`;
}

/** Lists and measures that name an organization, each with its sources. */
export function designationTable(view: View, id: string): Html {
  const { t, release } = view;
  const rows = release.designations.get(id) ?? [];
  if (rows.length === 0) return html`<p>${t.noDesignations}</p>`;
  const cites = (ids: string) =>
    joined(
      listed(ids).flatMap((source) => {
        const row = release.sources.get(source);
        return row === undefined ? [] : [external(row.url, row.publisher === '' ? row.title : row.publisher)];
      }),
      '; ',
    );
  return html`<p class="note">${t.designationsText}</p><div class="scroll" tabindex="0" role="region" aria-label="${t.designations}"><table class="facts wide"><thead><tr><th scope="col">${t.list}</th><th scope="col">${t.since}</th><th scope="col">${t.state}</th><th scope="col">${t.sourcesHeading}</th></tr></thead><tbody>${rows.map(
    ({ list, listed_as, authority, date, until, status, citation, note, sources }) =>
      html`<tr><th scope="row">${view.code('designation-lists', list)}<span class="line-meta">${view.text([authority, listed_as, citation, note].filter((part) => part !== '').join(' · '), '')}</span></th><td class="date">${date !== '' && dateWords(date, t)}</td><td><span class="state">${t.valueNames[status] ?? status}</span>${until !== '' && html` <span class="note">${t.until} ${dateWords(until, t)}</span>`}</td><td>${cites(sources)}</td></tr>\n`,
  )}</tbody></table></div>`;
}

/** Sources of the record of an organization itself. */
export function organizationSources(view: View, id: string): Html | null {
  const { t, release } = view;
  const ids = release.citedBy.get(id) ?? [];
  if (ids.length === 0) return null;
  return html`<section><h2>${t.sourcesHeading}</h2><ol class="sources">${ids.map((source) => {
    const row = release.sources.get(source);
    return (
      row !== undefined &&
      html`<li>${external(row.url, row.title, row.language)}${row.publisher !== '' && html`, ${row.publisher}`}${row.published !== '' && html`, ${dateWords(row.published, t)}`}.</li>\n`
    );
  })}</ol></section>`;
}
