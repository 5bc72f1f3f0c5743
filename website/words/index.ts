import { frame } from './frame.ts';

/** Everything that the site says in words of its own, by part and language. */
export const words = {
  en: { ...frame.en },
  zh: { ...frame.zh },
} as const;
