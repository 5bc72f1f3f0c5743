import type { Page } from '../frame/page.ts';
import { html } from '../html.ts';

/** Shown by web servers for addresses that lead nowhere. */
export const notFoundPage: Page = {
  path: '404.html',
  section: 'start',
  draw: (view) => ({
    title: view.t.notFound,
    description: view.t.notFoundText,
    noIndex: true,
    body: html`<p class="lead">${view.t.notFoundText}</p>
<p><a class="button" href="${view.to('')}">${view.t.start}</a> <a class="button quiet" href="${view.to('sitemap/')}">${view.t.sitemap}</a></p>`,
  }),
};
