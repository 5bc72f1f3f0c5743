import { embed } from './embed.ts';
import { frame } from './frame.ts';
import { query } from './query.ts';

/** Everything that the site says in words of its own, by part and language. */
export const words = {
  en: { ...frame.en, ...query.en, ...embed.en },
  zh: { ...frame.zh, ...query.zh, ...embed.zh },
} as const;
