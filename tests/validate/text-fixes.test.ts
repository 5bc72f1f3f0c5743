import { describe, expect, it } from 'vitest';
import { textRules } from '../../pipeline/validate/rules/index.ts';

/** What the rules about wording would make of a text, by the name of the rule. */
function repairsOf(text: string): Record<string, unknown> {
  const remarks = textRules.flatMap((rule) => {
    const remark = rule.check({ text, field: 'summary', isAddress: false });
    return remark?.fix === undefined ? [] : [[rule.name, 'set' in remark.fix ? remark.fix.set : null]];
  });
  return Object.fromEntries(remarks);
}

describe('the repair of a text', () => {
  it.each([
    ['bidi', 'An \u202eoffice\u202c.', 'An office.'],
    ['bidi', '\u200e \u2066An office', 'An office'],
    ['invisible', 'An\u00a0of\u00adfice\u2060.', 'An office.'],
    ['invisible', 'An\u3000office\ufeff\u2003', 'An office'],
    ['invisible', 'An\u200b off\u200cice', 'An office'],
    ['not-nfc', 'Bogota\u0301', 'Bogotá'],
    ['html', 'Research &amp; development', 'Research & development'],
    [
      'html',
      '&quot;Safe&quot; &lt;city&gt; &#39;a&#39; &#x41; &rsquo;&hellip;',
      '"Safe" <city> \'a\' A ’...',
    ],
    ['html', '&unknown; &amp; &#7; &#xD800;', '&unknown; & &#7; &#xD800;'],
    ['typography', 'An  office   here', 'An office here'],
    ['typography', 'An office , here ; there', 'An office, here; there'],
    ['typography', 'An office .', 'An office.'],
    ['typography', 'An office . There', 'An office. There'],
    ['typography', 'One,, two;; three:: four..', 'One, two; three: four.'],
    ['typography', 'An office ( here ) [ there ] { and }', 'An office (here) [there] {and}'],
  ])('of %s makes of %j what was meant', (rule, text, meant) => {
    expect(repairsOf(text)).toMatchObject({ [rule]: meant });
    expect(repairsOf(meant)[rule]).toBeUndefined();
  });

  it.each([
    'An office.',
    'Pages 1..5 and a path ../a',
    'Que dire ? Rien !',
    'A .NET office, 3 .5',
    'می\u200cخواهم',
    'ក\u200bខ',
    'R&D; AT&T',
    '٪ عربي',
  ])('leaves %j alone', (text) => expect(repairsOf(text)).toEqual({}));
});
