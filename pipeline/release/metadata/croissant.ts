import { type CellType, columnsOf } from '../../../schemas/release/column.ts';
import { keyOf } from '../../../schemas/release/table.ts';
import { citation } from '../../export/citations/text.ts';
import { compact, type Described, describedFiles, type Facts, landingPage, licenceUrl } from './facts.ts';

/** The context of Croissant 1.1, inline, so that nothing is fetched to read the file. */
const context = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  equivalentProperty: 'cr:equivalentProperty',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  rai: 'http://mlcommons.org/croissant/RAI/',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  samplingRate: 'cr:samplingRate',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
};

const dataTypes: Readonly<Record<CellType, string>> = {
  string: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
  date: 'sc:Date',
};

/**
 * `croissant.json`: Croissant 1.1 with a record set for every table.
 * https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html
 */
export function croissant(facts: Facts): Record<string, unknown> {
  const { dataset } = facts;
  const { name, title, title_zh, description, licence, version, date, keywords, publisher, contributors } =
    dataset;
  const described = describedFiles(facts);
  return {
    '@context': context,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    name,
    alternateName: [title, title_zh],
    description,
    license: licenceUrl(licence),
    ...compact({ url: landingPage(dataset) }),
    creator: contributors
      .filter(({ role }) => role === 'creator')
      .map(({ name, website }) => compact({ '@type': 'sc:Organization', name, url: website })),
    publisher: { '@type': 'sc:Organization', name: publisher },
    datePublished: date,
    version,
    keywords,
    inLanguage: ['en', 'zh'],
    citeAs: citation(dataset),
    isLiveDataset: false,
    distribution: described.map(fileObject),
    recordSet: described.flatMap(recordSet),
  };
}

function fileObject({ path, title, bytes, sha256, media_type }: Described): Record<string, unknown> {
  return {
    '@type': 'cr:FileObject',
    '@id': path,
    name: path,
    description: title,
    contentUrl: path,
    contentSize: `${bytes} B`,
    encodingFormat: media_type,
    sha256,
  };
}

function recordSet({ path, schema }: Described): Record<string, unknown>[] {
  if (schema === null) return [];
  const { name } = schema;
  return [
    {
      '@type': 'cr:RecordSet',
      '@id': name,
      name,
      description: schema.row,
      key: keyOf(schema).map((column) => ({ '@id': `${name}/${column}` })),
      field: columnsOf(schema).map(({ name: column, meaning, type, references }) => ({
        '@type': 'cr:Field',
        '@id': `${name}/${column}`,
        name: `${name}/${column}`,
        description: meaning,
        dataType: dataTypes[type],
        source: { fileObject: { '@id': path }, extract: { column } },
        ...(references === null
          ? {}
          : { references: { field: { '@id': `${references.table}/${references.column}` } } }),
      })),
    },
  ];
}
