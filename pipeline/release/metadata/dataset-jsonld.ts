import { citation } from '../../export/citations/text.ts';
import { compact, type Described, describedFiles, type Facts, landingPage, licenceUrl } from './facts.ts';

/** Nothing is fetched to read the file: schema.org as vocabulary, the others by prefix. */
const context = {
  '@vocab': 'https://schema.org/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const languages = ['ENG', 'ZHO'].map((code) => ({
  '@id': `http://publications.europa.eu/resource/authority/language/${code}`,
  '@type': 'dct:LinguisticSystem',
}));

/**
 * `dataset.jsonld`: the same dataset and files in the words of schema.org (search engines) and of DCAT-AP 3
 * (data portals). Addresses of files are relative to where the file itself lies.
 */
export function datasetJsonLd(facts: Facts): Record<string, unknown> {
  const { dataset } = facts;
  const { name, title, title_zh, description, keywords, version, date, licence, publisher, concept_doi } =
    dataset;
  const page = landingPage(dataset);
  return {
    '@context': context,
    '@id': './',
    '@type': ['Dataset', 'dcat:Dataset'],
    name: title,
    alternateName: [title_zh, name],
    description,
    keywords,
    version,
    datePublished: date,
    license: licenceUrl(licence),
    inLanguage: ['en', 'zh'],
    isAccessibleForFree: true,
    creditText: citation(dataset),
    creator: dataset.contributors
      .filter(({ role }) => role === 'creator')
      .map(({ name, website }) => compact({ '@type': 'Organization', name, url: website })),
    publisher: { '@type': 'Organization', name: publisher },
    ...compact({
      url: page,
      identifier: concept_doi === undefined ? null : `https://doi.org/${concept_doi}`,
    }),
    'dct:title': [tagged(title, 'en'), tagged(title_zh, 'zh')],
    'dct:description': tagged(description, 'en'),
    'dct:identifier': `${name} ${version}`,
    'dct:publisher': { '@id': '#publisher', '@type': 'foaf:Agent', 'foaf:name': publisher },
    'dct:issued': typed(date, 'xsd:date'),
    'dct:language': languages,
    'dcat:keyword': keywords.map((word) => tagged(word, 'en')),
    'dcat:version': version,
    ...(page === null ? {} : { 'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' } }),
    distribution: describedFiles(facts).map((file) => iri(distributionId(file))),
    'dcat:distribution': describedFiles(facts).map((file) => distribution(file, licence)),
  };
}

function distribution(file: Described, licence: string): Record<string, unknown> {
  const { path, title, bytes, sha256, media_type } = file;
  return {
    '@id': distributionId(file),
    '@type': ['DataDownload', 'dcat:Distribution'],
    name: path,
    description: title,
    contentUrl: path,
    contentSize: `${bytes} B`,
    encodingFormat: media_type,
    sha256,
    'dct:title': tagged(path, 'en'),
    'dct:description': tagged(title, 'en'),
    'dct:license': { '@id': licenceUrl(licence), '@type': 'dct:LicenseDocument' },
    'dcat:accessURL': iri(path),
    'dcat:downloadURL': iri(path),
    'dcat:byteSize': typed(String(bytes), 'xsd:nonNegativeInteger'),
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${media_type}`,
      '@type': 'dct:MediaType',
    },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': {
        '@id': 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256',
        '@type': 'spdx:ChecksumAlgorithm',
      },
      'spdx:checksumValue': typed(sha256, 'xsd:hexBinary'),
    },
  };
}

function distributionId({ path }: Described): string {
  return `#${path}`;
}

function iri(id: string): { '@id': string } {
  return { '@id': id };
}

function tagged(value: string, language: string): Record<string, string> {
  return { '@value': value, '@language': language };
}

function typed(value: string, type: string): Record<string, string> {
  return { '@value': value, '@type': type };
}
