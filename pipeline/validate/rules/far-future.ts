import { parseEdtf } from '../../../schemas/edtf.ts';
import { type Dates, dates } from '../../../schemas/parties.ts';
import { sourceLists } from '../citations.ts';
import type { RecordRule, Remark } from '../rule.ts';

/** Planned things lie a few years ahead; anything beyond is a slip of the keyboard. */
const yearsAhead = 15;

const dateNames = Object.keys(dates.shape) as (keyof Dates)[];

/** No date lies far beyond the release, and nothing that happened lies after it. */
export const farFuture: RecordRule = {
  name: 'far-future',
  severity: 'error',
  about: `Dates lie at most ${yearsAhead} years after the release; what has happened lies before it.`,
  kinds: ['presence', 'organization', 'activity', 'term', 'place'],
  check({ value }, { releaseDate }, say) {
    if (releaseDate === null) return;
    if ('dates' in value && value.dates !== undefined) {
      const limit = `${Number(releaseDate.slice(0, 4)) + yearsAhead}${releaseDate.slice(4)}`;
      for (const name of dateNames) {
        const date = value.dates[name];
        const latest = name === 'announced' ? releaseDate : limit;
        if (isAfter(date, latest)) say(tooLate(['dates', name], date, latest));
      }
    }
    const asOf = 'status_as_of' in value ? value.status_as_of : undefined;
    if (isAfter(asOf, releaseDate)) say(tooLate(['status_as_of'], asOf, releaseDate));
    for (const { path, sources } of sourceLists(value)) {
      for (const [index, { published }] of sources.entries())
        if (isAfter(published, releaseDate))
          say(tooLate([...path, index, 'published'], published, releaseDate));
    }
  },
};

function isAfter(date: string | undefined, latest: string): date is string {
  if (date === undefined) return false;
  const parsed = parseEdtf(date);
  return parsed !== null && parsed.earliest > latest;
}

function tooLate(path: PropertyKey[], date: string, latest: string): Remark {
  return { path, message: `"${date}" lies after ${latest}.`, hint: 'Check the year.' };
}
