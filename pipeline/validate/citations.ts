import type { Source } from '../../schemas/source.ts';

/** Every source of a record, those of designations included, with its path. */
export function* citations(value: {
  sources?: Source[] | undefined;
  designations?: { sources: Source[] }[] | undefined;
}): Iterable<[(string | number)[], Source]> {
  for (const [index, source] of (value.sources ?? []).entries()) yield [['sources', index], source];
  for (const [position, designation] of (value.designations ?? []).entries()) {
    for (const [index, source] of designation.sources.entries())
      yield [['designations', position, 'sources', index], source];
  }
}
