import type { Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { html } from '../html.ts';
import { presenceMap } from './parts/presence-map.ts';

/** The map of a view without anything around it, for a frame in somebody's page. Its address is that of the map. */
export const embedPage: Page = {
  path: 'embed/',
  section: 'map',
  draw: (view) => ({
    title: view.t.embedTitle,
    description: view.t.embedDescription,
    shape: 'frame',
    noIndex: true,
    scripts: ['embed'],
    body: html`<div id="map" data-files="${view.file('view/')}" data-pages="${view.to('')}" data-record="${view.to(view.recordPath('presence', '{id}'))}">
<h1 class="visually-hidden">${view.t.siteTitle}</h1>
<noscript>${presenceMap(view)}</noscript>
</div>
<p class="embed-foot"><a id="embed-open" href="${view.to('map/')}" target="_blank" rel="noopener">${view.t.embedOpen}</a> · ${view.release.manifest.version} · ${view.release.manifest.licence}</p>`,
  }),
};

/** What somebody's editor asks for to embed the map: oEmbed 1.0, type `rich`. https://oembed.com/ */
export function oEmbed(view: View): object {
  const { title } = view.release.manifest;
  const address = view.canonical('embed/') ?? view.to('embed/');
  const provider = view.canonical('');
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: title,
    ...(provider === null ? {} : { provider_url: provider }),
    width: 800,
    height: 500,
    html: html`<iframe src="${address}" width="800" height="500" title="${title}" loading="lazy"></iframe>`.toString(),
  };
}
