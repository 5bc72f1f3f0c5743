import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { openApi } from '../../pipeline/export/api/openapi.ts';
import { parseStream } from '../../pipeline/load/yaml.ts';
import { dataset } from '../../schemas/dataset.ts';
import { apiFolder } from '../../schemas/release/api.ts';
import { codebook } from '../../schemas/release/codebook.ts';
import { columnsOf } from '../../schemas/release/column.ts';
import { apiComponents } from '../../schemas/release/components.ts';
import { headlineSchema } from '../../schemas/release/headline.ts';
import { changes, published } from '../../schemas/release/index.ts';
import { licences, licencesOf, otherData } from '../../schemas/release/licences.ts';
import { qualitySchema } from '../../schemas/release/quality.ts';
import { references } from '../../schemas/release/references.ts';
import { keyOf, retiringOf } from '../../schemas/release/table.ts';
import { smallSet } from '../support/records.ts';

const file = join('tests', 'golden', 'contract.json');

/** What users are promised beside the columns of the tables, which stand in the golden codebook. */
function contract(): string {
  const [written] = parseStream(smallSet['dataset.yaml'] ?? '');
  // The schemas of the answers stand in packages/data/types.d.ts.
  const described = dataset.parse(written);
  const { components: _, ...api } = openApi(described);
  const attributions = [...Object.keys(otherData), 'Another'].map((name) => {
    return { name, text: `Data: ${name}`, licence: `Licence of ${name}`, url: 'https://www.example.org/' };
  });
  const parts = {
    files: published.map(({ table, folder, extensions }) => [folder, table.name, table.row, ...extensions]),
    codebook: [codebook.row, ...columnsOf(codebook)],
    changes: columnsOf(changes),
    headline: z.toJSONSchema(headlineSchema),
    quality: z.toJSONSchema(qualitySchema),
    references: z.toJSONSchema(references),
    licences: [
      ...columnsOf(licences),
      ...licencesOf({ ...described, attributions }, ['topojson', 'pmtiles']),
    ],
    keys: published.map(({ table }) => [table.name, ...keyOf(table)]),
    retiring: published.flatMap(({ table }) => retiringOf(table)),
    [apiFolder]: api,
  };
  return `${JSON.stringify(parts, null, 1)}\n`;
}

it('the API, the headline and the files of a release are what users build on (UPDATE_GOLDEN=1 after a change)', () => {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, contract());
  expect(readFileSync(file, 'utf8') === contract(), `${file} has drifted`).toBe(true);
});

it('the schemas of the answers say to readers of JSON Schema only what these know', () => {
  const components = apiComponents((name) => `#/${name}`);
  const words = new Set<string>();
  const visit = (schema: unknown, isNames = false) => {
    if (Array.isArray(schema)) for (const one of schema) visit(one);
    else if (typeof schema === 'object' && schema !== null)
      for (const [word, value] of Object.entries(schema)) {
        if (!isNames) words.add(word);
        if (!['examples', 'enum', 'required'].includes(word)) visit(value, word === 'properties');
      }
  };
  for (const schema of Object.values(components)) visit(schema);
  const known = [
    ...[
      '$ref',
      'additionalProperties',
      'anyOf',
      'description',
      'enum',
      'examples',
      'exclusiveMinimum',
      'format',
    ],
    ...['items', 'pattern', 'properties', 'propertyNames', 'required', 'type'],
  ];
  expect([...words].filter((word) => !known.includes(word))).toEqual([]);
  expect([...words]).toContain('description');
  expect(JSON.stringify(components)).not.toContain(String(Number.MAX_SAFE_INTEGER));
});
