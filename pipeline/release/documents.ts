import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Dataset } from '../../schemas/dataset.ts';
import { type Described, readme } from './readme.ts';

/** `CITATION.cff` 1.2.0. https://github.com/citation-file-format/citation-file-format */
export function citationFile(dataset: Dataset): string {
  const {
    title,
    version,
    date,
    licence,
    description,
    keywords,
    contributors,
    repository,
    homepage,
    concept_doi,
  } = dataset;
  return stringify(
    {
      'cff-version': '1.2.0',
      message: 'Cite the version that you used.',
      type: 'dataset',
      title,
      abstract: description,
      version,
      'date-released': date,
      license: licence,
      keywords,
      ...(repository === undefined ? {} : { 'repository-code': repository }),
      ...(homepage === undefined ? {} : { url: homepage }),
      ...(concept_doi === undefined ? {} : { doi: concept_doi }),
      authors: contributors
        .filter(({ role }) => role === 'creator')
        .map(({ name, website }) => ({ name, ...(website === undefined ? {} : { website }) })),
    },
    { lineWidth: 110 },
  );
}

/** What a release says about itself in its folder: README, licence, citation and stories. */
export function writeDocuments(
  dir: string,
  described: Described,
  licenceFile: string,
  stories: readonly { file: string; id: string }[],
): void {
  writeFileSync(join(dir, 'README.md'), readme(described));
  writeFileSync(join(dir, 'CITATION.cff'), citationFile(described.dataset));
  copyFileSync(licenceFile, join(dir, 'LICENSE'));
  if (stories.length === 0) return;
  mkdirSync(join(dir, 'stories'));
  for (const { file, id } of stories) copyFileSync(file, join(dir, 'stories', `${id}.md`));
}
