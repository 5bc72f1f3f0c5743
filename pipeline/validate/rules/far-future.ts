import { parseEdtf } from '../../../schemas/edtf.ts';
import { citations } from '../citations.ts';
import type { RecordRule, Remark } from '../rule.ts';

/** Planned things lie a few years ahead; anything beyond is a slip of the keyboard. */
const yearsAhead = 15;

/** No date lies far beyond the release, and nothing that happened lies after it. */
export const farFuture: RecordRule = {
  name: 'far-future',
  severity: 'error',
  about: `Dates lie at most ${yearsAhead} years after the release; what has happened lies before it.`,
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  *check({ value }, { releaseDate }) {
    const limit = `${Number(releaseDate.slice(0, 4)) + yearsAhead}${releaseDate.slice(4)}`;
    const asOf = 'status_as_of' in value ? value.status_as_of : undefined;
    const dates = 'dates' in value ? value.dates : undefined;
    const written: [PropertyKey[], string | undefined, string][] = [
      ...Object.entries(dates ?? {}).map(([name, date]): [PropertyKey[], string | undefined, string] => [
        ['dates', name],
        date,
        name === 'announced' ? releaseDate : limit,
      ]),
      [['status_as_of'], asOf, releaseDate],
      ...[...citations(value)].map(([path, source]): [PropertyKey[], string | undefined, string] => [
        [...path, 'published'],
        source.published,
        releaseDate,
      ]),
    ];
    for (const [path, date, latest] of written) {
      const remark = date === undefined ? null : tooLate(path, date, latest);
      if (remark !== null) yield remark;
    }
  },
};

function tooLate(path: PropertyKey[], date: string, latest: string): Remark | null {
  const parsed = parseEdtf(date);
  if (parsed === null || parsed.earliest <= latest) return null;
  return { path, message: `"${date}" lies after ${latest}.`, hint: 'Check the year.' };
}
