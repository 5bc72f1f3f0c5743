import * as z from 'zod';
import { flag, integer, maybe, text } from './table.ts';

/**
 * What can be said of a record's evidence without a judgement: the same columns for presences and activities, from
 * `record_sources`, `sources` and `disputes` alone. The formula stands in the descriptions, and a test recomputes it.
 */
export const confidenceColumns = {
  confidence_computed: z.enum(['low', 'medium', 'high']).meta({
    description:
      'Confidence by a fixed formula: low when the record is disputed or no publisher is independent, medium with one independent publisher, high with two or more.',
    examples: ['medium'],
  }),
  recommended_for_research: flag(
    'Not disputed, not of low confidence by the editors, and at least one independent publisher.',
  ),
  research_caveats: maybe(
    text(
      'Why it is not recommended, joined by `; `: `disputed`, `low-confidence`, `no-independent-source`.',
      'no-independent-source',
    ),
    'none',
  ),
  disputed: flag('Somebody disputes the record or a value of it: see `disputes.csv`.'),
} as const;

export const publisherColumns = {
  n_publishers: integer('Number of different publishers among the sources.', 2),
  n_independent_publishers: integer(
    'Number of different publishers whose type is independent of the parties (`independent` in `sources`).',
    1,
  ),
} as const;
