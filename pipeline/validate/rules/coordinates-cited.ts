import type { Location } from '../../../schemas/location.ts';
import type { Source } from '../../../schemas/source.ts';
import type { RecordRule, Say } from '../rule.ts';

/** The source of explicit coordinates is one of the record's sources. */
export const coordinatesCited: RecordRule<'presence' | 'activity'> = {
  name: 'coordinates-cited',
  severity: 'error',
  about: 'The source of coordinates stands among the sources of the record.',
  kinds: ['presence', 'activity'],
  needs: ['sources'],
  check({ value }, _, say) {
    if (value.locations !== undefined) uncited(say, 'locations', value.locations, value.sources);
    if ('landings' in value && value.landings !== undefined)
      uncited(say, 'landings', value.landings, value.sources);
  },
};

function uncited(say: Say, field: string, places: readonly Location[], sources: readonly Source[]): void {
  for (const [index, { coordinates }] of places.entries()) {
    if (coordinates === undefined || sources.some(({ url }) => url === coordinates.source)) continue;
    say({
      path: [field, index, 'coordinates', 'source'],
      message: 'The source of the coordinates is not among the sources of the record.',
      hint: 'Add it to `sources`.',
    });
  }
}
