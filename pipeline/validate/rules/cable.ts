import type { RecordRule } from '../rule.ts';

/** Cables have landings, and their segments join landings that the record names. */
export const cable: RecordRule<'presence'> = {
  name: 'cable',
  severity: 'error',
  about:
    'Cables have landings, segments and a length, other categories have locations; segments join named landings.',
  firm: true,
  kinds: ['presence'],
  needs: ['category', 'locations', 'landings', 'segments'],
  check({ value }, { lineCategories }, say) {
    if (lineCategories === null) return;
    const line = lineCategories.has(value.category);
    if (line && value.landings === undefined) {
      say({
        path: ['locations'],
        atKey: true,
        message: `A record of category "${value.category}" has landings, not locations.`,
        hint: 'Rename `locations:` to `landings:`.',
      });
    }
    if (!line && value.landings !== undefined) {
      say({
        path: ['landings'],
        atKey: true,
        message: `Only cables have landings, and the category is "${value.category}".`,
        hint: 'Rename `landings:` to `locations:`, or correct the category.',
      });
    }
    if (!line) {
      for (const field of ['segments', 'length_km'] as const) {
        if (value[field] === undefined) continue;
        say({
          path: [field],
          atKey: true,
          message: `Only cables have "${field}", and the category is "${value.category}".`,
          hint: 'Remove it, or correct the category.',
        });
      }
    }
    if (!line || value.landings === undefined || !Array.isArray(value.segments)) return;
    const names = new Set(value.landings.flatMap(({ place }) => (place === undefined ? [] : [place])));
    for (const [index, pair] of value.segments.entries()) {
      for (const [end, name] of pair.entries()) {
        if (!names.has(name))
          say({
            path: ['segments', index, end],
            message: `"${name}" is not a landing of this cable.`,
            hint: `Its landings are ${[...names].join(', ')}.`,
          });
      }
      if (pair[0] === pair[1])
        say({
          path: ['segments', index],
          message: 'A segment joins a landing with itself.',
          hint: 'Name two different landings.',
        });
    }
  },
};
