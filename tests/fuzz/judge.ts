import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../../pipeline/finding.ts';
import { Archive } from '../../pipeline/load/archive.ts';
import { readRecords } from '../../pipeline/load/load.ts';
import { type LocatedFinding, locateFindings } from '../../pipeline/load/positions.ts';
import { contextOf } from '../../pipeline/validate/context.ts';
import { createValidator } from '../../pipeline/validate/validate.ts';
import type { Seed } from './documents.ts';

/** Reads and judges one text as `check` does, as a file of the folder that the text comes from. */
export type Judge = (text: string, seed: Seed) => Promise<LocatedFinding[]>;

/** Makes a judge with the real codelists, and a file to write texts to; `close` removes it. */
export async function createJudge(sources: string): Promise<{ judge: Judge; close: () => void }> {
  const context = contextOf(await new Archive(sources).frame(), new Set(['huawei', 'zte']));
  const dir = mkdtempSync(join(tmpdir(), 'ctatlas-fuzz-'));
  const file = join(dir, 'one.yaml');
  const judge: Judge = async (text, { folder }) => {
    writeFileSync(file, text);
    const found: Finding[] = [];
    const organization = folder.byOrganization ? 'huawei' : null;
    const source = { file, name: 'one', role: 'records', folder, organization } as const;
    const validator = createValidator(context);
    for (const record of await readRecords(source, (finding) => found.push(finding)))
      found.push(...validator.record(record).findings);
    return locateFindings([...found, ...validator.finish()]);
  };
  return { judge, close: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Whether a finding says what every finding has to say. */
export function isWhole({ line, column, rule, message, hint }: LocatedFinding): boolean {
  return line > 0 && column > 0 && rule !== '' && hint !== '' && message !== '' && message.length < 500;
}
