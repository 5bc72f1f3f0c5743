import type { RecordKind } from '../../../schemas/dataset.ts';
import { withoutTracking } from '../../validate/tracking.ts';
import type { Draft, Library } from './library.ts';

/** What a record says where nobody says otherwise. */
export function defaultsOf(kind: RecordKind): Draft {
  return kind === 'presence' ? { status: 'unknown' } : {};
}

/**
 * Adds to a draft what follows from it: the details under which its sources are already cited, landings in place of
 * locations for a cable, and the status "unknown" where none is given.
 */
export function complete(kind: RecordKind, draft: Draft, library: Library): Draft {
  const value: Draft = { ...draft };
  if (Array.isArray(draft.sources)) {
    value.sources = draft.sources.map((source: Draft) => ({
      ...library.detailsOf(withoutTracking(String(source.url))),
      ...source,
    }));
  }
  if (kind !== 'presence') return value;
  if (value.locations !== undefined && library.context.lineCategories?.has(String(value.category)) === true) {
    value.landings = value.locations;
    delete value.locations;
  }
  return { ...defaultsOf(kind), ...value };
}
