import { expect, it } from 'vitest';
import { drawFrom, harmedText, realRecords } from './documents.ts';
import { createJudge, isWhole } from './judge.ts';

// A hundred thousand such texts: npm run fuzz.
it('harmed records and random texts end in whole findings, never in an exception', async () => {
  const records = realRecords('sources');
  const { judge, close } = await createJudge('sources');
  const draw = drawFrom(682771);
  for (let n = 0; n < 500; n += 1) {
    const seed = records[draw(records.length)] ?? expect.unreachable();
    const text = harmedText(seed.text, draw);
    expect(
      (await judge(text, seed)).filter((finding) => !isWhole(finding)),
      text,
    ).toEqual([]);
  }
  close();
});
