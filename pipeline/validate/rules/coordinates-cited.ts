import type { RecordRule, Remark, ValidRecord } from '../rule.ts';

/** The source of explicit coordinates is one of the record's sources. */
export const coordinatesCited: RecordRule<'presence' | 'activity'> = {
  name: 'coordinates-cited',
  severity: 'error',
  about: 'The source of coordinates stands among the sources of the record.',
  kinds: ['presence', 'activity'],
  check: (record) => [...uncited(record, 'locations'), ...uncited(record, 'landings')],
};

function* uncited(
  { value }: ValidRecord<'presence' | 'activity'>,
  field: 'locations' | 'landings',
): Iterable<Remark> {
  const places =
    field in value
      ? (value as { [F in typeof field]?: { coordinates?: { source: string } }[] })[field]
      : undefined;
  for (const [index, { coordinates }] of (places ?? []).entries()) {
    if (coordinates === undefined || value.sources.some(({ url }) => url === coordinates.source)) continue;
    yield {
      path: [field, index, 'coordinates', 'source'],
      message: 'The source of the coordinates is not among the sources of the record.',
      hint: 'Add it to `sources`.',
    };
  }
}
