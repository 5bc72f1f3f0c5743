import type { Page } from '../frame/page.ts';
import { html } from '../html.ts';
import { presenceMap } from './parts/presence-map.ts';

export const startPage: Page = {
  path: '',
  section: 'start',
  draw: (view) => ({
    title: view.t.siteTitle,
    description: view.release.citation.abstract,
    shape: 'bare',
    body: html`<h1>${view.t.siteTitle}</h1><p class="lead">${view.t.siteSubject}</p>${presenceMap(view)}`,
  }),
};
