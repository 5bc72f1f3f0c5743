import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, strToU8 } from 'fflate';
import type { Shard } from './core/files.ts';
import { type Release, readRelease } from './data/release.ts';
import { viewFiles } from './data/view-files.ts';
import { citationOf } from './frame/citation.ts';
import { html, trusted } from './html.ts';

interface Parts {
  readonly release: Release;
  readonly script: string;
  readonly style: string;
}

/**
 * One file with the map and all data inside, which opens from disk without a server and without the network.
 *
 * @param client folder of the bundled scripts and style
 * @param script the bundled script of the file
 */
export function drawStandalone(folder: string, client: string, script: string): string {
  const entries = JSON.parse(readFileSync(join(client, 'entries.json'), 'utf8')) as Record<string, string>;
  const style = entries.site;
  if (style === undefined) throw new Error('the style sheet of the site is not bundled');
  return pageOf({
    release: readRelease(folder),
    script: readFileSync(script, 'utf8'),
    style: readFileSync(join(client, style), 'utf8'),
  });
}

function pageOf({ release, script, style }: Parts): string {
  const { title, version, date, licence } = release.manifest;
  // Nothing may run or be drawn but exactly what this file was made with.
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; img-src data: blob:; base-uri 'none'`;
  const data = filesOf(release).map(
    ([name, content]) =>
      html`<script type="application/gzip" data-file="${name}">${trusted(packed(content))}</script>\n`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} ${version}</title>
<style>${trusted(style)}</style>
</head>
<body class="full section-map standalone">
<header class="standalone-head"><strong>${title}</strong> <span>${version} (${date}) · ${licence}</span> <cite>${citationOf(release)}</cite></header>
<main><div id="map"><noscript><p>${title} ${version}: this file needs JavaScript.</p></noscript></div></main>
${data}<script>${trusted(script)}</script>
</body>
</html>
`.toString();
}

/** The same files as the site has, the details of all records in one. */
function filesOf(release: Release): (readonly [name: string, content: unknown])[] {
  const files = [...viewFiles(release)];
  const shards = files.filter(([path]) => path.startsWith('records/')).map(([, shard]) => shard as Shard);
  return [...files.filter(([path]) => !path.startsWith('records/')), ['records.json', shards]];
}

function packed(content: unknown): string {
  // Without a time in its head the same content gives the same bytes.
  return Buffer.from(gzipSync(strToU8(JSON.stringify(content)), { level: 9, mtime: 0 })).toString('base64');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
