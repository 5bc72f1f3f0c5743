import * as z from 'zod';
import { disputes as disputesFile, knownIssues as knownIssuesFile } from '../dataset.ts';
import { dateColumns, maybe, shows, table, text } from './table.ts';

/** These columns are written by the editors for the release as a whole: no statements are made of them. */
const own = (name: string, field: z.ZodType, meta: z.core.GlobalMeta = {}) =>
  shows(name, field, { editorial: true, ...meta });

const issue = knownIssuesFile.shape.known_issues.element.shape;
export const knownIssues = table('known_issues', 'One thing that is known to be wrong or missing.', {
  id: own('id', issue.id, { key: true }),
  title: own('title', issue.title),
  description: own('description', issue.description),
  since: own('since', issue.since),
  status: own('status', issue.status),
  workaround: own('workaround', issue.workaround),
  records: maybe(
    text(
      'Ids of the records that have it, joined by `; `; empty when it is not about single records.',
      'gulf-cable',
    ),
  ),
});

const dispute = disputesFile.shape.disputes.element.shape;
export const disputes = table('disputes', 'One dispute: who disputes what, and on what ground.', {
  id: own('id', dispute.id, { key: true }),
  record_kind: z
    .enum(['presence', 'organization', 'activity', 'term'])
    .meta({ description: 'Kind of the disputed record.', examples: ['presence'] }),
  record_id: text('Id of the disputed record.', 'huawei-nairobi-safe-city'),
  field: maybe(
    text(
      'Path of the disputed value as in `statements`; empty when the record as a whole is disputed.',
      'amounts[1].amount',
    ),
  ),
  disputed_by: own('by', dispute.by),
  organization_id: maybe(
    text('Id of who disputes it, where it is an organization of this dataset.', 'huawei', {
      references: 'organizations.id',
    }),
  ),
  statement: own('statement', dispute.statement),
  ...dateColumns(
    'date',
    'date',
    dispute.date.unwrap().meta({ description: 'Date of the statement (EDTF).' }),
    {
      editorial: true,
    },
  ),
  status: own('status', dispute.status),
  sources: text('Ids of the sources, joined by `; `.', 's-0a1b2c3d4e'),
});
