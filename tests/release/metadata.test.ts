import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expand } from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { licenceUrl } from '../../pipeline/release/metadata/facts.ts';
import { columnsOf } from '../../schemas/release/column.ts';
import { published } from '../../schemas/release/index.ts';
import { readManifest } from '../export/read.ts';
import { golden, installCommand, releaseOf } from '../support/release.ts';
import {
  croissantSchema,
  dataPackageSchema,
  datasetJsonLdSchema,
  roCrateSchema,
  rootSchema,
  zenodoSchema,
} from './metadata-schemas.ts';

let dist = '';
beforeAll(async () => {
  dist = await releaseOf(installCommand(), golden.sources);
});
const json = (path: string): unknown => JSON.parse(readFileSync(join(dist, path), 'utf8'));

function read() {
  const crate = roCrateSchema.parse(json('ro-crate-metadata.json'))['@graph'];
  return {
    dataPackage: dataPackageSchema.parse(json('datapackage.json')),
    croissant: croissantSchema.parse(json('croissant.json')),
    jsonLd: datasetJsonLdSchema.parse(json('dataset.jsonld')),
    crate,
    root: rootSchema.parse(crate.find((entity) => entity['@id'] === './')),
    zenodo: zenodoSchema.parse(json('.zenodo.json')),
    cff: parse(readFileSync(join(dist, 'CITATION.cff'), 'utf8')) as Record<string, string>,
    manifest: readManifest(dist) as ReturnType<typeof readManifest> &
      Record<'title' | 'version' | 'date' | 'licence', string>,
  };
}

describe('the metadata files of a release', () => {
  it('tell one truth: the same title, version, date and licence everywhere', () => {
    const { dataPackage, croissant, jsonLd, root, zenodo, cff, manifest } = read();
    const { title, version, date, licence } = manifest;
    expect(dataPackage).toMatchObject({ title, version, licenses: [{ name: licence }] });
    expect(dataPackage.created.slice(0, 10)).toBe(date);
    expect(croissant).toMatchObject({ version, datePublished: date, license: licenceUrl(licence) });
    expect(croissant.alternateName).toContain(title);
    expect(jsonLd).toMatchObject({ name: title, version, datePublished: date, license: licenceUrl(licence) });
    expect(root).toMatchObject({ name: title, version, datePublished: date });
    expect(root.license['@id']).toBe(licenceUrl(licence));
    expect(zenodo).toMatchObject({ title, version, publication_date: date, license: licence });
    expect(cff).toMatchObject({ title, version, 'date-released': date, license: licence });
  });

  it('tell the same checksum of a file as the manifest, wherever they name it', () => {
    const { dataPackage, croissant, jsonLd, crate, manifest } = read();
    const sums = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
    const named: [string, unknown][] = [
      ...dataPackage.resources.map(({ path, hash }): [string, unknown] => [
        path,
        hash.slice('sha256:'.length),
      ]),
      ...croissant.distribution.map(({ contentUrl, sha256 }): [string, unknown] => [contentUrl, sha256]),
      ...jsonLd['dcat:distribution'].map(({ contentUrl, sha256 }): [string, unknown] => [contentUrl, sha256]),
      ...crate
        .filter((entity) => entity['@type'] === 'File')
        .map((entity): [string, unknown] => [entity['@id'], entity.sha256]),
    ];
    expect(named.length).toBeGreaterThan(4 * published.length);
    expect(named.filter(([path, sum]) => sums.get(path) !== sum)).toEqual([]);
  });

  it('describe every column of every table, in the data package and in Croissant', () => {
    const { dataPackage, croissant } = read();
    const packaged = new Map(
      dataPackage.resources.map((resource) => [resource.name, resource.schema?.fields]),
    );
    const recorded = new Map(croissant.recordSet.map((set) => [set['@id'], set.field]));
    for (const { table } of published) {
      const names = columnsOf(table).map(({ name }) => name);
      expect(packaged.get(table.name)?.map(({ name }) => name)).toEqual(names);
      expect(recorded.get(table.name)?.map((field) => field['@id'])).toEqual(
        names.map((name) => `${table.name}/${name}`),
      );
    }
  });

  it('refer to keys that stand in the same file', () => {
    const { dataPackage, croissant } = read();
    const keys = new Map(dataPackage.resources.map(({ name, schema }) => [name, schema?.primaryKey]));
    const foreign = dataPackage.resources.flatMap(({ schema }) => schema?.foreignKeys ?? []);
    expect(foreign.length).toBeGreaterThan(20);
    for (const { reference } of foreign) expect(keys.get(reference.resource)).toEqual(reference.fields);
    const fields = new Set(croissant.recordSet.flatMap(({ field }) => field.map((one) => one['@id'])));
    const referred = croissant.recordSet.flatMap(({ field }) =>
      field.flatMap(({ references }) => references?.field['@id'] ?? []),
    );
    expect(referred).toHaveLength(foreign.length);
    expect(referred.filter((id) => !fields.has(id))).toEqual([]);
  });

  it.each(['croissant.json', 'dataset.jsonld'])('expand as JSON-LD without the network: %s', async (path) => {
    const documentLoader = (url: string): never => {
      throw new Error(`asks for ${url}`);
    };
    const [node] = await expand(json(path) as object, { documentLoader, base: 'https://data.example/' });
    expect(Object.keys(node ?? {}).length).toBeGreaterThan(10);
  });

  it('name in the crate every part that stands in its graph', () => {
    const { crate, root } = read();
    const ids = new Set(crate.map((entity) => entity['@id']));
    expect(root.hasPart.filter((part) => !ids.has(part['@id']))).toEqual([]);
  });

  it('say in the crate what built the release, each tool with its address', () => {
    const { crate } = read();
    const tools = crate.filter((entity) => entity['@type'] === 'SoftwareApplication');
    expect(tools.map(({ name }) => name)).toContain('DuckDB');
    for (const { url, version } of tools) {
      expect(url).toMatch(/^https:/);
      expect(version).toMatch(/\d/);
    }
    const used = [crate.find((entity) => entity['@type'] === 'CreateAction')?.instrument].flat();
    expect(used).toEqual(tools.map((tool) => ({ '@id': tool['@id'] })));
  });
});
