import * as z from 'zod';
import { id, line, prose } from './fields.ts';
import { sources } from './source.ts';

/** One term of the glossary. */
export const term = z
  .strictObject({
    term: line(120).meta({ description: 'The term in English.', examples: ['Sharp Eyes Project'] }),
    term_zh: line(60)
      .meta({ description: 'The term in Chinese.', examples: ['雪亮工程'] })
      .optional(),
    definition: prose(80).meta({
      description: 'Definition in own words.',
      examples: ['A programme that joins public cameras into one network.'],
    }),
    definition_zh: line(400)
      .meta({
        editorial: true,
        description: 'Definition in Chinese.',
        examples: ['将公共摄像头联网的工程。'],
      })
      .optional(),
    see_also: z
      .array(id)
      .min(1)
      .meta({ editorial: true, description: 'Ids of related terms.', examples: [['skynet-project']] })
      .optional(),
    sources,
  })
  .meta({ id: 'term', title: 'Glossary term', description: 'One term of the glossary.' });

export type Term = z.infer<typeof term>;
