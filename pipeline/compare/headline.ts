import type { Headline } from '../../schemas/release/headline.ts';

/** A figure of the headline that differs. */
export interface FigureChange {
  /** As in `headline.json`: `presences`, `groups.research.countries`. */
  readonly figure: string;
  /** Label of the group, category or programme; null for a total. */
  readonly label: string | null;
  readonly old: number;
  readonly new: number;
  readonly difference: number;
}

const parts = ['groups', 'categories', 'programmes'] as const;
const measures = ['presences', 'countries'] as const;

/** Every figure that differs, totals first. A code that one side lacks counts as nothing there. */
export function figureChanges(old: Headline, fresh: Headline): FigureChange[] {
  const changes: FigureChange[] = [];
  const compare = (figure: string, label: string | null, before: number, after: number) => {
    if (before !== after)
      changes.push({ figure, label, old: before, new: after, difference: after - before });
  };
  for (const [name, after] of Object.entries(fresh)) {
    const before = old[name as keyof Headline];
    if (typeof before === 'number' && typeof after === 'number') compare(name, null, before, after);
  }
  for (const part of parts) {
    for (const code of new Set([...Object.keys(old[part]), ...Object.keys(fresh[part])])) {
      const before = old[part][code];
      const after = fresh[part][code];
      const label = after?.label ?? before?.label ?? code;
      for (const measure of measures)
        compare(`${part}.${code}.${measure}`, label, before?.[measure] ?? 0, after?.[measure] ?? 0);
    }
  }
  return changes;
}
