import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { recordSources } from '../../schemas/release/evidence.ts';
import { rowsOf } from '../../website/data/csv.ts';
import { type Release, readRelease } from '../../website/data/release.ts';
import { type CitationFormat, writeCitation } from '../export/citations/formats.ts';
import {
  type Edition,
  editionReference,
  type Reference,
  sourceReference,
} from '../export/citations/reference.ts';
import { Shelf } from '../release/shelf.ts';
import { NotInRelease, type Subset, subsetOf, type Wanted } from './cite/subset.ts';

export interface CiteOptions extends Wanted {
  readonly out: string;
  readonly format: CitationFormat;
  /** The sources of the part are told too. */
  readonly listSources: boolean;
}

/** Prints how to cite a release or a part of it, with the sources that the part rests on. @returns the exit code. */
export function citeCommand({ out, format, listSources, ...wanted }: CiteOptions): number {
  new Shelf(out).recover();
  if (!existsSync(join(out, 'manifest.json'))) {
    process.stderr.write(`There is no release in ${out}. Make one with: ctatlas release\n`);
    return 2;
  }
  const release = readRelease(out);
  try {
    const part = subsetOf(release, wanted);
    const cited = editionReference(editionOf(release), part ?? undefined);
    const sources = part === null || !listSources ? [] : sourcesOf(release, part);
    process.stdout.write(writeCitation(format, [cited, ...sources]));
    return 0;
  } catch (error) {
    if (!(error instanceof NotInRelease)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Who made the release stands in its CITATION.cff, who publishes it in its dataset.jsonld, the rest in its manifest. */
function editionOf({ manifest, citation, publisher }: Release): Edition {
  const { name, title, version, date } = manifest;
  return {
    name,
    title,
    version,
    date,
    authors: citation.authors.map((author) => author.name),
    publisher,
    url: citation.url ?? null,
    doi: citation.doi ?? null,
  };
}

/** Each source once: of one record in its own order, of several by title, as a bibliography has them. */
function sourcesOf({ folder, sources }: Release, { records }: Subset): Reference[] {
  const wanted = new Set(records);
  const ids = new Set<string>();
  for (const { record_kind, record_id, source_id } of rowsOf(folder, recordSources))
    if (wanted.has(`${record_kind}/${record_id}`)) ids.add(source_id);
  const cited = [...ids].flatMap((id) => sources.get(id) ?? []);
  if (records.length > 1) cited.sort((a, b) => compare(a.title, b.title) || compare(a.id, b.id));
  return cited.map((source) =>
    sourceReference({ ...source, title_supplied: source.title_supplied === 'true' }),
  );
}

/** Without regard to case, the same under every locale. */
function compare(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one === other ? 0 : one < other ? -1 : 1;
}
