import { describe, expect, it } from 'vitest';
import { repair } from '../../pipeline/edit/canonical.ts';
import { formOfKind } from '../../pipeline/edit/form.ts';
import { applyFixes, type Fixable, isFixable } from '../../pipeline/edit/remarks.ts';

const text = `# yaml-language-server: $schema=../../schemas/json/term.schema.json

term: A term # as written
definition: Text.
see_also: [one, two, three]
sources:
  - url: https://www.example.org/report
    title: T
    # who
    publisher: P
    language: en
    type: news
`;

function finding(path: PropertyKey[], fix: Fixable['fix']): Fixable {
  const about = { rule: 'some-rule', severity: 'error', message: 'Wrong.', hint: 'Mend it.' } as const;
  return { file: 'a.yaml', document: 0, path, fix, ...about };
}

const repaired = (...findings: Fixable[]) => repair(text, formOfKind('term'), applyFixes(findings));

describe('a finding that says what to do', () => {
  it('is done at its path, and comments stay', () => {
    expect(repaired(finding(['term'], { set: 'Another' }))).toEqual({
      text: text.replace('A term', 'Another'),
      repairs: ['term: put right (some-rule)'],
    });
    expect(repaired(finding(['sources', 0, 'publisher'], { remove: true }))).toEqual({
      text: text.replace('    publisher: P\n', ''),
      repairs: ['sources[1].publisher: removed (some-rule)'],
    });
  });

  it('is told in full where another place may have been meant', () => {
    const guess = { ...finding(['term'], { set: 'Kisumu' }), rule: 'geo/fuzzy' };
    expect(repaired(guess)).toMatchObject({
      repairs: ['term: "A term" is now "Kisumu": is that the place? (geo/fuzzy)'],
    });
  });

  it('is done together with others, whatever their order', () => {
    const fixes = [
      finding(['see_also', 0], { remove: true }),
      finding(['see_also', 2], { set: 'last' }),
      finding(['see_also', 1], { remove: true }),
    ];
    expect(repaired(...fixes).text).toBe(text.replace('[one, two, three]', '[last]'));
    expect(repaired(...fixes.toReversed()).text).toBe(text.replace('[one, two, three]', '[last]'));
  });

  it('is left to a person when it says nothing, or names no place', () => {
    const { fix: _, ...without } = finding(['term'], { remove: true });
    expect(isFixable(without)).toBe(false);
    expect(isFixable(finding([], { remove: true }))).toBe(false);
    expect(repaired(finding(['nothing', 'there'], { set: 'x' }))).toEqual({ text, repairs: [] });
  });
});
