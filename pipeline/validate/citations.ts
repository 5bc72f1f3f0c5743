import type { Source } from '../../schemas/source.ts';

interface Citing {
  sources?: Source[] | undefined;
  designations?: { sources: Source[] }[] | undefined;
}

/** A list of sources with the path that leads to it. */
export interface SourceList {
  readonly path: readonly (string | number)[];
  readonly sources: readonly Source[];
}

const ownPath = ['sources'] as const;

/** Every list of sources of a record, those of designations included; paths to sources are for who finds fault. */
export function sourceLists({ sources, designations }: Citing): readonly SourceList[] {
  const lists: SourceList[] = sources === undefined ? [] : [{ path: ownPath, sources }];
  if (designations !== undefined)
    for (const [position, designation] of designations.entries())
      lists.push({ path: ['designations', position, 'sources'], sources: designation.sources });
  return lists;
}

/** Every source of a record, those of designations included, with its path. */
export function* citations(value: Citing): Iterable<[(string | number)[], Source]> {
  for (const { path, sources } of sourceLists(value))
    for (const [index, source] of sources.entries()) yield [[...path, index], source];
}
