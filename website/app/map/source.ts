import { type Shard, shardFile, type ViewFile, type ViewFiles } from '../../core/files.ts';

/** Where the files of the folder `view/` come from: the site, or the page itself. */
export interface Source {
  load<F extends ViewFile>(file: F): Promise<ViewFiles[F]>;
  shard(number: number): Promise<Shard>;
}

/** Files of the site, each asked for once. @param folder address of the folder, ending in `/` */
export function siteSource(folder: string): Source {
  const asked = new Map<string, Promise<unknown>>();
  const get = (path: string): Promise<unknown> => {
    const known = asked.get(path);
    if (known !== undefined) return known;
    const answer = read(new URL(path, folder).href);
    asked.set(path, answer);
    // What failed may be asked for again.
    answer.catch(() => asked.delete(path));
    return answer;
  };
  return {
    load: <F extends ViewFile>(file: F) => get(file) as Promise<ViewFiles[F]>,
    shard: (number) => get(shardFile(number)) as Promise<Shard>,
  };
}

async function read(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
