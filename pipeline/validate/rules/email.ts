import type { TextRule } from '../rule.ts';

/** Something before the @ that is no end of a web address, and a domain behind it. */
const address = /(?<![\w./%+-])[\w.%+-]{1,64}@[a-z\d](?:[a-z\d-]{0,62}\.)+[a-z]{2,24}\b/i;

/** Records are about organizations: no address of a person stands in them, nor one that could be. */
export const email: TextRule = {
  name: 'email',
  severity: 'error',
  about: 'No e-mail address stands in a record, nor in its comments.',
  firm: true,
  addresses: true,
  comments: true,
  check({ text, isAddress }) {
    if (!text.includes('@')) return null;
    // What stands before the host of a web address is reported for itself.
    const found = address.exec(isAddress ? text.replace(/^https?:\/\/[^/?#]*/i, '') : text);
    if (found === null) return null;
    return {
      message: `"${found[0]}" is an e-mail address.`,
      hint: 'Remove it: records name organizations and never hold personal data.',
    };
  },
};
