import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Headline } from '../../../schemas/release/headline.ts';
import { published } from '../../../schemas/release/index.ts';
import { licencesOf } from '../../../schemas/release/licences.ts';
import { retiringOf } from '../../../schemas/release/table.ts';
import type { Previous } from '../../compare/steps/previous.ts';
import { fillOf } from '../../export/fill.ts';
import type { FormatName } from '../../export/formats/names.ts';
import { writeFormats } from '../../export/formats/write.ts';
import { writeHeadline } from '../../export/headline.ts';
import { type Finding, hasErrors } from '../../finding.ts';
import { dataVersions } from '../../geocode/packages.ts';
import { commitOf } from '../../release/commit.ts';
import {
  listReleaseFiles,
  type ManifestFile,
  type Provenance,
  writeChecksums,
  writeManifest,
} from '../../release/manifest.ts';
import { writeReleases } from '../../release/releases.ts';
import type { Progress } from '../../report/progress.ts';
import { StageFiles } from '../../warehouse/stage-files.ts';
import { Warehouse } from '../../warehouse/warehouse.ts';
import { releaseMemory } from '../memory.ts';
import { toolVersion } from '../version.ts';
import { copies, documents, layers, metadata, preparations } from './artefacts.ts';
import { judgeVersion, recordChanges } from './changes.ts';
import { type Counted, contentsOf, type Making } from './making.ts';
import type { Publishable } from './publish.ts';
import { brokenExpectations, judgeQuality } from './quality.ts';
import { readSources } from './read-sources.ts';

/** What came of building a release. */
export interface Built {
  readonly findings: readonly Finding[];
  readonly records: number;
  /** Absent when the release is refused: then the folder holds nothing of use. */
  readonly release: (Publishable & { readonly headline: Headline; readonly files: number }) | null;
}

export interface Order {
  readonly sources: string;
  /** An empty folder. */
  readonly dir: string;
  /** With the website. */
  readonly site: boolean;
  /** The formats beside CSV, Parquet and GeoJSON. */
  readonly formats: readonly FormatName[];
  /** The release that the changes are told from. */
  readonly previous: Previous | null;
}

/** Builds a release of the sources. */
export async function build(
  { sources, dir, site, formats, previous }: Order,
  progress: Progress,
): Promise<Built> {
  const stage = new StageFiles(join(dir, '.staging'));
  const tempDir = join(dir, '.temp');
  progress.stage('Reading sources');
  // Opening DuckDB and asking git take their time in other threads while the sources are read.
  const [seen, warehouse, commit] = await Promise.all([
    readSources(sources, stage, progress),
    Warehouse.open({ tempDir }),
    commitOf(sources),
  ]);
  stage.close();
  releaseMemory();
  const { findings, records, frame, stories } = seen;
  try {
    if (frame === null || hasErrors(findings)) return { findings, records, release: null };
    progress.stage('Making tables');
    await warehouse.makeRoom(records);
    const tables = warehouse.build((name) => stage.path(name));
    for (const prepare of preparations) prepare();
    await tables;
    const quality = await judgeQuality(warehouse, frame);
    const unmet = brokenExpectations(frame.expectations, quality);
    if (hasErrors(unmet)) return { findings: [...findings, ...unmet], records, release: null };
    const changed = previous === null ? null : await recordChanges(warehouse, previous);

    progress.stage('Writing files');
    const making: Making = { ...frame, dir, stories, warehouse, previous, changed, quality, formats };
    await writeData(making);
    const fill = await fillOf(warehouse);
    const licences = licencesOf(frame.dataset, formats);
    const counted: Counted = {
      ...making,
      fill,
      licences,
      headline: await writeHeadline(warehouse, dir),
      contents: contentsOf(fill, licences),
      provenance: {
        ...commit,
        tool: toolVersion(await warehouse.engineVersion()),
        gazetteer: dataVersions(),
        ...lineage(previous),
      },
    };
    for (const write of documents) await write(counted);

    if (formats.length === 0) progress.stage('Writing the manifest');
    // Nothing but the release may lie in the folder when its files are listed.
    warehouse.close();
    rmSync(tempDir, { recursive: true, force: true });
    stage.remove();
    if (formats.length > 0) {
      progress.stage('Writing formats');
      releaseMemory();
      await writeFormats(formats, { dir, dataset: frame.dataset });
      progress.stage('Writing the manifest');
    }
    const listed = await list(counted);
    if (previous !== null && changed !== null) {
      const refused = judgeVersion(frame.dataset, join(sources, 'dataset.yaml'), previous, changed, listed);
      if (hasErrors(refused)) return { findings: [...findings, ...refused], records, release: null };
    }
    writeReleases(dir, frame.dataset, frame.releases, commit.commit);
    if (site) {
      progress.stage('Drawing the website');
      // Loaded here, so that other commands never load it.
      const { drawSite } = await import('../site.ts');
      drawSite(dir);
    }
    progress.stage('Writing checksums');
    const files = writeChecksums(dir, listed) + 1;
    const { dataset, releases } = frame;
    const before = previous && {
      version: previous.manifest.version,
      manifestSha256: previous.manifestSha256,
    };
    return {
      findings,
      records,
      release: { dataset, releases, ...commit, previous: before, headline: counted.headline, files },
    };
  } finally {
    warehouse.close();
  }
}

/** Which release this one follows, and what goes after it. */
function lineage(previous: Previous | null): Pick<Provenance, 'previous' | 'retiring'> {
  const before = previous && {
    version: previous.manifest.version,
    schema_version: previous.manifest.schema_version,
    manifest_sha256: previous.manifestSha256,
  };
  return { previous: before, retiring: published.flatMap(({ table }) => retiringOf(table)) };
}

/** Writes what comes out of the tables: DuckDB writes in its threads while this one writes layers. */
async function writeData(making: Making): Promise<void> {
  const statements = (await Promise.all(copies.map((copy) => copy(making)))).flat();
  const write = async () => {
    for (const layer of layers) await layer(making);
  };
  await Promise.all([making.warehouse.beside(statements.map((statement) => [statement])), write()]);
}

/** Writes metadata, and the manifest over all that lies in the folder. @returns what it lists. */
async function list(counted: Counted): Promise<readonly ManifestFile[]> {
  const { dir, dataset, contents, provenance } = counted;
  const data = listReleaseFiles(dir, contents);
  for (const write of metadata) await write({ ...counted, files: data });
  const files = listReleaseFiles(dir, contents, data);
  writeManifest(dir, dataset, provenance, files);
  return files;
}
