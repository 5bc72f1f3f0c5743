import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { repair } from '../../pipeline/edit/canonical.ts';
import { commentsOf } from '../../pipeline/edit/document.ts';
import { formOf } from '../../pipeline/edit/form.ts';
import { listFiles } from '../../pipeline/load/files.ts';
import { parseStream } from '../../pipeline/load/yaml.ts';
import { realSources } from '../support/release.ts';
import { harmed, harms, leavesTraces } from './harm.ts';

const files = listFiles(realSources).files.flatMap((source) => {
  const form = formOf(source, realSources);
  return form === null ? [] : [{ source, form, text: readFileSync(source.file, 'utf8') }];
});
const records = files.filter(({ source, text }) => source.role === 'records' && !/^---/m.test(text));

describe('the canonical form', () => {
  it('is the form of the real sources: nothing is to be repaired', () => {
    const repaired = files.filter(({ text, form }) => repair(text, form).text !== text);
    expect(repaired.map(({ source }) => source.file)).toEqual([]);
  });

  it('is restored whatever people and tools do to a record: same values, every comment, once and for all', () => {
    const harm = fc.record({ kind: fc.constantFrom(...harms), at: fc.nat(60) });
    let unharmed = 0;
    fc.assert(
      fc.property(
        fc.nat(records.length - 1),
        fc.array(harm, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(0, 40, 80, 110),
        fc.constantFrom(2, 4),
        (index, done, lineWidth, indent) => {
          const { text, form } = records[index] ?? { text: '', form: undefined };
          if (form === undefined) throw new Error('there are no records');
          const found = harmed(text, done, lineWidth, indent);
          // The writer of the harm makes a few texts that are no YAML, such as comments behind block texts.
          fc.pre(isMeant(found));
          if (found === text) unharmed += 1;
          const repaired = repair(found, form);
          if (repaired.text === null) throw new Error(`${repaired.reason}\n${found}`);
          expect(parseStream(repaired.text)).toEqual(parseStream(text));
          expect(commentsOf(repaired.text).filter(isOwn)).toEqual(commentsOf(found).filter(isOwn));
          if (!done.some(({ kind }) => leavesTraces.has(kind))) expect(repaired.text).toBe(text);
          expect(repair(repaired.text, form)).toEqual({ text: repaired.text, repairs: [] });
          expect(repaired.repairs.length > 0).toBe(found !== repaired.text);
        },
      ),
      { numRuns: Number(process.env.FIX_RUNS ?? 500) },
    );
    expect(unharmed).toBeLessThan(100);
  });
});

function isOwn(comment: string): boolean {
  return !comment.startsWith('yaml-language-server');
}

function isMeant(text: string): boolean {
  const body = text.replace(/^\uFEFF/, '');
  if (parseDocument(body).errors.length > 0) return false;
  try {
    // What was meant as a comment is text where it fell into the lines of a text.
    return !/# (?:line|inside) \d/.test(JSON.stringify(parseStream(body)));
  } catch {
    return false;
  }
}
