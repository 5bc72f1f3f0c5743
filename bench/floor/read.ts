import { readdirSync, readFileSync } from 'node:fs';

/** Reads every byte of the sources, and parses the same records from JSON. */
export function readSources(sources: string, ndjson: string): void {
  let bytes = 0;
  for (const path of walk(sources)) bytes += readFileSync(path).length;
  let records = 0;
  const lines = readFileSync(ndjson);
  for (let start = 0, end = lines.indexOf(10); end >= 0; start = end + 1, end = lines.indexOf(10, start)) {
    JSON.parse(lines.toString('utf8', start, end));
    records += 1;
  }
  if (bytes === 0 || records === 0) throw new Error('the floor read nothing');
}

/** Paths of all files below a folder. */
export function walk(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = `${dir}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}
