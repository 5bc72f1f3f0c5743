import * as z from 'zod';
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
          name: line(160).meta({
            description: 'Name of the body or team.',
            examples: ['China Tech Atlas contributors'],
          }),
          role: z
            .enum(['creator', 'contributor', 'publisher'])
            .meta({ description: 'What it did.', examples: ['creator'] }),
          website: url.optional(),
        }),
      )
      .min(1)
      .meta({ description: 'Bodies and teams that made it.' }),
    keywords: z
      .array(line(60))
      .min(1)
      .meta({ description: 'Keywords.', examples: [['Digital Silk Road', '5G']] }),
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
      .array(
        z.strictObject({
          name: line(80).meta({ description: 'Name of the other data.', examples: ['GeoNames'] }),
          text: line(300).meta({
            description: 'Attribution as its licence asks for it.',
            examples: ['Place data: GeoNames (geonames.org)'],
          }),
          licence: line(60).meta({ description: 'Licence of the other data.', examples: ['CC BY 4.0'] }),
          url,
        }),
      )
      .min(1)
      .meta({ description: 'Other data that the release contains.' }),
  })
  .meta({ id: 'dataset', title: 'Dataset', description: 'The dataset as a whole.' });

export const recordKinds = ['presence', 'organization', 'activity', 'term', 'place'] as const;
export type RecordKind = (typeof recordKinds)[number];

export const kind = z.enum(recordKinds).meta({ description: 'Kind of the record.', examples: ['presence'] });
/** A version of the data, as a field. */
export const release = (description: string) => line(12).meta({ description, examples: ['2026.11.0'] });

const bound = (description: string, example: number) =>
  z
    .number()
    .int()
    .nonnegative()
    .meta({ description, examples: [example] })
    .optional();

/** Least and most of something that is counted, by a name. */
function bounds(name: RegExp, description: string, example: string) {
  return z
    .record(
      z.string().regex(name),
      z.strictObject({ min: bound('Least number.', 900), max: bound('Greatest number.', 5000) }),
    )
    .meta({ description, examples: [{ [example]: { min: 900, max: 5000 } }] });
}

/** `sources/expectations.yaml`: what a release must hold at least and at most. */
export const expectations = z
  .strictObject({
    tables: bounds(/^[a-z_]+$/, 'Least and most rows, by the name of the table.', 'presences'),
    figures: bounds(
      /^[a-z_]+$/,
      'Least and most of a figure of `quality.json`, by its name.',
      'sources_archived',
    ).optional(),
    countries: bounds(
      /^[A-Z]{3}$/,
      'Least and most presences, by the ISO3 code of the country.',
      'KEN',
    ).optional(),
    organizations: bounds(
      /^[a-z0-9-]+$/,
      'Least and most presences, by the id of the leading organization.',
      'huawei',
    ).optional(),
  })
  .meta({
    id: 'expectations',
    title: 'Expectations',
    description: 'What a release must hold at least and at most.',
  });

/** `sources/exceptions.yaml`: findings that are allowed, with reason and end. */
export const exceptions = z
  .strictObject({
    exceptions: z
      .array(
        z.strictObject({
          rule: line(60).meta({ description: 'Name of the rule.', examples: ['geo/far-from-place'] }),
          record: id.meta({ description: 'Id of the record that may break it.' }),
          reason: line(300).meta({
            description: 'Why it may, in a sentence.',
            examples: ['The station lies far outside the town that names it.'],
          }),
          until: edtf.meta({ description: 'Day on which the exception ends.', examples: ['2027-06-30'] }),
        }),
      )
      .meta({ description: 'Findings that are allowed for a time.' }),
  })
  .meta({
    id: 'exceptions',
    title: 'Exceptions',
    description: 'Findings that are allowed for a reason and a time.',
  });

/** `sources/known_issues.yaml`: what is known to be wrong or missing. */
export const knownIssues = z
  .strictObject({
    known_issues: z
      .array(
        z.strictObject({
          id: id.meta({ description: 'Id of the issue.', examples: ['cables-without-course'] }),
          title: line(160).meta({
            description: 'The issue in a line.',
            examples: ['Cables without a course'],
          }),
          description: line(800).meta({
            description: 'What is wrong or missing.',
            examples: ['Some cables are landing points only, because no source gives their course.'],
          }),
          since: release('First release that has the issue.'),
          status: z
            .enum(['open', 'fixed'])
            .meta({ description: 'Whether it still holds.', examples: ['open'] }),
          workaround: line(400)
            .meta({
              description: 'What users can do meanwhile.',
              examples: ['Leave out cables with an empty course.'],
            })
            .optional(),
          records: z
            .array(id)
            .min(1)
            .meta({ description: 'Ids of the records that have it.', examples: [['gulf-cable']] })
            .optional(),
        }),
      )
      .meta({ description: 'What is known to be wrong or missing.' }),
  })
  .meta({ id: 'known-issues', title: 'Known issues', description: 'What is known to be wrong or missing.' });

/** `sources/disputes.yaml`: who disputes what. */
export const disputes = z
  .strictObject({
    disputes: z
      .array(
        z.strictObject({
          id: id.meta({ description: 'Id of the dispute.', examples: ['safaricom-on-nairobi-cameras'] }),
          kind: kind
            .exclude(['place'])
            .meta({ description: 'Kind of the disputed record.', examples: ['presence'] }),
          record: id.meta({ description: 'Id of the record that is disputed.' }),
          field: line(80)
            .meta({
              description: 'Field that is disputed; absent: the record.',
              examples: ['amounts[1].amount'],
            })
            .optional(),
          by: line(160).meta({ description: 'Who disputes it.', examples: ['Safaricom'] }),
          organization: organizationId.optional(),
          statement: line(600).meta({
            description: 'What they say, in own words.',
            examples: ['The company says that it never signed the contract.'],
          }),
          date: edtf.optional(),
          status: z
            .enum(['open', 'answered', 'withdrawn'])
            .meta({ description: 'Where the dispute stands.', examples: ['open'] }),
          sources,
        }),
      )
      .meta({ description: 'Who disputes what.' }),
  })
  .meta({ id: 'disputes', title: 'Disputes', description: 'Who disputes what, with source.' });

export type Dataset = z.infer<typeof dataset>;
export type KnownIssues = z.infer<typeof knownIssues>;
export type Disputes = z.infer<typeof disputes>;
export type Expectations = z.infer<typeof expectations>;
