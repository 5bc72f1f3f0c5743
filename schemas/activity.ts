import * as z from 'zod';
import { code, confidence, line, summary, summaryZh, titleZh } from './fields.ts';
import { locationSchema } from './location.ts';
import { counterparties, dates, organizations } from './parties.ts';
import { sources } from './source.ts';

/** One activity inside China. */
export const activity = z
  .strictObject({
    title: line(120).meta({
      editorial: true,
      description: 'Short neutral title in own words.',
      examples: ['Security innovation laboratory in Urumqi'],
    }),
    title_zh: titleZh.optional(),
    organizations,
    kind: code('activity-kinds', 'What kind of activity.', 'surveillance-system'),
    region: code('regions', 'Which part of China.', 'xinjiang'),
    prefecture: line(80)
      .meta({ description: 'Prefecture.', examples: ['Hotan'] })
      .optional(),
    locations: z
      .array(locationSchema)
      .min(1)
      .meta({ description: 'Where, when a place is named.' })
      .optional(),
    dates: dates.optional(),
    counterparties: counterparties.optional(),
    topics: z
      .array(code('topics', 'Subject.', 'video-surveillance'))
      .min(1)
      .meta({ description: 'Subjects.' })
      .optional(),
    summary,
    summary_zh: summaryZh.optional(),
    confidence,
    sources,
  })
  .meta({ id: 'activity', title: 'Activity', description: 'One activity inside China.' });

export type Activity = z.infer<typeof activity>;
