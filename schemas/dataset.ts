import { z } from 'zod';
import { edtf, id, line, organizationId, url } from './fields.ts';
import { sources } from './source.ts';

/** `sources/dataset.yaml`: the dataset as a whole. The release takes its date and version from here, never from a clock. */
export const dataset = z
  .strictObject({
    name: id,
    title: line(160).meta({ description: 'Title of the dataset.', examples: ['China Tech Atlas'] }),
    title_zh: line(80).meta({ description: 'Title in Chinese.', examples: ['中国科技图谱'] }),
    description: line(1200).meta({
      description: 'What the dataset is.',
      examples: ['Overseas presence of technology companies.'],
    }),
    licence: line(40).meta({
      description: 'SPDX identifier of the licence of the data.',
      examples: ['CC-BY-4.0'],
    }),
    homepage: url.optional(),
    repository: url.optional(),
    publisher: line(160).meta({
      description: 'Who publishes it.',
      examples: ['China Tech Atlas contributors'],
    }),
    contributors: z
      .array(
        z.strictObject({
          name: line(160),
          role: z.enum(['creator', 'contributor', 'publisher']),
          website: url.optional(),
        }),
      )
      .min(1)
      .meta({ description: 'Bodies and teams that made it.' }),
    keywords: z.array(line(60)).min(1).meta({ description: 'Keywords.' }),
    version: z
      .string()
      .regex(/^\d{4}\.(?:0[1-9]|1[0-2])\.\d+$/)
      .meta({ description: 'CalVer of the data.', examples: ['2026.11.0'] }),
    date: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .meta({ description: 'Date of the release.', examples: ['2026-11-21'] }),
    schema_version: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .meta({ description: 'SemVer of the columns.', examples: ['1.0.0'] }),
    concept_doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/)
      .meta({ description: 'DOI of all versions.', examples: ['10.5281/zenodo.1234567'] })
      .optional(),
    attributions: z
      .array(z.strictObject({ name: line(80), text: line(300), licence: line(60), url }))
      .min(1)
      .meta({ description: 'Other data that the release contains.' }),
  })
  .meta({ id: 'dataset', title: 'Dataset', description: 'The dataset as a whole.' });

export const recordKinds = ['presence', 'organization', 'activity', 'term', 'place'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** `sources/retired.yaml`: ids that moved, merged, split or went. */
export const retired = z
  .strictObject({
    retired: z.array(
      z.strictObject({
        kind: z.enum(recordKinds),
        id,
        fate: z.enum(['moved', 'merged', 'split', 'withdrawn']),
        targets: z.array(id).min(1).optional(),
        reason: line(300),
        release: line(12),
      }),
    ),
  })
  .meta({ id: 'retired', title: 'Retired ids', description: 'Ids that moved, merged, split or went.' });

/** One line of `sources/ledger.ndjson`: an id that was ever published. */
export const ledgerEntry = z
  .strictObject({ kind: z.enum(recordKinds), id, first_release: line(12), last_release: line(12).optional() })
  .meta({ id: 'ledger-entry', description: 'An id that was ever published.' });

/** `sources/expectations.yaml`: least and most rows of a table. */
export const expectations = z
  .strictObject({
    tables: z.record(
      z.string().regex(/^[a-z_]+$/),
      z.strictObject({
        min: z.number().int().nonnegative().optional(),
        max: z.number().int().nonnegative().optional(),
      }),
    ),
  })
  .meta({ id: 'expectations', title: 'Expectations', description: 'Least and most rows of each table.' });

/** `sources/exceptions.yaml`: findings that are allowed, with reason and end. */
export const exceptions = z
  .strictObject({
    exceptions: z.array(z.strictObject({ rule: line(60), record: id, reason: line(300), until: edtf })),
  })
  .meta({
    id: 'exceptions',
    title: 'Exceptions',
    description: 'Findings that are allowed for a reason and a time.',
  });

/** `sources/known_issues.yaml`: what is known to be wrong or missing. */
export const knownIssues = z
  .strictObject({
    known_issues: z.array(
      z.strictObject({
        id,
        title: line(160),
        description: line(800),
        since: line(12),
        status: z.enum(['open', 'fixed']),
        workaround: line(400).optional(),
        records: z.array(id).min(1).optional(),
      }),
    ),
  })
  .meta({ id: 'known-issues', title: 'Known issues', description: 'What is known to be wrong or missing.' });

/** `sources/disputes.yaml`: who disputes what. */
export const disputes = z
  .strictObject({
    disputes: z.array(
      z.strictObject({
        id,
        kind: z.enum(recordKinds),
        record: id,
        field: line(80).optional(),
        by: line(160),
        organization: organizationId.optional(),
        statement: line(600),
        date: edtf.optional(),
        status: z.enum(['open', 'answered', 'withdrawn']),
        sources,
      }),
    ),
  })
  .meta({ id: 'disputes', title: 'Disputes', description: 'Who disputes what, with source.' });

export type Dataset = z.infer<typeof dataset>;
export type Retired = z.infer<typeof retired>;
export type Expectations = z.infer<typeof expectations>;
export type LedgerEntry = z.infer<typeof ledgerEntry>;
