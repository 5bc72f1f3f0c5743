import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Dataset } from '../../../schemas/dataset.ts';
import type { LedgerEntry, ReleaseEntry } from '../../../schemas/ledger.ts';
import { isBefore } from '../../compare/steps/version.ts';
import { replaceFile } from '../../edit/write.ts';
import { digest } from '../../release/manifest.ts';
import { withNotes } from '../../release/notes.ts';

/** What a release says of itself, as far as publishing depends on it. */
export interface Publishable {
  readonly dataset: Dataset;
  readonly releases: readonly ReleaseEntry[];
  readonly commit: string | null;
  readonly modified: boolean;
  readonly previous: { readonly version: string; readonly manifestSha256: string | null } | null;
}

/** Why a release cannot be published as this version, each reason a sentence; none when it can. */
export function hindrances(version: string, release: Publishable): string[] {
  const { dataset, releases, commit, modified, previous } = release;
  const last = releases.at(-1);
  const reasons: string[] = [];
  if (dataset.version !== version)
    reasons.push(
      `sources/dataset.yaml says version ${dataset.version}, not ${version}: set it there, and commit.`,
    );
  if (releases.some((entry) => entry.version === version))
    reasons.push(`${version} was published already, and a published release is never changed.`);
  else if (last !== undefined && isBefore(version, last.version))
    reasons.push(`${version} comes before ${last.version}, which was published already.`);
  if (commit === null)
    reasons.push('The sources stand in no git repository, so that nobody could build the release again.');
  if (modified)
    reasons.push(
      'Files differ from the commit: commit or undo the changes, so that the release can be built again.',
    );
  if (last !== undefined && previous === null)
    reasons.push(`Name the release before this one: --previous <folder of ${last.version}>.`);
  if (last !== undefined && previous !== null && previous.manifestSha256 !== last.manifest_sha256)
    reasons.push(
      previous.manifestSha256 === null
        ? `--previous must name the folder of ${last.version} as it was published, not a commit.`
        : `--previous names ${previous.version}, whose manifest is not the one that was published as ${last.version}.`,
    );
  return reasons;
}

/**
 * Writes down that a release was published: its ids in `ledger.ndjson`, itself in `releases.ndjson`, its notes in the
 * changelog beside the sources. @returns the files that were written, for people to commit.
 */
export function recordPublication(
  sources: string,
  dist: string,
  { dataset, releases, commit }: Publishable,
): string[] {
  const { version, date, schema_version } = dataset;
  const manifest_sha256 = digest(join(dist, 'manifest.json')).sha256;
  const own: ReleaseEntry = { version, date, schema_version, commit: commit ?? '', manifest_sha256 };
  const changelog = join(dirname(sources), 'CHANGELOG.md');
  const notes = readFileSync(join(dist, 'RELEASE_NOTES.md'), 'utf8');
  const texts: readonly (readonly [string, string])[] = [
    [join(sources, 'ledger.ndjson'), lines(ledgerOf(dist))],
    [join(sources, 'releases.ndjson'), lines([...releases, own])],
    [changelog, withNotes(existsSync(changelog) ? readFileSync(changelog, 'utf8') : '', version, notes)],
  ];
  for (const [file, text] of texts) replaceFile(file, text);
  return texts.map(([file]) => file);
}

/** The ledger after a release: every id that it or one before it published. */
function ledgerOf(dist: string): LedgerEntry[] {
  const rows = parse(readFileSync(join(dist, 'tables', 'id_registry.csv'), 'utf8'), {
    columns: true,
  }) as Record<'kind' | 'id' | 'status' | 'first_release' | 'last_release', string>[];
  return rows
    .filter(({ first_release }) => first_release !== '')
    .map(({ kind, id, status, first_release, last_release }) => ({
      kind: kind as LedgerEntry['kind'],
      id,
      first_release,
      ...(status === 'active' || last_release === '' ? {} : { last_release }),
    }));
}

function lines(entries: readonly object[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}
