import { describe, expect, it } from 'vitest';
import { judgeStories, type WrittenStory } from '../../pipeline/validate/stories.ts';

const records = [
  { kind: 'presence', id: 'nairobi-safe-city' },
  { kind: 'activity', id: 'urumqi-laboratory' },
  { kind: 'organization', id: 'huawei' },
  { kind: 'term', id: 'safe-city' },
  { kind: 'place', id: 'nairobi-academy' },
] as const;
const file = 'stories/safe-cities.md';
const sourced = 'One network stands [in Nairobi](record:nairobi-safe-city).';

/** What is said of a case study with these blocks, the first of which begins on line 6, or with other parts. */
function judged(texts: readonly string[], parts: Partial<WrittenStory> = {}) {
  const story: WrittenStory = {
    file,
    id: 'safe-cities',
    head: { title: 'Safe cities', summary: 'What is known of them.' },
    lines: new Map([
      ['title', 2],
      ['summary', 3],
    ]),
    blocks: texts.map((text, index) => ({ line: 6 + 10 * index, text })),
    ...parts,
  };
  const findings = judgeStories([story], records);
  const isOwn = ({ rule }: (typeof findings)[number]) => rule.startsWith('story-');
  return { said: findings.filter(isOwn), worded: findings.filter((finding) => !isOwn(finding)) };
}
/** What the rules about case studies say. */
const said = (...written: Parameters<typeof judged>) => judged(...written).said;
/** What the rules about texts say. */
const worded = (...written: Parameters<typeof judged>) => judged(...written).worded;

const error = (line: number, column: number, rule: string, message: string, hint: string) => ({
  file,
  line,
  column,
  rule,
  severity: 'error',
  message,
  hint,
});
const unsourced = (line: number, column: number, opening: string) =>
  error(
    line,
    column,
    'story-source',
    `"${opening}" rests on no record and no page.`,
    'Quote what bears it: [text](record:<id>) or [text](https://...), or leave the sentence out.',
  );
const otherForm = (line: number, column: number, begin: string) =>
  error(
    line,
    column,
    'story-form',
    `"${begin}" begins something that is neither heading nor paragraph.`,
    'Write paragraphs with a blank line between them, and headings as "## Heading".',
  );
const noTarget = (column: number, target: string) =>
  error(
    6,
    column,
    'story-link',
    `"${target}" is neither a record nor a full address.`,
    'Write [text](record:<id of the record>) or [text](https://...).',
  );

