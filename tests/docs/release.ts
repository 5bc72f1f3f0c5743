import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { parse } from 'yaml';
import { releaseCommand } from '../../pipeline/commands/release.ts';
import type { Dataset } from '../../schemas/dataset.ts';
import { type Headline, headlineSchema } from '../../schemas/release/headline.ts';

export interface FreshRelease {
  readonly dir: string;
  readonly dataset: Dataset;
  readonly headline: Headline;
  remove(): void;
}

/** Builds a release of the real sources into a folder of its own. */
export async function freshRelease(): Promise<FreshRelease> {
  const folder = mkdtempSync(join(tmpdir(), 'ctatlas-docs-'));
  const dir = join(folder, 'dist');
  const quiet = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await releaseCommand({ sources: 'sources', out: dir, site: false });
  quiet.mockRestore();
  if (code !== 0) throw new Error('the sources make no release: run `npx ctatlas check`');
  return {
    dir,
    dataset: parse(readFileSync('sources/dataset.yaml', 'utf8')) as Dataset,
    headline: headlineSchema.parse(
      JSON.parse(readFileSync(join(dir, 'statistics', 'headline.json'), 'utf8')),
    ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/**
 * Figures in the documents are those of the last version; between versions records come and go, and no contributor
 * should have to touch the README for it. On a tag they must be exact.
 */
export const slack = process.env.GITHUB_REF_TYPE === 'tag' ? 0 : 0.03;

export function isNear(shown: number, fresh: number): boolean {
  return Math.abs(shown - fresh) <= Math.max(slack * fresh, slack === 0 ? 0 : 3);
}
