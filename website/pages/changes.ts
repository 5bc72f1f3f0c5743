import { createHash } from 'node:crypto';
import { type ChangedRecord, changedRecords, releasesOf } from '../data/changes.ts';
import { grouped } from '../data/release.ts';
import type { Content, Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { type Html, html } from '../html.ts';

/** Releases, and what this one changed. */
export const changesPage: Page = { path: 'changes/', section: 'changes', draw: changes };

function changes(view: View): Content {
  const { t, release } = view;
  const releases = releasesOf(release.folder);
  const records = changedRecords(release.folder);
  const operations = grouped(records, ({ operation }) => [operation]);
  return {
    title: t.changes,
    description: t.changesText,
    body: html`<p class="lead">${t.changesText}</p>
<p class="button-row"><a class="button quiet" href="${view.to('changes/feed.xml')}">${t.feed} (Atom)</a> <a class="button quiet" href="${view.file('changes.csv')}" download>changes.csv</a></p>
<table class="facts"><thead><tr><th scope="col">${t.release}</th><th scope="col">${t.date}</th><th scope="col">${t.schema}</th></tr></thead><tbody>${releases.map(
      ({ version, date, schema_version }) =>
        html`<tr><th scope="row">${version}</th><td>${date}</td><td>${schema_version}</td></tr>`,
    )}</tbody></table>
<h2>${t.changedRecords}</h2>
${records.length === 0 && html`<p>${t.firstRelease}</p>`}
${(['insert', 'update', 'delete'] as const).map((operation) => {
  const own = operations.get(operation) ?? [];
  return (
    own.length > 0 &&
    html`<h3>${t.operations[operation]} <span class="count">${own.length}</span></h3><ul class="records">${own.map((record) => line(view, record))}</ul>`
  );
})}
${retiredList(view)}`,
  };
}

/** Records of earlier releases: their addresses still answer. */
function retiredList(view: View): Html | null {
  const rows = view.release.retired.filter(({ kind }) => kind === 'presence' || kind === 'activity');
  if (rows.length === 0) return null;
  return html`<h2>${view.t.retiredRecords}</h2><ul class="records">${rows.map(
    ({ kind, id, status, retired_in, reason }) => {
      // Even a large release gives the few that are gone a file each.
      const path = `${kind === 'presence' ? 'records' : 'activities'}/${id}/`;
      return html`<li><a href="${view.to(path)}">${id}</a><span class="line-meta">${view.t.retiredText(view.t.fates[status] ?? status, retired_in)} ${reason}</span></li>\n`;
    },
  )}</ul>`;
}

function line(view: View, { kind, id, operation, columns, reason }: ChangedRecord): Html {
  const row = kind === 'activity' ? view.release.activities.get(id) : view.release.presences.get(id);
  const name = row === undefined ? id : view.text(row.title, row.title_zh);
  const path = pathOf(view, kind, id);
  const linked = path !== null && (operation !== 'delete' || kind === 'presence' || kind === 'activity');
  return html`<li>${linked ? html`<a href="${view.to(path)}">${name}</a>` : name}<span class="line-meta">${[kind, columns.join(', '), reason].filter((part) => part !== '').join(' · ')}</span></li>\n`;
}

function pathOf(view: View, kind: string, id: string): string | null {
  if (kind === 'presence' || kind === 'activity') return view.recordPath(kind, id);
  if (kind === 'organization' && view.release.organizations.has(id)) return `organizations/${id}/`;
  return kind === 'term' ? `glossary/#${id}` : null;
}

/** The Atom feed (RFC 4287): one entry a release. Without an address of the site its links are relative to the feed. */
export function feed(view: View): string {
  const { t, release } = view;
  const { manifest, citation } = release;
  const releases = releasesOf(release.folder);
  const records = changedRecords(release.folder);
  const count = (operation: string) => records.filter((record) => record.operation === operation).length;
  const summary =
    records.length === 0
      ? t.firstRelease
      : (['insert', 'update', 'delete'] as const).map((o) => `${count(o)} ${t.operations[o]}`).join(', ');
  const link = view.canonical('changes/') ?? './';
  const entries = releases.map(
    ({ version, date }) =>
      html`<entry><id>${urn(`${manifest.name} ${version}`)}</id><title>${t.siteTitle} ${version}</title><updated>${date}T00:00:00Z</updated><link rel="alternate" href="${link}"/>${version === manifest.version && html`<summary>${summary}</summary>`}</entry>\n`,
  );
  return html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${view.lang}">
<id>${urn(`${manifest.name} ${view.lang}`)}</id>
<title>${t.siteTitle}: ${t.changes}</title>
<updated>${manifest.date}T00:00:00Z</updated>
<author><name>${citation.authors.map(({ name }) => name).join(', ')}</name></author>
<link rel="self" href="${view.canonical('changes/feed.xml') ?? 'feed.xml'}"/>
<link rel="alternate" href="${link}"/>
${entries}</feed>
`.toString();
}

/** A name that stays the same wherever the site is published: a UUID made of a hash (RFC 9562, version 8). */
function urn(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
