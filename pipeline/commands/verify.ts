import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadSignature, checkSignature } from '../release/minisign.ts';
import {
  type Fault,
  NoRelease,
  signatureFile,
  type VerifiedManifest,
  verifyFiles,
} from '../release/verify.ts';

export interface VerifyOptions {
  /** Public key of minisign: its line, or a file that holds it. */
  readonly publicKey?: string;
  readonly json?: boolean;
}

/** Checks a release that stands in a folder, without its sources. @returns the exit code. */
export async function verifyCommand(
  dir: string,
  { publicKey, json = false }: VerifyOptions,
): Promise<number> {
  let verified: ReturnType<typeof verifyFiles>;
  try {
    verified = verifyFiles(dir);
  } catch (error) {
    if (!(error instanceof NoRelease)) throw error;
    process.stderr.write(`${error.message}.\n`);
    return 2;
  }
  const { manifest, files } = verified;
  const faults = [...verified.faults];
  const signature = signatureOf(dir, publicKey, faults);
  // Files that are not the published ones are not worth reading.
  const tables = manifest === null || faults.length > 0 ? 0 : await readTables(dir, manifest, faults);
  if (json)
    process.stdout.write(
      `${JSON.stringify({ version: manifest?.version ?? null, files, tables, signature, faults }, null, 2)}\n`,
    );
  else process.stdout.write(report(dir, manifest, { files, tables, signature, faults }));
  return faults.length === 0 ? 0 : 1;
}

/** What is known of the signature, as the rest of a sentence. */
function signatureOf(dir: string, publicKey: string | undefined, faults: Fault[]): string {
  const path = join(dir, signatureFile);
  if (!existsSync(path)) {
    if (publicKey !== undefined)
      faults.push({ file: signatureFile, message: 'There is no signature to check.' });
    return 'not signed';
  }
  if (publicKey === undefined)
    return 'signed, and the signature was not checked: name the key with --public-key';
  const key = existsSync(publicKey) ? readFileSync(publicKey, 'utf8') : publicKey;
  try {
    const comment = checkSignature(readFileSync(join(dir, 'SHA256SUMS')), readFileSync(path, 'utf8'), key);
    return `signed with this key (${comment})`;
  } catch (error) {
    if (!(error instanceof BadSignature)) throw error;
    faults.push({ file: signatureFile, message: error.message });
    return 'signed, but the signature does not hold';
  }
}

async function readTables(dir: string, { files }: VerifiedManifest, faults: Fault[]): Promise<number> {
  const [{ Warehouse }, { readBack }] = await Promise.all([
    import('../warehouse/warehouse.ts'),
    import('../export/readback.ts'),
  ]);
  const tempDir = mkdtempSync(join(tmpdir(), 'ctatlas-verify-'));
  const warehouse = await Warehouse.open({ tempDir });
  try {
    const listed = files.flatMap(({ path, table, rows, columns }) =>
      table === undefined || rows === undefined || columns === undefined || !/\.(?:csv|parquet)$/.test(path)
        ? []
        : [{ path, table, rows, columns }],
    );
    const read = await readBack(warehouse, dir, listed);
    faults.push(...read.faults);
    return read.tables;
  } finally {
    warehouse.close();
    rmSync(tempDir, { recursive: true, force: true });
  }
}

function report(
  dir: string,
  manifest: VerifiedManifest | null,
  {
    files,
    tables,
    signature,
    faults,
  }: { files: number; tables: number; signature: string; faults: readonly Fault[] },
): string {
  const lines = faults.map(({ file, message }) => `${file}\n  ${message}\n`);
  const what =
    manifest === null ? dir : `${manifest.title} ${manifest.version} (schema ${manifest.schema_version})`;
  const verdict =
    faults.length === 0
      ? `${what}: ${files.toLocaleString('en')} files and ${tables} tables are as they were published; ${signature}.`
      : `${what}: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; ${signature}. Download the release again, and do not use this copy.`;
  return `${lines.join('')}${verdict}\n`;
}
