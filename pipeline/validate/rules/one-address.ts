import type { Source } from '../../../schemas/source.ts';
import { ownText } from '../../load/own-text.ts';
import { sourceLists } from '../citations.ts';
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
const detailNames: string[] = [...details];

/** The address is the key of a source: over all records one address has one set of details. */
export const oneAddress: CrossRule = {
  name: 'one-address',
  severity: 'error',
  about: 'One address has one set of details over all records.',
  start() {
    const seen = new Map<string, { written: string; file: string }>();
    return {
      *see({ value, file }) {
        for (const { path, sources } of sourceLists(value)) {
          for (const [index, source] of sources.entries()) {
            const written = JSON.stringify(source, detailNames);
            const first = seen.get(source.url);
            if (first === undefined) seen.set(ownText(source.url), { written, file });
            if (first === undefined || first.written === written) continue;
            const other = JSON.parse(first.written) as Partial<Source>;
            for (const name of details) {
              if (other[name] === source[name]) continue;
              yield {
                path: [...path, index, name],
                message: `"${name}" of this source is ${said(source[name])} here and ${said(other[name])} in ${first.file}.`,
                hint: 'Use the same details wherever the address is cited.',
              };
            }
          }
        }
      },
    };
  },
};

function said(detail: string | boolean | undefined): string {
  return detail === undefined ? 'not given' : `"${detail}"`;
}
