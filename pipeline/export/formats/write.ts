import type { ExportTarget } from '../copy.ts';
import { type FormatName, formatNames } from './names.ts';
import { ReleaseTables } from './reader.ts';

type Writer = (tables: ReleaseTables, target: ExportTarget) => Promise<void>;

/** Each is loaded when it is asked for. */
const writers: Readonly<Record<FormatName, () => Promise<Writer>>> = {
  xlsx: async () => (await import('./xlsx.ts')).writeXlsx,
  sqlite: async () => (await import('./sqlite.ts')).writeSqlite,
  arrow: async () => (await import('./arrow.ts')).writeArrow,
  topojson: async () => withoutTables((await import('./topojson.ts')).writeTopojson),
  pmtiles: async () => withoutTables((await import('./pmtiles.ts')).writePmtiles),
  references: async () => (await import('./references.ts')).writeReferences,
  api: async () => (await import('../api/write.ts')).writeApi,
};

/** Writes some of the formats, one after the other: each frees its memory before the next begins. */
export async function writeFormats(names: readonly FormatName[], target: ExportTarget): Promise<void> {
  if (names.length === 0) return;
  const tables = await ReleaseTables.open(target.dir);
  try {
    for (const name of formatNames) {
      if (!names.includes(name)) continue;
      const write = await writers[name]();
      await write(tables, target);
    }
  } finally {
    tables.close();
  }
}

function withoutTables(write: (target: ExportTarget) => Promise<void>): Writer {
  return (_tables, target) => write(target);
}
