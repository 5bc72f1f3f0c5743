import type { Shard, ViewFile, ViewFiles } from '../../core/files.ts';
import type { Source } from './source.ts';
import { startAtlas } from './start.ts';

/** Files of the folder `view/` that the page itself holds: JSON, compressed by gzip, as Base64 in `script` elements. */
const source: Source = {
  load: <F extends ViewFile>(file: F) => read(file) as Promise<ViewFiles[F]>,
  shard: async (number) => {
    const shards = (await read('records.json')) as readonly Shard[];
    return shards[number] ?? [];
  },
};

const known = new Map<string, Promise<unknown>>();

function read(name: string): Promise<unknown> {
  const content = known.get(name) ?? unpack(name);
  known.set(name, content);
  return content;
}

async function unpack(name: string): Promise<unknown> {
  const text = document.querySelector(`script[data-file="${name}"]`)?.textContent;
  if (text === null || text === undefined) throw new Error(`this page holds no ${name}`);
  const bytes = Uint8Array.from(atob(text.trim()), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
}

const root = document.getElementById('map');
if (root !== null)
  void startAtlas(root, source, { lang: navigator.language.startsWith('zh') ? 'zh' : 'en', pages: null });
