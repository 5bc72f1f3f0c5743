import * as z from 'zod';
import { code, edtf, language, line, url } from './fields.ts';

/**
 * Where a record's content comes from. The address is the key: over all records one address has one set of
 * details. `supports` names the fields that this source bears; without it the source bears the whole record.
 */
export const source = z
  .strictObject({
    url,
    title: line(300).meta({
      description: "The page's title, or our description of it (then `title_supplied`).",
      examples: ['Safe city goes live'],
    }),
    title_supplied: z
      .boolean()
      .meta({
        description: "True when the title is ours because the page's own was not seen.",
        examples: [true],
      })
      .optional(),
    publisher: line(160).meta({ description: 'Who published it.', examples: ['Reuters'] }),
    published: edtf.meta({ description: 'Date of publication (EDTF).', examples: ['2015-11-24'] }).optional(),
    language,
    type: code('source-types', 'Kind of publisher.', 'news'),
    archived: url
      .meta({
        description: 'Address of an archived copy.',
        examples: ['https://web.archive.org/web/2020/https://www.example.org/report'],
      })
      .optional(),
    licence: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9.+-]{1,39}$/)
      .meta({
        description:
          'Licence that the page states for itself, by its SPDX identifier; absent: none is known.',
        examples: ['CC-BY-4.0'],
      })
      .optional(),
    supports: z
      .array(z.string().regex(/^[a-z_]+(?:\[\d+\])?(?:\.[a-z_]+(?:\[\d+\])?)*$/))
      .min(1)
      .meta({
        description: 'Fields of the record that this source bears; absent: all of them.',
        examples: [['amounts', 'dates.started']],
      })
      .optional(),
  })
  .meta({ id: 'source', description: 'A cited source.' });

export const sources = z.array(source).min(1).meta({ description: 'The evidence, at least one source.' });

/** What belongs to the address of a source and is the same wherever it is cited. */
export const sourceDetails = [
  'title',
  'title_supplied',
  'publisher',
  'published',
  'language',
  'type',
  'archived',
  'licence',
] as const satisfies readonly (keyof Source)[];

export type Source = z.infer<typeof source>;
