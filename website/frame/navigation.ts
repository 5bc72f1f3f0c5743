import { type Html, html } from '../html.ts';
import type { Words } from '../words/index.ts';
import type { Section } from './page.ts';
import type { View } from './view.ts';

interface Entry {
  readonly section: Section;
  readonly path: string;
  readonly label: keyof Words;
}

const entry = (section: Section, label: keyof Words = section as keyof Words): Entry => ({
  section,
  path: `${section}/`,
  label,
});

/** Where most people go: always in sight on a wide screen. */
const first: readonly Entry[] = [
  entry('map'),
  entry('organizations'),
  entry('countries'),
  entry('categories'),
  entry('stories'),
  entry('statistics'),
  entry('data'),
];
const rest: readonly Entry[] = [
  entry('cables'),
  entry('records'),
  entry('compare'),
  entry('query'),
  entry('changes'),
  entry('how-to-use', 'howToUse'),
  entry('glossary'),
  entry('methodology'),
  entry('contribute'),
  entry('about'),
];

/** The site in four columns, for the footer. */
const columns: readonly { readonly title: keyof Words; readonly entries: readonly Entry[] }[] = [
  {
    title: 'explore',
    entries: [
      entry('map'),
      entry('organizations'),
      entry('countries'),
      entry('categories'),
      entry('cables'),
      entry('records'),
      entry('stories'),
    ],
  },
  {
    title: 'use',
    entries: [entry('data'), entry('statistics'), entry('compare'), entry('query'), entry('changes')],
  },
  {
    title: 'understand',
    entries: [entry('how-to-use', 'howToUse'), entry('glossary'), entry('methodology')],
  },
  {
    title: 'takePart',
    entries: [entry('contribute'), entry('about'), entry('accessibility'), entry('sitemap')],
  },
];

export function navigation(view: View, here: Section): Html {
  const links = (entries: readonly Entry[]) =>
    html`<ul>${entries.map((item) => link(view, item, here))}</ul>`;
  return html`<nav class="site-nav" aria-label="${view.t.mainNavigation}">
<div class="wide-only">${links(first)}</div>
<details class="menu"><summary><span class="narrow-only">${view.t.menu}</span><span class="wide-only">${view.t.more}</span></summary>
<div class="menu-panel"><div class="narrow-only">${links(first)}</div>${links(rest)}</div></details>
</nav>`;
}

export function footerColumns(view: View, here: Section): Html {
  return html`<div class="footer-columns">${columns.map(
    ({ title, entries }) =>
      html`<section><h2>${word(view, title)}</h2><ul>${entries.map((item) => link(view, item, here))}</ul></section>`,
  )}</div>`;
}

function link(view: View, { section, path, label }: Entry, here: Section): Html {
  const current =
    section !== here ? null : view.path === path ? html` aria-current="page"` : html` aria-current="true"`;
  return html`<li><a href="${view.to(path)}"${current}>${word(view, label)}</a></li>`;
}

function word(view: View, name: keyof Words): string {
  const text = view.t[name];
  return typeof text === 'string' ? text : '';
}
