import { describe, expect, it } from 'vitest';
import { inOrder } from './all-cases.ts';
import { MemorySources } from './in-memory.ts';
import { structuralSlips } from './slips.ts';
import { slipsOfValue } from './slips-of-value.ts';

/** The same slips as in shape.test.ts, which are fast here: mutation testing makes them for every mutant. */
describe('without a disk, a slip of the keyboard is told in plain words', () => {
  it.each([...structuralSlips, ...slipsOfValue])(
    '%s',
    async (_what, file, from, to, at, rule, message, hint) => {
      const sources = new MemorySources().edit(file, from, to);
      const found = (await sources.findings())
        .filter((finding) => !finding.message.includes('"unused"'))
        .sort(inOrder);
      expect(found).toHaveLength(1);
      const { line, column } = sources.positionOf(file, at);
      expect(found[0]).toMatchObject({ file: sources.path(file), rule, severity: 'error', message, hint });
      // A value that is not there has no column of its own.
      if (at.startsWith('\n')) expect(found[0]?.line).toBe(line);
      else expect(found[0]).toMatchObject({ line, column });
    },
  );
});
