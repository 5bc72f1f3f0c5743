import * as z from 'zod';
import { kind, release } from './dataset.ts';
import { id, line } from './fields.ts';

/** `sources/retired.yaml`: ids that moved, merged, split or went. */
export const retired = z
  .strictObject({
    retired: z
      .array(
        z.strictObject({
          kind,
          id,
          fate: z
            .enum(['moved', 'merged', 'split', 'withdrawn'])
            .meta({ description: 'What became of the id.', examples: ['merged'] }),
          targets: z
            .array(id)
            .min(1)
            .meta({ description: 'Ids that took its place.', examples: [['nairobi-safe-city']] })
            .optional(),
          reason: line(300).meta({
            description: 'Why, in a sentence.',
            examples: ['Two records described the same network.'],
          }),
          release: release('First release without the id.'),
        }),
      )
      .meta({ description: 'Ids that are never used again.' }),
  })
  .meta({ id: 'retired', title: 'Retired ids', description: 'Ids that moved, merged, split or went.' });

/** One line of `sources/ledger.ndjson`: an id that was ever published. */
export const ledgerEntry = z
  .strictObject({
    kind,
    id,
    first_release: release('First release that held the id.'),
    last_release: release('Last release that held the id, when it is gone.').optional(),
  })
  .meta({ id: 'ledger-entry', description: 'An id that was ever published.' });

/** One line of `sources/releases.ndjson`: a release that was published. */
export const releaseEntry = z
  .strictObject({
    version: release('CalVer of the data.'),
    date: line(10).meta({ description: 'Date of the release.', examples: ['2026-11-21'] }),
    schema_version: line(20).meta({ description: 'SemVer of its columns.', examples: ['1.0.0'] }),
    commit: z
      .string()
      .regex(/^[0-9a-f]{40,64}$/)
      .meta({
        description: 'Commit that it was built of.',
        examples: ['0123456789abcdef0123456789abcdef01234567'],
      }),
    manifest_sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        description: 'SHA-256 of its manifest.json.',
        examples: ['0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
      }),
  })
  .meta({ id: 'release-entry', description: 'A release that was published.' });

export type Retired = z.infer<typeof retired>;
export type LedgerEntry = z.infer<typeof ledgerEntry>;
export type ReleaseEntry = z.infer<typeof releaseEntry>;
