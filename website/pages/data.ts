import { statistics, tables } from '../../schemas/release/index.ts';
import { grouped, type ReleaseFile } from '../data/release.ts';
import { citationOf } from '../frame/citation.ts';
import type { Content, Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { type Html, html } from '../html.ts';
import { markdown } from '../markdown.ts';
import loadIt from '../text/load-it.md';

/** Every file of the release with its size and checksum, and how to load, check and cite it. */
export const dataPage: Page = { path: 'data/', section: 'data', draw: data };

/** What one row of a table is, by the name of the table. */
const rowsAre = new Map([...tables, ...statistics].map(({ name, row }) => [name, row]));

function data(view: View): Content {
  const { t, release } = view;
  const { files, schema_version, version, licence, title } = release.manifest;
  const parts = byPart(files);
  const listed = (name: string) => parts.get(name) ?? [];
  return {
    title: t.data,
    description: t.dataText,
    scripts: ['copy'],
    body: html`<p class="lead">${t.dataText}</p>
<section class="card start-with"><h2 class="small">${t.startWith}</h2><p>${t.startWithText}</p>
<p class="button-row">${['csv', 'parquet'].map((form) => html`<a class="button" href="${view.file(`tables/presences.${form}`)}" download>presences.${form}</a> `)}<a class="button quiet" href="${view.file('geo/presences.geojson')}" download>presences.geojson</a></p></section>
<h2 id="load">${t.loadIt}</h2>${markdown(view, loadIt)}
<h2 id="cite">${t.citeIt}</h2><p id="citation" lang="en">${citationOf(release)}</p>
<p><button type="button" class="button quiet" data-copy="citation" data-done="${t.copied}" hidden>${t.copy}</button> <a class="button quiet" href="${view.file('CITATION.cff')}" download>CITATION.cff</a></p><p class="note">${t.citeItText}</p>
<h2 id="tables">${t.tables}</h2><p>${t.schemaText(schema_version)}${files.some(({ path }) => path === 'codebook.html') && html` <a href="${view.file('codebook.html')}">${t.codebook}</a>`}</p>
${tableList(view, listed('tables'))}
<h2 id="statistics">${t.statisticsFiles}</h2>${tableList(view, listed('statistics'))}
<h2 id="maps">${t.geoFiles}</h2>${fileTable(view, listed('geo'))}
<details><summary>${t.layers}</summary>${fileTable(view, listed('layers'))}</details>
<h2 id="other">${t.otherFiles}</h2>${fileTable(view, listed('other'))}
<details><summary>API (${listed('api').length})</summary>${fileTable(view, listed('api'))}</details>
<h2 id="check">${t.checkIt}</h2><p>${t.checkItText} <a href="${view.file('manifest.json')}" download>manifest.json</a></p>`,
    about: {
      '@type': 'Dataset',
      name: title,
      description: release.citation.abstract,
      version,
      license: licence,
      keywords: release.citation.keywords,
      creator: release.citation.authors.map(({ name }) => ({ '@type': 'Organization', name })),
      distribution: files
        .filter(({ path }) => path.startsWith('tables/') || /^geo\/[^/]+$/.test(path))
        .map(({ path, media_type }) => ({
          '@type': 'DataDownload',
          name: path,
          encodingFormat: media_type,
          contentUrl: view.canonical(`data/${path}`, 'en') ?? `data/${path}`,
        })),
    },
  };
}

function byPart(files: readonly ReleaseFile[]): Map<string, ReleaseFile[]> {
  const parts = new Map<string, ReleaseFile[]>();
  for (const file of files) {
    const [folder = '', ...below] = file.path.split('/');
    const part = below.length === 0 ? 'other' : folder === 'geo' && below.length > 1 ? 'layers' : folder;
    const name = ['tables', 'statistics', 'geo', 'layers', 'api'].includes(part) ? part : 'other';
    parts.set(name, [...(parts.get(name) ?? []), file]);
  }
  return parts;
}

/** One row a table, with its formats. */
function tableList(view: View, files: readonly ReleaseFile[]): Html {
  const { t } = view;
  const byName = grouped(files, ({ path }) => [path.replace(/^[^/]+\/|\.[^.]+$/g, '')]);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${t.tables}"><table class="facts wide"><thead><tr><th scope="col">${t.file}</th><th scope="col">${t.oneRowIs}</th><th scope="col" class="number">${t.rows}</th><th scope="col">${t.checksum}</th></tr></thead><tbody>${[
    ...byName,
  ].map(
    ([name, formats]) =>
      html`<tr><th scope="row">${name}<span class="line-meta">${formats.map(
        ({ path, bytes }) =>
          html`<a href="${view.file(path)}" download>${path.split('.').at(-1)}</a> ${size(bytes)} `,
      )}</span></th><td>${view.text(rowsAre.get(name) ?? '', '')}</td><td class="number">${formats.find(({ rows }) => rows !== undefined)?.rows?.toLocaleString('en')}</td><td class="sums">${formats.map(
        ({ path, sha256 }) => html`<span class="line-meta">${path.split('.').at(-1)} ${sum(sha256)}</span>`,
      )}</td></tr>\n`,
  )}</tbody></table></div>`;
}

function fileTable(view: View, files: readonly ReleaseFile[]): Html {
  const { t } = view;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${t.file}"><table class="facts wide"><thead><tr><th scope="col">${t.file}</th><th scope="col" class="number">${t.size}</th><th scope="col">${t.checksum}</th></tr></thead><tbody>${files.map(
    ({ path, bytes, sha256 }) =>
      html`<tr><th scope="row"><a href="${view.file(path)}" download>${path}</a></th><td class="number">${size(bytes)}</td><td>${sum(sha256)}</td></tr>\n`,
  )}</tbody></table></div>`;
}

/** The whole sum is there to be copied; the eye gets its beginning. */
function sum(sha256: string): Html {
  return html`<code class="sum">${sha256}</code>`;
}

function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
