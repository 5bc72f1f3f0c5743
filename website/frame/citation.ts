import type { Release } from '../data/release.ts';

/** How to cite the release, in words. */
export function citationOf({ manifest, citation }: Release): string {
  const where = citation.doi === undefined ? citation.url : `https://doi.org/${citation.doi}`;
  const authors = citation.authors.map(({ name }) => name).join(', ');
  const { title, version, date } = manifest;
  return `${authors} (${date.slice(0, 4)}). ${title}, version ${version} [dataset].${where === undefined ? '' : ` ${where}`}`;
}
