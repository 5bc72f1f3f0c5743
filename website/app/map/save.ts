import type { Details, Format } from '../../core/details.ts';
import { downloadName, mediaTypes, provenanceOf, writeDownload } from '../../core/download.ts';
import type { Store } from './store.ts';

/** Details of records, from the files that hold them. */
export async function detailsOf(store: Store, positions: readonly number[]): Promise<Details[]> {
  const { size } = store.loaded.shards;
  const shards = new Map<number, readonly Details[]>();
  for (const shard of new Set(positions.map((at) => Math.floor(at / size)))) shards.set(shard, []);
  await Promise.all(
    [...shards.keys()].map(async (shard) => shards.set(shard, await store.source.shard(shard))),
  );
  return positions.map((at) => {
    const details = shards.get(Math.floor(at / size))?.[at % size];
    if (details === undefined) throw new Error(`record ${at} is in no file`);
    return details;
  });
}

/** The file of the view that is shown: byte for byte what `ctatlas query` prints for its address. */
export async function fileOf(store: Store, format: Format): Promise<{ name: string; blob: Blob }> {
  const { view, loaded } = store;
  const { release } = loaded.atlas;
  const records = await detailsOf(
    store,
    store.outcome.rows.map(({ index }) => index),
  );
  const text = writeDownload(format, loaded.rows, provenanceOf(release, view, location.href), records);
  return { name: downloadName(release, view, format), blob: new Blob([text], { type: mediaTypes[format] }) };
}

/** Hands a file to the person as a download. */
export function save(name: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken what it needs by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
