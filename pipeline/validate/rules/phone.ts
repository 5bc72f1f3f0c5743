import type { TextRule } from '../rule.ts';

const forms = [
  /(?<![\w+])\+\d{1,3}(?:[ ().-]{1,2}\d{1,5}){2,6}(?!\d)/,
  /(?<![\w+])\+\d{9,15}(?!\d)/,
  /(?<!\w)(?:tel|phone|mobile|fax|whatsapp)(?:ephone)?\b[.:]{0,2} ?(?:no\.?|number)? ?[+(]?\d(?:[ ()./-]{0,2}\d){5,14}/i,
  /(?:电话|手机|传真)[:：]? ?[+(]?\d(?:[ ()./-]{0,2}\d){5,14}/,
  /(?<![\d.,])1[3-9](?!\d*0000)\d{9}(?![\d.,]\d|\d)/,
  /(?<![\d-])\(?\d{3}\)?[ -]\d{3}-\d{4}(?![\d-])/,
];

/** No telephone number stands in a record: it would be somebody's. */
export const phone: TextRule = {
  name: 'phone',
  severity: 'error',
  about: 'No telephone number stands in a record, nor in its comments.',
  comments: true,
  check({ text }) {
    for (const form of forms) {
      const found = form.exec(text);
      if (found !== null)
        return {
          message: `"${found[0]}" looks like a telephone number.`,
          hint: 'Remove it: records never hold personal data. If it is something else, write it with its unit or in words.',
        };
    }
    return null;
  },
};
