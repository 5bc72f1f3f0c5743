import { bilingual } from './bilingual.ts';

/** How a date in EDTF is said. */
export const dates = bilingual(
  {
    aboutDate: (date: string) => `about ${date}`,
    uncertainDate: (date: string) => `${date} (uncertain)`,
    betweenDates: (from: string, to: string) => `between ${from} and ${to}`,
    notAfter: (to: string) => `${to} or earlier`,
    notBefore: (from: string) => `${from} or later`,
  },
  {
    aboutDate: (date: string) => `约 ${date}`,
    uncertainDate: (date: string) => `${date}（不确定）`,
    betweenDates: (from: string, to: string) => `${from} 至 ${to} 之间`,
    notAfter: (to: string) => `${to} 或更早`,
    notBefore: (from: string) => `${from} 或更晚`,
  },
);
