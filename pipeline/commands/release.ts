import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../schemas/dataset.ts';
import type { Headline } from '../../schemas/release/headline.ts';
import { statistics, tables } from '../../schemas/release/index.ts';
import { tableCopies } from '../export/copy.ts';
import { writeCountries } from '../export/countries.ts';
import { writeActivities, writePresenceLayers } from '../export/geojson.ts';
import { geoParquetCopy } from '../export/geoparquet.ts';
import { writeHeadline } from '../export/headline.ts';
import { type Finding, hasErrors } from '../finding.ts';
import { dataVersions } from '../geocode/packages.ts';
import { locateFindings } from '../load/positions.ts';
import { packageRoot } from '../package-root.ts';
import { commitOf } from '../release/commit.ts';
import { writeDocuments } from '../release/documents.ts';
import { type Content, listReleaseFiles, writeChecksums, writeManifest } from '../release/manifest.ts';
import { Shelf, ShelfTaken } from '../release/shelf.ts';
import { tally, textReport } from '../report/findings.ts';
import { headlineTable } from '../report/headline.ts';
import { createProgress, type Progress } from '../report/progress.ts';
import { quote } from '../warehouse/ddl.ts';
import { flattenCodelists, flattenDataset } from '../warehouse/flatten/codelists.ts';
import { Flattener } from '../warehouse/flatten/flatten.ts';
import { geometryCells } from '../warehouse/flatten/geometry.ts';
import { StageFiles } from '../warehouse/stage-files.ts';
import { Warehouse } from '../warehouse/warehouse.ts';
import { releaseMemory } from './memory.ts';
import { type Survey, survey } from './survey.ts';
import { toolVersion } from './version.ts';

export interface ReleaseOptions {
  readonly sources: string;
  readonly out: string;
}

