import type { TextRule } from '../rule.ts';

const chinese =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/;
const american = /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/;
const named =
  /(?<!\w)(?:passport|identity card|national id|id card|social security)(?: (?:no\.?|number|#))?:? ?(?=[A-Z\d]*\d)[A-Z\d]{6,18}\b/i;
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** No number of an identity card, passport or social insurance stands in a record. */
export const personalId: TextRule = {
  name: 'personal-id',
  severity: 'error',
  about:
    'No number of an identity card, a passport or a social insurance stands in a record, nor in its comments.',
  firm: true,
  comments: true,
  check({ text }) {
    const resident = chinese.exec(text)?.[0];
    const found =
      resident !== undefined && hasCheckDigit(resident)
        ? resident
        : (american.exec(text)?.[0] ?? named.exec(text)?.[0]);
    if (found === undefined) return null;
    return {
      message: `"${found}" looks like the number of a personal document.`,
      hint: 'Remove it: records never hold personal data.',
    };
  },
};

/** The last character of a Chinese resident identity number is a checksum (GB 11643, ISO 7064 MOD 11-2). */
function hasCheckDigit(number: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number.at(-1)?.toUpperCase();
}
