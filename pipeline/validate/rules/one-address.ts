import type { Source } from '../../../schemas/source.ts';
import { citations } from '../citations.ts';
import type { CrossRule } from '../rule.ts';

const details = [
  'title',
  'title_supplied',
  'publisher',
  'published',
  'language',
  'type',
  'archived',
] as const;

/** The address is the key of a source: over all records one address has one set of details. */
export const oneAddress: CrossRule = {
  name: 'one-address',
  severity: 'error',
  about: 'One address has one set of details over all records.',
  start() {
    const seen = new Map<string, { details: Pick<Source, (typeof details)[number]>; file: string }>();
    return {
      *see({ value, file }) {
        for (const [path, source] of citations(value)) {
          const first = seen.get(source.url);
          if (first === undefined) {
            const { url: _url, supports: _supports, ...kept } = source;
            seen.set(source.url, { details: kept, file });
            continue;
          }
          for (const name of details) {
            if (first.details[name] === source[name]) continue;
            yield {
              path: [...path, name],
              message: `"${name}" of this source is ${said(source[name])} here and ${said(first.details[name])} in ${first.file}.`,
              hint: 'Use the same details wherever the address is cited.',
            };
          }
        }
      },
    };
  },
};

function said(detail: string | boolean | undefined): string {
  return detail === undefined ? 'not given' : `"${detail}"`;
}
