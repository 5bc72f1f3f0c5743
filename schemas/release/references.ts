import * as z from 'zod';

const part = z.int();
const words = z.string().min(1);

/**
 * One entry of `references.json`: the part of CSL-JSON 1.0.2 that a release uses.
 * https://docs.citationstyles.org/en/stable/specification.html
 */
export const cslItem = z.strictObject({
  id: words.meta({ description: 'Key of the entry; the id of the source.' }),
  type: z.enum(['dataset', 'webpage']),
  title: words,
  'container-title': words.optional(),
  author: z
    .array(z.strictObject({ literal: words }))
    .min(1)
    .optional(),
  publisher: words,
  issued: z
    .strictObject({
      'date-parts': z.array(z.array(part).min(1).max(3)).min(1).max(2),
      circa: z.literal(true).optional(),
    })
    .optional(),
  version: words.optional(),
  language: words.optional(),
  URL: z.url().optional(),
  DOI: words.optional(),
  note: words.optional(),
});

/** `references.json`: the release itself, then every cited source by its id. */
export const references = z.array(cslItem).min(1);