describe('without a disk, a case study', () => {
  it.each([
    sourced,
    'See [Huawei](record:huawei) and [the laboratory](record:urumqi-laboratory).',
    'A page says [a little more](https://www.example.org/a_(b)), as [others do](http://example.org).',
    `${sourced}\nSo [it is](https://example.org/x).`,
    `${sourced} `,
    '## What is not known',
    '## Of [Nairobi](record:nairobi-safe-city)',
    'It cost 1.5 million, says [Example Inc. Of U.S. origin](https://example.org/a.b).',
    'It stands\n[in Nairobi,\nKenya](record:nairobi-safe-city)\nsince 2014.',
    'It [is a - b * c](https://example.org/a) > 5 and 1) 2. + # of |.',
    `   ${sourced}`,
    'It [is](https://example.org/a) --- or === so.',
    'It [is](https://example.org/a) [so]: no more.',
  ])('may say: %j', (text) => expect(said([text])).toEqual([]));

  it.each([
    ['<b>bold</b> is', 1, '<b'],
    ['A </b> is', 3, '</'],
    ['A <!-- is', 3, '<!'],
    ['A <?php is', 3, '<?'],
    ['- a list', 1, '-'],
    ['* a list', 1, '*'],
    ['+ a list', 1, '+'],
    ['   - a list', 1, '-'],
    ['> a quote', 1, '>'],
    ['| a | table', 1, '|'],
    ['1. a list', 1, '1.'],
    ['12) a list', 1, '12)'],
    ['# Title', 1, '#'],
    ['### Too deep', 1, '#'],
    ['##', 1, '#'],
    ['##Heading', 1, '#'],
    ['```', 1, '```'],
    ['~~~', 1, '~~~'],
    ['    code', 1, ''],
    ['---', 1, '---'],
    ['===', 1, '==='],
    ['A ![picture](https://example.org/a)', 3, '!['],
    ['A `code` is', 3, '`'],
    ['A [b][1] is', 5, ']['],
    ['[1]: https://example.org', 1, '[1]:'],
    ['[]: https://example.org', 1, '[]:'],
  ])('has no other form, such as %j', (text, column, begin) => {
    expect(said([text])).toEqual([otherForm(6, column, begin)]);
  });

  it('is told the line and the column within a block, whichever it is', () => {
    expect(said([sourced, `${sourced}\n${sourced}\n  * a`])).toEqual([otherForm(18, 1, '*')]);
    expect(said(['## Heading\nand more'])).toEqual([otherForm(6, 1, '#')]);
  });

  it.each(['javascript:alert(1)', 'nairobi-safe-city', '../other.md', 'record:Nairobi', 'record:', ''])(
    'has no link to %j',
    (target) => expect(said([`It stands [here](${target}).`])).toEqual([noTarget(11, target)]),
  );

  it('quotes records that exist, in headings too', () => {
    const allowed = 'Allowed: huawei, nairobi-safe-city, urumqi-laboratory.';
    const none = (line: number, column: number, id: string, hint: string) =>
      error(line, column, 'story-record', `There is no record "${id}".`, hint);
    expect(said(['It [is\nlost](record:nairobi-safe-cty).', 'So\nis [it](record:safe-city).'])).toEqual([
      none(6, 4, 'nairobi-safe-cty', 'Did you mean "nairobi-safe-city"?'),
      none(17, 4, 'safe-city', allowed),
    ]);
    expect(said(['## Of [it](record:nairobi-academy)'])).toEqual([none(6, 7, 'nairobi-academy', allowed)]);
  });

  it('has no sentence without a reference, told by its first words', () => {
    const long = 'Everybody knows that it is\nthe largest one of all.';
    expect(said([`${sourced} ${long} ${sourced}`])).toEqual([
      unsourced(6, 60, 'Everybody knows that it is the largest one ...'),
    ]);
    expect(said(['It is so.\n  It was not so. It'])).toEqual([
      unsourced(6, 1, 'It is so.'),
      unsourced(7, 3, 'It was not so.'),
      unsourced(7, 18, 'It'),
    ]);
    expect(said(['  It is so.'])).toEqual([unsourced(6, 3, 'It is so.')]);
    expect(said(['It  is   so.'])).toEqual([unsourced(6, 1, 'It is so.')]);
    expect(said(['One two three four five six seven eight.'])).toEqual([
      unsourced(6, 1, 'One two three four five six seven eight.'),
    ]);
  });

  it('is named by an id', () => {
    expect(said([sourced], { id: 'Safe Cities' })).toEqual([
      error(
        1,
        1,
        'story-id',
        '"Safe Cities" is no id.',
        'Name the file in lower case, with hyphens between words: safe-cities.md.',
      ),
    ]);
  });

  it('has a head of its form', () => {
    const none = error(
      1,
      1,
      'story-head',
      'The case study has no head.',
      'Begin with a line `---`, then `title: ...` and `summary: ...`, then a line `---`.',
    );
    expect(said([sourced], { head: null })).toEqual([none]);
    expect(said([sourced], { head: 'title' })).toEqual([none]);
    expect(said([sourced], { head: undefined })).toEqual([]);
    const lines = new Map([['author', 4]]);
    expect(said([sourced], { head: { title: 'A', summary: 'B', author: 'C' }, lines })).toMatchObject([
      { file, line: 4, column: 1, rule: 'story-head', severity: 'error' },
    ]);
    expect(said([sourced], { head: { summary: 'B' }, lines: new Map() })).toMatchObject([
      { line: 1, rule: 'story-head', message: '"title" is missing.' },
    ]);
  });
});

describe('without a disk, the wording of a case study', () => {
  const byHand = 'Mend it here by hand: `ctatlas fix` repairs records only.';
  const wording = (line: number, rule: string, message: string) => ({ file, line, column: 1, rule, message });

  it('is that of a record, told by the line of the block in which it stands', () => {
    expect(worded([`${sourced}\nIt is [of  old](record:huawei).`])).toEqual([
      {
        ...wording(7, 'typography', 'There are two spaces in a row.'),
        severity: 'warning',
        fix: undefined,
        hint: byHand,
      },
    ]);
    expect(worded(['So [it](record:huawei) was of of old.'])).toMatchObject([
      { ...wording(6, 'doubled-word', '"of of": a word stands twice.'), hint: 'Remove one of the two.' },
    ]);
  });

  it('may run over a break', () => {
    expect(worded(['So [it](record:huawei) (was\nof old) “and\nis”.'])).toEqual([]);
    expect(worded(['So [it](record:huawei) was of\nof old.'])).toMatchObject([
      wording(6, 'doubled-word', '"of of": a word stands twice.'),
    ]);
  });

  it('is looked at in the texts of the head, at their lines', () => {
    const lines = new Map([['summary', 3]]);
    const head = { title: 'Of  it', summary: 'It (is.', count: 5 };
    expect(worded([sourced], { head, lines }).filter(({ rule }) => rule !== 'story-head')).toMatchObject([
      wording(1, 'typography', 'There are two spaces in a row.'),
      wording(3, 'brackets', 'A ( stands without its other half.'),
    ]);
  });

  it('leaves most of an address alone, and tells an e-mail address in it by its line', () => {
    expect(worded(['It [says so](https://example.org/+254201234567/2,,3).'])).toEqual([]);
    expect(worded(['It\n[says](https://example.org/?to=a@b.example), [too](record:huawei).'])).toMatchObject([
      wording(7, 'email', '"a@b.example" is an e-mail address.'),
    ]);
  });

  it('is not told of a tag twice', () => {
    expect(worded(['A <b>tag</b> is'])).toEqual([]);
    expect(said(['A <b>tag</b> is'])).toHaveLength(1);
  });
});
