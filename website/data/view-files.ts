import type { Format, Shards } from '../core/details.ts';
import { formats } from '../core/details.ts';
import { provenanceOf, writeDownload } from '../core/download.ts';
import { type Lines, type Shard, shardFile, type ViewFiles } from '../core/files.ts';
import { pack } from '../core/packed.ts';
import { worldProjection } from '../core/projection.ts';
import { wholeView } from '../core/view.ts';
import { pathOf } from '../picture/paths.ts';
import { type Contents, readContents } from './atlas.ts';
import { coarse, fine, readLand } from './land.ts';
import type { Release } from './release.ts';

/** Records whose details stand in one file. */
const shardSize = 100;
/** Records by which the weight of a row in a download is judged. */
const sampled = 500;

/** The files of the site's folder `view/`, from which its scripts make every view, each with its content. */
export function* viewFiles(release: Release): Generator<readonly [path: string, content: unknown]> {
  const contents = readContents(release);
  const { atlas, rows, details, texts } = contents;
  const files: ViewFiles = {
    'atlas.json': pack({ atlas, rows, shards: shardsOf(contents) }),
    'titles-zh.json': atlas.items.map(({ title_zh }) => title_zh),
    'texts.json': texts,
    'lines.json': linesOf(contents),
    'land.json': readLand(release.folder, coarse),
    'land-fine.json': readLand(release.folder, fine),
  };
  yield* Object.entries(files);
  for (let from = 0; from < details.length; from += shardSize) {
    const shard: Shard = details.slice(from, from + shardSize);
    yield [shardFile(from / shardSize), shard];
  }
}

function shardsOf({ atlas, rows, details }: Contents): Shards {
  const sample = details.slice(0, sampled);
  const provenance = provenanceOf(atlas.release, wholeView, '');
  const weight = (format: Format) =>
    Math.round(
      Buffer.byteLength(writeDownload(format, rows, provenance, sample)) / Math.max(1, sample.length),
    );
  return {
    size: shardSize,
    weight: Object.fromEntries(formats.map((format) => [format, weight(format)])) as Record<Format, number>,
  };
}

/** Finer than the map can show even when enlarged, in units of the world. */
const line = { scale: 10, tolerance: 0.3 } as const;

function linesOf({ details, rows }: Contents): Lines {
  const kind = rows.columns.indexOf('line_kind');
  const projection = worldProjection(line.scale);
  const lines = details.flatMap(({ geometry, cells }, index) => {
    if (geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString') return [];
    return [[index, cells[kind] === 'schematic', pathOf(geometry, projection, line.tolerance)] as const];
  });
  return { scale: line.scale, lines };
}
