import { drawFrom, harmedText, realRecords } from '../tests/fuzz/documents.ts';
import { createJudge, isWhole } from '../tests/fuzz/judge.ts';

// `npm run fuzz [number] [seed]`: harmed records and random texts through reading and rules, in one process.
const [number = 100_000, seed = 1] = process.argv.slice(2).map(Number);
/** Longer than this is a hang. */
const longest = 1_000;

const records = realRecords('sources');
const { judge, close } = await createJudge('sources');
const draw = drawFrom(seed);
const began = performance.now();
let faults = 0;
let withFindings = 0;
let slowest = 0;
for (let n = 0; n < number; n += 1) {
  const record = records[draw(records.length)];
  if (record === undefined) throw new Error('there are no records to begin with');
  const text = harmedText(record.text, draw);
  const start = performance.now();
  const findings = await judge(text, record).catch((error: unknown) => error as Error);
  const ms = performance.now() - start;
  slowest = Math.max(slowest, ms);
  if (Array.isArray(findings) && findings.length > 0) withFindings += 1;
  if (Array.isArray(findings) && findings.every(isWhole) && ms < longest) continue;
  faults += 1;
  console.log(`text ${n} (${Math.round(ms)} ms):`, findings, JSON.stringify(text));
}
close();
const seconds = Math.round((performance.now() - began) / 1_000);
console.log(
  `${number} texts from seed ${seed}: ${withFindings} with findings, ${faults} faults, slowest ${Math.round(slowest)} ms, ${seconds} s, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`,
);
process.exitCode = faults > 0 ? 1 : 0;