/** Builds the whole release, or nothing. @returns the exit code. */
export async function releaseCommand({ sources, out }: ReleaseOptions): Promise<number> {
  const progress = createProgress(process.stderr);
  const shelf = new Shelf(out);
  try {
    shelf.claim();
  } catch (error) {
    if (!(error instanceof ShelfTaken)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  try {
    const built = await build(sources, shelf.next, progress);
    const findings = locateFindings(built.findings);
    if (built.headline === null) {
      shelf.abandon();
      progress.finish();
      process.stderr.write(
        `${textReport(findings, process.stderr.isTTY === true)}${tally(findings, built.records)}; nothing was written\n`,
      );
      return 1;
    }
    shelf.replace();
    const stages = progress.finish();
    process.stdout.write(headlineTable(built.headline, built.dataset, process.stdout.isTTY === true));
    const times = stages.map(({ name, ms }) => `${name} ${(ms / 1000).toFixed(2)} s`).join(', ');
    process.stdout.write(
      `\n${tally(findings, built.records)}\n${out}: ${built.files.toLocaleString('en')} files (${times})\n`,
    );
    return 0;
  } catch (error) {
    shelf.abandon();
    throw error;
  }
}

/** V8 would let the garbage of a hundred thousand records pile up, and DuckDB needs the room. */
const recordsPerCollection = 2_000;

interface Built {
  readonly findings: readonly Finding[];
  readonly records: number;
  readonly headline: Headline | null;
  readonly dataset: Dataset | null;
  readonly files: number;
}

async function build(sources: string, dir: string, progress: Progress): Promise<Built> {
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
  const { findings, records, frame } = seen;
  try {
    if (frame === null || hasErrors(findings))
      return { findings, records, headline: null, dataset: null, files: 0 };
    const { dataset, codelists } = frame;
    progress.stage('Making tables');
    await warehouse.makeRoom(records);
    await warehouse.build((name) => stage.path(name));
    const unmet = await checkExpectations(warehouse, seen);
    if (hasErrors(unmet))
      return { findings: [...findings, ...unmet], records, headline: null, dataset, files: 0 };

    progress.stage('Writing files');
    const target = { dir, dataset };
    const copies = [...tableCopies(target), await geoParquetCopy(warehouse, target)];
    const layers = async () => {
      await writePresenceLayers(warehouse, target, codelists);
      await writeActivities(warehouse, target);
      await writeCountries(warehouse, target);
    };
    await Promise.all([warehouse.beside(copies.map((copy) => [copy])), layers()]);
    const headline = await writeHeadline(warehouse, dir);
    const contents = await contentsOf(warehouse);
    const tool = toolVersion(await warehouse.engineVersion());
    writeDocuments(dir, dataset, headline, contents, join(packageRoot(), 'LICENSE-DATA'), seen.stories);

    progress.stage('Writing checksums');
    // Nothing but the release may lie in the folder when its files are listed.
    warehouse.close();
    rmSync(tempDir, { recursive: true, force: true });
    stage.remove();
    const files = listReleaseFiles(dir, contents);
    writeManifest(dir, dataset, { ...commit, tool, gazetteer: dataVersions() }, files);
    writeChecksums(dir, files);
    return { findings, records, headline, dataset, files: files.length + 2 };
  } finally {
    warehouse.close();
  }
}

async function readSources(sources: string, stage: StageFiles, progress: Progress): Promise<Survey> {
  let flattener: Flattener | null = null;
  return survey(sources, {
    frame({ dataset, codelists, ledger, retired }) {
      flattenCodelists(stage.emit, codelists);
      flattenDataset(stage.emit, dataset, ledger, retired);
      flattener = new Flattener(
        stage.emit,
        new Map(codelists.countries.codes.map(({ code, iso3 }) => [code, iso3])),
      );
    },
    record(record, placed) {
      if (flattener === null) throw new Error('a record came before the codelists');
      switch (record.kind) {
        case 'place':
          return flattener.place(record.id);
        case 'organization':
          return flattener.organization(record.id, record.value);
        case 'term':
          return flattener.term(record.id, record.value);
        case 'activity':
          return flattener.activity(
            record.id,
            record.value,
            placed?.places ?? [],
            geometryCells(placed?.shape ?? null, placed?.lineKind ?? null),
          );
        case 'presence':
          return flattener.presence(
            record.id,
            record.value,
            placed?.places ?? [],
            geometryCells(placed?.shape ?? null, placed?.lineKind ?? null),
          );
      }
    },
    progress(done, of) {
      progress.step(done, of);
      if (done % recordsPerCollection === 0) releaseMemory();
    },
    notice: progress.notice,
  });
}

/** Rows and columns of every file that shows a table. */
async function contentsOf(warehouse: Warehouse): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  for (const [folder, all] of [
    ['tables', tables],
    ['statistics', statistics],
  ] as const) {
    for (const table of all) {
      const [row] = await warehouse.rows(`SELECT COUNT(*) AS n FROM ${quote(table.name)}`);
      const content = { table: table.name, rows: Number(row?.n), columns: Object.keys(table.columns.shape) };
      for (const extension of ['csv', 'parquet'])
        contents.set(`${folder}/${table.name}.${extension}`, content);
    }
  }
  return contents;
}

/** A table with fewer or more rows than expected stops the release. */
async function checkExpectations(warehouse: Warehouse, { frame }: Survey): Promise<Finding[]> {
  const expectations = frame?.expectations;
  if (expectations === undefined) return [];
  const findings: Finding[] = [];
  for (const [name, bounds] of Object.entries(expectations.tables)) {
    const at = { file: expectations.file, document: 0, rule: 'expectation', severity: 'error' as const };
    if (![...tables, ...statistics].some((table) => table.name === name)) {
      findings.push({
        ...at,
        path: ['tables', name],
        atKey: true,
        message: `There is no table "${name}".`,
        hint: 'Use the name of a published table.',
      });
      continue;
    }
    const [row] = await warehouse.rows(`SELECT COUNT(*) AS n FROM ${quote(name)}`);
    const rows = Number(row?.n);
    for (const [bound, broken] of [
      ['min', rows < (bounds.min ?? 0)],
      ['max', rows > (bounds.max ?? Number.POSITIVE_INFINITY)],
    ] as const) {
      if (broken)
        findings.push({
          ...at,
          path: ['tables', name, bound],
          message: `The table ${name} has ${rows} rows, ${bound === 'min' ? 'at least' : 'at most'} ${bounds[bound]} are expected.`,
          hint: 'Find out what was lost or doubled; change the expectation only when the change is meant.',
        });
    }
  }
  return findings;
}
