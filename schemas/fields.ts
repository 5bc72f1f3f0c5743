import * as z from 'zod';
import { edtfPattern, parseEdtf } from './edtf.ts';
import type { CodelistName } from './meta.ts';

/** Id of a record: the file name, lower-case kebab-case, minted once and never reused. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80)
  .meta({
    description: 'Lower-case kebab-case, minted once, never reused.',
    examples: ['nairobi-safe-city'],
  });

/**
 * One line of text, at most `max` characters, with no space at either end, no line break or control character of
 * Unicode, no half of a surrogate pair (which no file can hold), and no beginning that makes a spreadsheet run it as
 * a formula: cells of CSV are published as they are.
 */
export function line(max: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(max)
    .regex(/^(?![\s=+\-@])[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*[^\s\p{Cc}\p{Cs}]$/u);
}

/** Prose of at most `words` words on one line. */
export function prose(words: number): z.ZodString {
  return line(words * 12).refine((text) => countWords(text) <= words, {
    error: `at most ${words} words`,
    params: { words },
  });
}

/** Words as a reader counts them: runs between white space, and every Chinese, Japanese or Korean character. */
export function countWords(text: string): number {
  // No such character stands below U+1100: then runs are enough, and much faster to count.
  return /[\u1100-\uffff]/.test(text) ? (text.match(words)?.length ?? 0) : countRuns(text);
}

/** Runs between white space in a text of characters below U+1100. */
function countRuns(text: string): number {
  let runs = 0;
  let isSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const wasSpace = isSpace;
    isSpace = code === 32 || code === 0xa0 || (code >= 9 && code <= 13);
    if (wasSpace && !isSpace) runs += 1;
  }
  return runs;
}

const words =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]+/gu;

/** An http or https address. */
export const url = z
  .string()
  .max(2000)
  .regex(/^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/)
  .meta({ description: 'Full address, http or https.', examples: ['https://www.example.org/report'] });

/** An EDTF date as text. A YAML integer year (`2014`) is read as the text `"2014"`. */
export const edtf = z
  .preprocess(
    (value) => (typeof value === 'number' && Number.isInteger(value) ? String(value) : value),
    z
      .string()
      .refine((text) => parseEdtf(text) !== null, { error: 'not an EDTF date', params: { edtf: true } }),
  )
  .meta({
    json: {
      anyOf: [
        { type: 'string', pattern: edtfPattern },
        { type: 'integer', minimum: 1000, maximum: 9999 },
      ],
    },
    description:
      'Date in EDTF: 2014, 2014-11, 2014-11-24, 2014~ (about), 2014? (uncertain), [2014..2016] (one of).',
    examples: ['2014', '2014-11', '2014-11-24', '2014~', '[2014..2016]'],
  });

/** A code of one of the codelists; whether the code exists is checked against the list itself. */
export function code(codelist: CodelistName, description: string, example: string): z.ZodString {
  return z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .meta({ codelist, description, examples: [example] });
}

/** ISO 3166-1 alpha-2, or XK. */
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .meta({
    codelist: 'countries',
    description: 'ISO 3166-1 alpha-2 code, or XK for Kosovo.',
    examples: ['KE'],
  });

/** Id of one of the organizations in `sources/organizations/`. */
export const organizationId = id.meta({
  organizationId: true,
  description: 'Id of an organization of this dataset.',
  examples: ['huawei'],
});

/** ISO 4217 code. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .meta({ description: 'ISO 4217 currency code.', examples: ['USD'] });

/** BCP 47 language tag. */
export const language = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
  .meta({ description: 'BCP 47 language tag.', examples: ['en', 'zh-Hans'] });

export const confidence = z.enum(['high', 'medium', 'low']).meta({
  editorial: true,
  description: "The editors' judgement of the evidence; see the coding manual.",
  examples: ['high'],
});

export const titleZh = line(160).meta({
  editorial: true,
  description: 'Title in Chinese.',
  examples: ['内罗毕平安城市'],
});
export const summary = prose(60).meta({
  editorial: true,
  description: 'What is known, in own words, at most 60 words.',
  examples: ['A network of cameras and a police command centre built for the national police.'],
});
export const summaryZh = line(400).meta({
  editorial: true,
  description: 'Summary in Chinese.',
  examples: ['为国家警察建设的摄像头网络和指挥中心。'],
});
export const identifiers = z
  .strictObject({
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d*$/)
      .meta({ description: 'Wikidata item.', examples: ['Q160120'] })
      .optional(),
    lei: z
      .string()
      .regex(/^[A-Z0-9]{18}\d{2}$/)
      .meta({ description: 'Legal Entity Identifier (ISO 17442).', examples: ['300300C1030211000384'] })
      .optional(),
  })
  .meta({ description: 'Identifiers in other registers.' });
