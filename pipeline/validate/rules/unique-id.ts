import { type CrossRule, none } from '../rule.ts';

/** An id is unique over its kind, in whatever folder or stream it stands. */
export const uniqueId: CrossRule<true> = {
  name: 'unique-id',
  severity: 'error',
  about: 'An id is unique over its kind.',
  firm: true,
  digest: () => true,
  start() {
    const seen = new Map<string, string>();
    return {
      see({ kind, id, file }) {
        const key = `${kind}/${id}`;
        const other = seen.get(key);
        if (other === undefined) {
          seen.set(key, file);
          return none;
        }
        const message = `The id "${id}" is also used in ${other}.`;
        return [{ path: [], message, hint: 'Give one of the two another id.' }];
      },
    };
  },
};
