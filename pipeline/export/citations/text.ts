import type { Dataset } from '../../../schemas/dataset.ts';
import { shownTitle } from './csl.ts';
import { editionOf, editionReference, type Reference } from './reference.ts';

/** How to cite a release of the dataset, in words. */
export function citation(dataset: Dataset): string {
  return textOf(editionReference(editionOf(dataset)));
}

/** A reference in words: a release by who made it, a source by its title, as its authors are not recorded. */
export function textOf(reference: Reference): string {
  return reference.kind === 'dataset' ? datasetText(reference) : sourceText(reference);
}

function datasetText({ authors, title, container, issued, version, url }: Reference): string {
  const year = issued?.points[0]?.[0] ?? 'n.d.';
  const whole = container === null ? title : `${ended(title)} In: ${container}`;
  const where = url === null ? '' : ` ${url}`;
  return `${authors.join(', ')} (${year}). ${whole}, version ${version} [dataset].${where}`;
}

function sourceText(reference: Reference): string {
  const { publisher, issued, url, archived } = reference;
  const copy = archived === null ? '' : ` (archived: ${archived})`;
  return `${ended(shownTitle(reference))} ${ended(`${publisher}, ${issued?.text ?? 'n.d.'}`)} ${url}${copy}`;
}

/** A sentence with its full stop, where it has no mark of its own. */
function ended(sentence: string): string {
  return /[.?!。？！]["'”’」》]?$/u.test(sentence) ? sentence : `${sentence}.`;
}
