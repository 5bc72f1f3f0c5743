import { describe, expect, it } from 'vitest';
import { duplicateBounds } from './duplicate-bounds.ts';
import { evidenceBounds } from './evidence-bounds.ts';
import { MemorySources } from './in-memory.ts';
import { recordBounds } from './record-bounds.ts';
import { textBounds } from './text-bounds.ts';

describe.each(Object.entries({ ...duplicateBounds, ...recordBounds, ...evidenceBounds, ...textBounds }))(
  'the rule %s, up to its bounds',
  (rule, cases) => {
    it.each(cases)('%s', async (_what, change, messages) => {
      const sources = new MemorySources();
      change(sources);
      const said = (await sources.findings()).filter((finding) => finding.rule === rule);
      expect(said.map(({ message, hint }) => `${message} ${hint}`).sort()).toEqual(
        [...messages].sort().map((message) => expect.stringContaining(message)),
      );
    });
  },
);
