import type { Comparison, FileChange } from './compare.ts';

/** Whether a file below the sources folder holds records, a codelist or the dataset itself: what is compared by content. */
export function isCompared(file: string): boolean {
  return /^(?:dataset\.yaml|(?:presences|activities|organizations|glossary|places|codelists)\/.+\.yaml)$/.test(
    file,
  );
}

/**
 * What is left to say of files that differ: those that are no records (stories, retired ids, disputes ...), and those
 * whose records are the same although the text is not (comments, order of fields, quoting).
 */
export function fileChanges(
  differing: ReadonlyMap<string, 'added' | 'removed' | 'changed'>,
  comparison: Omit<Comparison, 'files' | 'tables'>,
): FileChange[] {
  const { added, removed, moved, changed, uncompared } = comparison;
  const told = new Set<unknown>(
    [...added, ...removed, ...moved, ...changed, ...uncompared].map(({ file }) => file),
  );
  for (const { changes } of [...moved, ...changed]) {
    for (const change of changes) if (change.path === '(file)') told.add(change.old).add(change.new);
  }
  return [...differing]
    .filter(([file]) => !told.has(file))
    .map(([file, change]) => ({
      file,
      change: isCompared(file) && change === 'changed' ? ('form' as const) : change,
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}
