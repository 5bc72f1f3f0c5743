import { compact, describedFiles, type Facts, landingPage, licenceUrl } from './facts.ts';

/**
 * `ro-crate-metadata.json`: RO-Crate 1.3.
 * https://www.researchobject.org/ro-crate/specification/1.3/
 */
export function roCrate(facts: Facts): Record<string, unknown> {
  const { dataset, provenance } = facts;
  const { title, description, date, version, licence, keywords, publisher, contributors, concept_doi } =
    dataset;
  const files = describedFiles(facts);
  const creators = contributors.filter(({ role }) => role === 'creator');
  const licenceId = licenceUrl(licence);
  const bodies = new Map([
    [publisher, undefined] as [string, string | undefined],
    ...creators.map(({ name, website }) => [name, website] as [string, string | undefined]),
  ]);
  return {
    '@context': 'https://w3id.org/ro/crate/1.3/context',
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        about: ref('./'),
        conformsTo: ref('https://w3id.org/ro/crate/1.3'),
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: title,
        description,
        datePublished: date,
        version,
        keywords,
        license: ref(licenceId),
        publisher: ref(bodyId(publisher)),
        author: creators.map(({ name }) => ref(bodyId(name))),
        ...compact({
          url: landingPage(dataset),
          identifier: concept_doi === undefined ? null : `https://doi.org/${concept_doi}`,
        }),
        hasPart: files.map(({ path }) => ref(path)),
        mentions: ref('#build'),
      },
      ...[...bodies].map(([name, url]) => ({
        '@id': bodyId(name),
        '@type': 'Organization',
        name,
        ...compact({ url }),
      })),
      {
        '@id': licenceId,
        '@type': 'CreativeWork',
        name: licence,
        description: `Licence of the data, by its SPDX identifier: ${licence}.`,
        identifier: licenceId,
      },
      {
        '@id': '#build',
        '@type': 'CreateAction',
        name: 'Build of the release',
        description: describeBuild(provenance.commit, provenance.modified),
        endTime: date,
        instrument: ref('#ctatlas'),
        result: ref('./'),
      },
      {
        '@id': '#ctatlas',
        '@type': 'SoftwareApplication',
        name: 'ctatlas',
        version: provenance.tool.ctatlas,
        softwareRequirements: `DuckDB ${provenance.tool.duckdb}`,
      },
      ...files.map(({ path, title, bytes, sha256, media_type }) => ({
        '@id': path,
        '@type': 'File',
        name: path,
        description: title,
        encodingFormat: media_type,
        contentSize: String(bytes),
        sha256,
      })),
    ],
  };
}

function describeBuild(commit: string | null, modified: boolean): string {
  if (commit === null) return 'Built from sources outside version control.';
  return `Built from commit ${commit}${modified ? ' with local changes' : ''}.`;
}

function bodyId(name: string): string {
  return `#${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

function ref(id: string): { '@id': string } {
  return { '@id': id };
}
