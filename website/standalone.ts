import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Gzip } from 'fflate';
import { shardFile } from './core/files.ts';
import type { Packed } from './core/packed.ts';
import { html, trusted } from './html.ts';

export interface StandaloneFolders {
  /** The website of a release. */
  readonly site: string;
  /** Scripts and style as bundled by `build.js`: `client/`, and `standalone.js` beside it. */
  readonly build: string;
}

/** One file with the map and all data inside, which opens from disk without a server and without the network. */
export function drawStandalone({ site, build }: StandaloneFolders): string {
  const text = (...path: string[]) => readFileSync(join(...path), 'utf8');
  const { site: sheet } = JSON.parse(text(build, 'client', 'entries.json')) as Record<string, string>;
  if (sheet === undefined) throw new Error('the style sheet of the site is not bundled');
  const style = text(build, 'client', sheet);
  const script = text(build, 'standalone.js');
  const { release } = JSON.parse(text(site, 'data/view/atlas.json')) as Packed;
  const { title, version, date, licence, citation } = release;
  // Nothing may run or be drawn but exactly what this file was made with.
  const policy = `default-src 'none'; script-src '${hash(script)}'; style-src '${hash(style)}'; img-src data: blob:; base-uri 'none'`;
  const data = filesOf(join(site, 'data', 'view')).map(
    ([name, parts]) =>
      html`<script type="application/gzip" data-file="${name}">${trusted(packed(parts))}</script>\n`,
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
<header class="standalone-head"><strong>${title}</strong> <span>${version} (${date}) · ${licence}</span> <cite>${citation}</cite></header>
<main><div id="map"><noscript><p>${title} ${version}: this file needs JavaScript.</p></noscript></div></main>
${data}<script>${trusted(script)}</script>
</body>
</html>
`.toString();
}

/** The same files as the site has, each as its parts in turn; the details of all records make one. */
function filesOf(folder: string): (readonly [name: string, parts: Iterable<Uint8Array>])[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return [
    ...names.sort().map((name) => [name, [readFileSync(join(folder, name))]] as const),
    ['records.json', allShards(folder)],
  ];
}

function* allShards(folder: string): Generator<Uint8Array> {
  const count = readdirSync(join(folder, 'records')).length;
  yield Buffer.from('[');
  for (let shard = 0; shard < count; shard += 1) {
    if (shard > 0) yield Buffer.from(',');
    yield readFileSync(join(folder, shardFile(shard)));
  }
  yield Buffer.from(']');
}

/** Compressed part by part: the details of a large release are never in memory as a whole. */
function packed(parts: Iterable<Uint8Array>): string {
  const chunks: Uint8Array[] = [];
  // Without a time in its head the same content gives the same bytes.
  const gzip = new Gzip({ level: 9, mtime: 0 }, (chunk) => chunks.push(chunk));
  for (const part of parts) gzip.push(part);
  gzip.push(new Uint8Array(), true);
  return Buffer.concat(chunks).toString('base64');
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
