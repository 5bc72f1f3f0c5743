import * as z from 'zod';
import { id, line, prose, url } from './fields.ts';

/** What stands between the two `---` at the head of a case study, `stories/<id>.md`. */
export const storyHead = z.strictObject({
  title: line(120).meta({
    description: 'Title in English.',
    examples: ['Facial recognition in Zimbabwe'],
  }),
  title_zh: line(60)
    .meta({ description: 'Title in Chinese.', examples: ['津巴布韦的人脸识别'] })
    .optional(),
  summary: prose(60).meta({
    description: 'Summary in own words.',
    examples: ['What was agreed between the company and the government, and what is known of its use.'],
  }),
  summary_zh: line(400)
    .meta({ description: 'Summary in Chinese.', examples: ['公司与政府达成的协议，以及已知的使用情况。'] })
    .optional(),
});

export type StoryHead = z.infer<typeof storyHead>;

/** How the target of a link begins that quotes a record: `[Safe city](record:nairobi-safe-city)`. */
export const recordScheme = 'record:';

/** What a link of a case study leads to: a record of ours by its id, or a page. */
export const storyTarget = z.union([
  z
    .string()
    .startsWith(recordScheme)
    .refine((target) => id.safeParse(target.slice(recordScheme.length)).success),
  url,
]);
