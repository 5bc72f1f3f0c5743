import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { citationFile } from '../../pipeline/release/documents.ts';
import { dataset } from '../../schemas/dataset.ts';

it('CITATION.cff of the repository says what the release says (copy it from dist/ after a change of dataset.yaml)', () => {
  const written = dataset.parse(parse(readFileSync('sources/dataset.yaml', 'utf8')));
  expect(readFileSync('CITATION.cff', 'utf8')).toBe(citationFile(written));
});
