/**
 * The candidate nearest to what was written, by edit distance, if it is near enough to be meant
 * (at most a third of the length, and never more than three edits).
 */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.min(3, Math.max(1, Math.floor(written.length / 3))) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= least) continue;
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours each count one. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** `Did you mean "x"?`, or what is allowed, cut to a readable length. */
export function suggestion(written: string, allowed: readonly string[]): string {
  const meant = nearest(written, allowed);
  if (meant !== null) return `Did you mean "${meant}"?`;
  const shown = allowed.slice(0, 12).join(', ');
  return allowed.length > 12 ? `Allowed are ${shown} and ${allowed.length - 12} more.` : `Allowed: ${shown}.`;
}
