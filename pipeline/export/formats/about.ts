import type { Dataset } from '../../../schemas/dataset.ts';
import { citation } from '../citations/text.ts';
import { fileMetadata } from '../copy.ts';

/**
 * Which release a file is, for formats that travel alone: the rows of the table `release` of the database and of the
 * first sheet of the workbook.
 */
export function about(dataset: Dataset): [name: string, value: string][] {
  const { table: _table, ...facts } = fileMetadata(dataset, '');
  return [
    ...Object.entries(facts),
    ['date', dataset.date],
    ['citation', citation(dataset)],
    ['description', dataset.description],
    [
      'before_use',
      'No census: coverage follows the cited sources and is uneven. The tables codebook, known_issues and licences say what columns mean, what is known to be wrong, and whose data each table holds.',
    ],
    ...dataset.attributions.map(({ name, text, licence, url }): [string, string] => [
      `attribution: ${name}`,
      `${text} (${licence}), ${url}`,
    ]),
  ];
}
