import { type Source, sourceDetails } from '../../../schemas/source.ts';
import { ownText } from '../../load/own-text.ts';
import { sourceLists } from '../citations.ts';
import type { CrossRule } from '../rule.ts';

/** The address is the key of a source: over all records one address has one set of details. */
export const oneAddress: CrossRule = {
  name: 'one-address',
  severity: 'error',
  about: 'One address has one set of details over all records.',
  repaired: true,
  firm: true,
  start() {
    // Of each address its details as one text, which is quick to compare and keeps nothing of the file alive.
    const seen = new Map<string, { written: string; file: string }>();
    return {
      *see({ value, file }) {
        for (const { path, sources } of sourceLists(value)) {
          for (const [index, source] of sources.entries()) {
            const written = textOf(source);
            const first = seen.get(source.url);
            if (first === undefined) seen.set(ownText(source.url), { written: ownText(written), file });
            if (first === undefined || first.written === written) continue;
            const [here, there] = [written.split('\n'), first.written.split('\n')];
            for (const [position, name] of sourceDetails.entries()) {
              if (here[position] === there[position]) continue;
              yield {
                path: [...path, index, name],
                message: `"${name}" of this source is ${said(here[position])} here and ${said(there[position])} in ${first.file}.`,
                hint: 'Use the same details wherever the address is cited.',
              };
            }
          }
        }
      },
    };
  },
};

/** The details in their order, a line each; no detail holds a line break, and one that is not given is empty. */
function textOf(source: Source): string {
  let text = '';
  for (const name of sourceDetails) text += `${source[name] ?? ''}\n`;
  return text;
}

function said(detail = ''): string {
  return detail === '' ? 'not given' : `"${detail}"`;
}
