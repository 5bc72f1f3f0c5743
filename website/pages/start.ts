import type { Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { type Html, html } from '../html.ts';
import { barTable } from './parts/bar-table.ts';
import { headlineFigures } from './parts/headline-figures.ts';
import { presenceMap } from './parts/presence-map.ts';

export const startPage: Page = {
  path: '',
  section: 'start',
  draw: (view) => ({
    title: view.t.siteTitle,
    description: view.t.leadText,
    shape: 'bare',
    body: html`<div class="hero"><div><h1>${view.t.siteTitle}</h1><p class="lead">${view.t.leadText}</p>
<p class="button-row"><a class="button" href="${view.to('map/')}">${view.t.openMap}</a> <a class="button quiet" href="${view.to('data/')}">${view.t.getData}</a></p></div></div>
${headlineFigures(view)}
${presenceMap(view)}
<div class="halves"><section><h2>${view.t.groupsHeading}</h2>${groups(view)}</section>
<section><h2>${view.t.ways}</h2>${ways(view)}</section></div>
<section><h2>${view.t.honesty}</h2><p class="prose">${view.t.honestyText} <a href="${view.to('methodology/')}">${view.t.methodology}</a></p></section>`,
    about: {
      '@type': 'Dataset',
      name: view.release.manifest.title,
      description: view.release.citation.abstract,
      version: view.release.manifest.version,
      license: view.release.manifest.licence,
    },
  }),
};

function groups(view: View): Html {
  const bars = Object.entries(view.release.headline.groups).map(([code, { presences }]) => ({
    label: view.code('category-groups', code),
    value: presences,
  }));
  return barTable(view, view.t.groupsHeading, bars);
}

function ways(view: View): Html {
  const { t } = view;
  const all = [
    ['map/', t.map, t.waysMap],
    ['organizations/', t.organizations, t.waysOrganizations],
    ['countries/', t.countries, t.waysCountries],
    ['stories/', t.stories, t.waysStories],
    ['statistics/', t.statistics, t.waysStatistics],
    ['data/', t.data, t.waysData],
  ] as const;
  return html`<ul class="records">${all.map(([path, name, text]) => html`<li><a href="${view.to(path)}">${name}</a><span class="line-text">${text}</span></li>`)}</ul>`;
}
