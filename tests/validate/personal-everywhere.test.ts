import { expect, it } from 'vitest';
import { locateFindings } from '../../pipeline/load/positions.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { makeSources, office, type Sources } from '../support/sources.ts';

const found = async ({ dir }: Sources) =>
  (await locateFindings((await survey(dir)).findings)).map(
    ({ file, line, rule }) => `${file.slice(dir.length + 1)}:${line} ${rule}`,
  );
const issue = (description: string) =>
  `known_issues:\n  - id: cut-off\n    description: ${description}\n    since: 2026-11-01\n`;

it('personal data is found in a comment before the record, directives or not', async () => {
  const sources = makeSources();
  sources.write(office, `%YAML 1.2\n---\n# ask jane.doe@example.org\n${sources.read(office)}`);
  expect(await found(sources)).toContain(`${office}:3 email`);
});

it('personal data is found in what stands around the records, comments included', async () => {
  const sources = makeSources({ 'known_issues.yaml': issue('Told by jane.doe@example.org.') });
  sources.write('exceptions.yaml', '# call +254 712 345 678\nexceptions: []\n');
  const all = await found(sources);
  expect(all).toContain('known_issues.yaml:3 email');
  expect(all).toContain('exceptions.yaml:1 phone');
});

it('personal data is found in the address of a link of a case study', async () => {
  const story =
    '---\ntitle: A case\ntitle_zh: 案例\nsummary: What happened.\nsummary_zh: 经过。\n---\n\n## What happened\n\nThe office opened [a page](https://www.example.org/u?to=jane.doe@example.org).\n';
  expect(await found(makeSources({ 'stories/a-case.md': story }))).toContain('stories/a-case.md:10 email');
});

it('the number of a page is nobody’s telephone number, in a comment as in a field', async () => {
  const sources = makeSources();
  sources.write(office, `# see https://www.example.org/a/15012345678\n${sources.read(office)}`);
  expect(await found(sources)).toEqual([]);
});
