import { cableWords } from './cables.ts';
import { contribute } from './contribute.ts';
import { dates } from './dates.ts';
import { embed } from './embed.ts';
import { fields } from './fields.ts';
import { frame } from './frame.ts';
import { more } from './more.ts';
import { pages } from './pages.ts';
import { query } from './query.ts';
import { records } from './records.ts';

/** Everything that the site says in words of its own, by language. */
export const words = {
  en: {
    ...frame.en,
    ...records.en,
    ...dates.en,
    ...fields.en,
    ...pages.en,
    ...more.en,
    ...contribute.en,
    ...query.en,
    ...embed.en,
    ...cableWords.en,
  },
  zh: {
    ...frame.zh,
    ...records.zh,
    ...dates.zh,
    ...fields.zh,
    ...pages.zh,
    ...more.zh,
    ...contribute.zh,
    ...query.zh,
    ...embed.zh,
    ...cableWords.zh,
  },
} as const;

export type Words = (typeof words)['en'];
