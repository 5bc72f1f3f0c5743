// Checks a release against the official schemas of the standards: `tsx .ci/standards.ts dist folder-of-the-schemas`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import rdf from '@zazuko/env';
import { Ajv } from 'ajv';
import { asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import Validator from 'rdf-validate-shacl';
import { parse } from 'yaml';

const [dist = 'dist', standards = '../shared/standards'] = process.argv.slice(2);
const text = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');
const schema = (path: string) => JSON.parse(text(standards, path)) as Record<string, unknown>;

/** Faults that a JSON Schema finds; what it refers to elsewhere (the geography of coordinate systems) is taken as good. */
function faults({ $schema: _draft, ...of }: Record<string, unknown>, document: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
  ajv.addSchema({ $id: 'https://proj.org/schemas/v0.7/projjson.schema.json' });
  const judge = ajv.compile(of);
  return judge(document)
    ? []
    : (judge.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

async function geoParquet(): Promise<unknown> {
  const { key_value_metadata = [] } = await parquetMetadataAsync(
    await asyncBufferFromFile(join(dist, 'geo', 'presences.parquet')),
  );
  return JSON.parse(key_value_metadata.find(({ key }) => key === 'geo')?.value ?? 'null');
}

async function dcat(): Promise<string[]> {
  const nquads = await jsonld.toRDF(JSON.parse(text(dist, 'dataset.jsonld')), {
    format: 'application/n-quads',
    base: 'https://data.example/release/',
  });
  const graph = (turtle: string) => rdf.dataset(new Parser().parse(turtle) as never);
  const shapes = graph(text(standards, 'dcat-ap-3.0.1.shacl.ttl'));
  const report = await new Validator(shapes, { factory: rdf as never }).validate(graph(String(nquads)));
  return report.results
    .filter(({ severity }) => severity?.value.endsWith('Violation') !== false)
    .map(
      ({ path, message, focusNode }) =>
        `${focusNode?.value} ${path?.value} ${message.map(({ value }) => value)}`,
    );
}

const verdicts: [string, string[]][] = [
  [
    'Data Package 2.0',
    faults(schema('datapackage-v2.datapackage.json'), JSON.parse(text(dist, 'datapackage.json'))),
  ],
  [
    'Citation File Format 1.2.0',
    faults(schema('citation-cff-1.2.0.schema.json'), parse(text(dist, 'CITATION.cff'))),
  ],
  ['GeoParquet 1.1.0', faults(schema('geoparquet-1.1.0.schema.json'), await geoParquet())],
  ['DCAT-AP 3.0.1 (SHACL)', await dcat()],
];
for (const [standard, found] of verdicts)
  console.log(
    found.length === 0
      ? `valid: ${standard}`
      : `NOT valid: ${standard}\n  ${found.slice(0, 10).join('\n  ')}`,
  );
process.exitCode = verdicts.some(([, found]) => found.length > 0) ? 1 : 0;
