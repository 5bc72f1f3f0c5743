import type { Provenance } from '../manifest.ts';
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
  const tools = toolsOf(provenance, dataset.repository ?? landingPage(dataset));
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
        author: single(creators.map(({ name }) => ref(bodyId(name)))),
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
        description: describeBuild(provenance),
        endTime: date,
        instrument: single(tools.map((tool) => ref(tool['@id']))),
        result: ref('./'),
      },
      ...tools,
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

function describeBuild({ commit, modified, tool }: Provenance): string {
  const by = `Built by ctatlas ${tool.ctatlas}`;
  if (commit === null) return `${by} from sources outside version control.`;
  return `${by} from commit ${commit}${modified ? ' with local changes' : ''}.`;
}

/** What built the release. Software must have an address in RO-Crate: ours is named once the dataset has one. */
function toolsOf({ tool }: Provenance, address: string | null): readonly Tool[] {
  const application = (id: string, name: string, version: string | undefined, url: string): Tool => ({
    '@id': id,
    '@type': 'SoftwareApplication',
    name,
    version,
    url,
  });
  const engine = application('#duckdb', 'DuckDB', tool.duckdb, 'https://duckdb.org/');
  return address === null ? [engine] : [application('#ctatlas', 'ctatlas', tool.ctatlas, address), engine];
}

interface Tool {
  readonly '@id': string;
  readonly '@type': 'SoftwareApplication';
  readonly name: string;
  readonly version: string | undefined;
  readonly url: string;
}

/** RO-Crate writes one value as itself, and only several as a list. */
function single<T>(values: readonly T[]): T | readonly T[] {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
}

function bodyId(name: string): string {
  return `#${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
}

function ref(id: string): { '@id': string } {
  return { '@id': id };
}
