import { type Source, sourceDetails } from '../../../schemas/source.ts';
import { ownText } from '../../load/own-text.ts';
import { sourceLists } from '../citations.ts';
import { type CrossRule, none, type Remark } from '../rule.ts';

/** A source of a record: where it stands, its address and its details as one text. */
type Cited = readonly [path: readonly (string | number)[], url: string, written: string];

/** The address is the key of a source: over all records one address has one set of details. */
export const oneAddress: CrossRule<readonly Cited[]> = {
  name: 'one-address',
  severity: 'error',
  about: 'One address has one set of details over all records.',
  repaired: true,
  firm: true,
  digest({ value }, origin) {
    const cited: Cited[] = [];
    for (const { path, sources } of sourceLists(value))
      for (const [index, source] of sources.entries())
        cited.push([origin([...path, index]) as (string | number)[], source.url, textOf(source)]);
    return cited;
  },
  start() {
    const seen = new Map<string, { readonly written: string; readonly file: string }>();
    return {
      see({ file }, cited) {
        let differs = false;
        for (const [, url, written] of cited) {
          const first = seen.get(url);
          // Texts of their own, which keep nothing of the file alive.
          if (first === undefined) seen.set(ownText(url), { written: ownText(written), file });
          else differs ||= first.written !== written;
        }
        return differs ? cited.flatMap((one) => differences(one, seen.get(one[1]))) : none;
      },
    };
  },
};

function differences(
  [path, , written]: Cited,
  first: { readonly written: string; readonly file: string } | undefined,
): Remark[] {
  if (first === undefined || first.written === written) return [];
  const [here, there] = [written.split('\n'), first.written.split('\n')];
  return sourceDetails.flatMap((name, position) =>
    here[position] === there[position]
      ? []
      : [
          {
            path: [...path, name],
            message: `"${name}" of this source is ${said(here[position])} here and ${said(there[position])} in ${first.file}.`,
            hint: 'Use the same details wherever the address is cited.',
          },
        ],
  );
}

/** The details in their order, a line each; no detail holds a line break, and one that is not given is empty. */
function textOf(source: Source): string {
  let text = '';
  for (const name of sourceDetails) text += `${source[name] ?? ''}\n`;
  return text;
}

function said(detail = ''): string {
  return detail === '' ? 'not given' : `"${detail}"`;
}
