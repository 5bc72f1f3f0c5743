import type { Dataset } from '../../../schemas/dataset.ts';

/** A date as far as it is known: one point in time, or the first and the last that it can be. */
export interface Issued {
  /** Year, month and day, each only where it is known; two of them for a span. */
  readonly points: readonly (readonly number[])[];
  /** Approximate or uncertain. */
  readonly circa: boolean;
  /** The EDTF text. */
  readonly text: string;
}

/** Something to cite, before it takes the form of a format. */
export interface Reference {
  readonly key: string;
  readonly kind: 'dataset' | 'webpage';
  readonly title: string;
  /** The title is a description by the editors. */
  readonly titleSupplied: boolean;
  /** The work that this is a part of. */
  readonly container: string | null;
  /** Bodies, as they write themselves. */
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly issued: Issued | null;
  readonly version: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly doi: string | null;
  /** Address of an archived copy. */
  readonly archived: string | null;
}

/** What a citation of a release names. */
export interface Edition {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly url: string | null;
  readonly doi: string | null;
}

export function editionOf(dataset: Dataset): Edition {
  const { name, title, version, date, contributors, publisher, homepage, concept_doi } = dataset;
  return {
    name,
    title,
    version,
    date,
    authors: contributors.filter(({ role }) => role === 'creator').map((creator) => creator.name),
    publisher,
    url: homepage ?? null,
    doi: concept_doi ?? null,
  };
}

/** A release, or a named part of it: its key gets the part's, and its title names the part. */
export function editionReference(
  edition: Edition,
  part?: { readonly key: string; readonly title: string },
): Reference {
  const { name, title, version, date, authors, publisher, url, doi } = edition;
  return {
    key: [name, version, ...(part === undefined ? [] : [part.key])].join('-'),
    kind: 'dataset',
    title: part?.title ?? title,
    titleSupplied: false,
    container: part === undefined ? null : title,
    authors,
    publisher,
    issued: issuedOf(date),
    version,
    language: 'en',
    url: doi === null ? url : `https://doi.org/${doi}`,
    doi,
    archived: null,
  };
}

/** The columns of `sources` that a reference is made of; an empty cell is no value. */
export interface SourceCells {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly title_supplied: boolean;
  readonly publisher: string;
  readonly published: string;
  readonly language: string;
  readonly archived: string;
}

/** A cited source. Sources name their publisher; who wrote them is not recorded. */
export function sourceReference(source: SourceCells): Reference {
  const { id, url, title, title_supplied, publisher, published, language, archived } = source;
  return {
    key: id,
    kind: 'webpage',
    title,
    titleSupplied: title_supplied,
    container: null,
    authors: [],
    publisher,
    issued: published === '' ? null : issuedOf(published),
    version: null,
    language,
    url,
    doi: null,
    archived: archived === '' ? null : archived,
  };
}

/** An EDTF date in parts, each end no finer than it is written. */
function issuedOf(edtf: string): Issued {
  const points = [...edtf.matchAll(/(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/g)].map(([, ...parts]) =>
    parts.filter((part) => part !== undefined).map(Number),
  );
  return { points, circa: /[~?%]$/.test(edtf), text: edtf };
}
