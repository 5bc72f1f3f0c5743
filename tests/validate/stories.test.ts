import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locateFindings } from '../../pipeline/load/positions.ts';
import { readStory } from '../../pipeline/load/stories.ts';
import { survey } from '../../pipeline/survey/survey.ts';
import { storyRules } from '../../pipeline/validate/stories.ts';
import { countWords } from '../../schemas/fields.ts';
import { makeSources } from '../support/sources.ts';

const head = '---\ntitle: Safe cities\nsummary: What is known of them.\n---\n';
const sourced = 'One network stands [in Nairobi](record:nairobi-safe-city).';

/** Findings about one story as `line:column rule message | hint`. */
async function check(text: string): Promise<string[]> {
  const sources = makeSources({ 'stories/safe-cities.md': text });
  const { findings } = await survey(sources.dir);
  expect(findings.map(({ file }) => file)).toEqual(
    findings.map(() => sources.path('stories/safe-cities.md')),
  );
  return (await locateFindings(findings)).map(
    ({ line, column, rule, message, hint }) => `${line}:${column} ${rule} ${message} | ${hint}`,
  );
}
const body = (text: string) => check(`${head}\n${text}\n`);

describe('a case study', () => {
  it('is clean when every sentence quotes a record or links a page', async () => {
    const page =
      'A page says [a little more](https://www.example.org/a_(b)), as [others do](http://example.org).';
    const others = 'See [Huawei](record:huawei) and [the laboratory](record:urumqi-laboratory).';
    expect(await body(`${sourced}\n${page}\n\n## What is not known\n\n${others}`)).toEqual([]);
  });

  it('takes no full stop inside a link, a number or an abbreviation for the end of a sentence', async () => {
    expect(
      await body(
        'It cost 1.5 million, e.g. for cameras, says [Example Inc. Of U.S. origin](https://example.org/a.b).',
      ),
    ).toEqual([]);
  });

  it('may be wrapped within a sentence', async () => {
    expect(
      await body('One network stands\n[in Nairobi,\nKenya](record:nairobi-safe-city)\nsince 2014.'),
    ).toEqual([]);
  });
});

describe('the name of a case study', () => {
  it('is an id', async () => {
    const sources = makeSources({ 'stories/Safe Cities.md': head + sourced });
    const { findings } = await survey(sources.dir);
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'story-id "Safe Cities" is no id.',
    ]);
  });
});

describe('the head of a case study', () => {
  it('is there', async () => {
    const hint = 'Begin with a line `---`, then `title: ...` and `summary: ...`, then a line `---`.';
    const none = [`1:1 story-head The case study has no head. | ${hint}`];
    expect(await check(sourced)).toEqual(none);
    expect(await check(`---\n---\n${sourced}`)).toEqual(none);
  });

  it('has a title and a summary, and no field of its own invention', async () => {
    const missing = await check(`---\nsummary: What is known.\n---\n${sourced}`);
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(/^1:1 story-head .*title/);
    const unknown = await check(`---\ntitle: A\nsummary: B\nauthor: C\n---\n${sourced}`);
    expect(unknown).toHaveLength(1);
    expect(unknown[0]).toMatch(/^4:1 story-head .*author/);
  });

  it('is YAML, and faults are told with the line of the file', async () => {
    const findings = await check(`---\ntitle: A\ntitle: B\nsummary: C\n---\n${sourced}`);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^3:1 yaml-duplicate-key /);
  });
});

describe('the text of a case study', () => {
  it('rests on records that exist; the nearest one is proposed', async () => {
    expect(await body(`${sourced}\nThe other [is\nlost](record:nairobi-safe-cty).`)).toEqual([
      '7:11 story-record There is no record "nairobi-safe-cty". | Did you mean "nairobi-safe-city"?',
    ]);
    expect((await body(`## Of [terms](record:safe-city)\n\n${sourced}`))[0]).toMatch(/^6:7 story-record /);
  });

  it('has no sentence without a reference', async () => {
    expect(
      await body(`${sourced} Everybody knows that it is\nthe largest one of all of them. ${sourced}`),
    ).toEqual([
      '6:60 story-source "Everybody knows that it is the largest one ..." rests on no record and no page. | ' +
        'Quote what bears it: [text](record:<id>) or [text](https://...), or leave the sentence out.',
    ]);
  });

  it.each(['javascript:alert(1)', 'nairobi-safe-city', '../other.md', 'record:Nairobi', 'record:', ''])(
    'has no link to "%s"',
    async (target) => {
      expect(
        (await body(`A network stands [in Nairobi](${target}).`)).map((text) => text.split(' ', 2)),
      ).toEqual([['6:18', 'story-link']]);
    },
  );

  it.each([
    `<b>bold</b> ${sourced}`,
    `${sourced}\n- ${sourced}`,
    `# Title`,
    `### Too deep`,
    `> ${sourced}`,
    `| ${sourced} |`,
    `1. ${sourced}`,
    `![A picture](https://example.org/a.png)`,
    `\`code\` ${sourced}`,
    `A network stands [in Nairobi][1].`,
    `[1]: https://example.org`,
    `${sourced}\n---`,
  ])('is headings and paragraphs, and not %j', async (text) => {
    const findings = await body(text);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^\d+:\d+ story-form /);
  });
});

describe('the wording of a case study', () => {
  const byHand = 'Mend it here by hand: `ctatlas fix` repairs records only.';
  const before = `A network stands [in Nairobi,\nKenya](record:nairobi-safe-city)`;

  it.each([
    [' as a@b.example says', '"a@b.example" is an e-mail address.', 'email'],
    [' on +254 20 123 4567', '"+254 20 123 4567" looks like a telephone number.', 'phone'],
    [' of\u00a0old', 'There is a character that cannot be seen (U+00A0).', 'invisible'],
    [' of\u202eold', expect.stringContaining('turns the direction of the text'), 'bidi'],
    [' of  old', 'There are two spaces in a row.', 'typography'],
    [' of of old', '"of of": a word stands twice.', 'doubled-word'],
    [' &amp; more', '"&amp;" is an entity of HTML.', 'html'],
    [' ("the first)', 'A " stands without its other half.', 'brackets'],
    [' in Bogota\u0301', expect.stringContaining('not NFC'), 'not-nfc'],
    [' in BogotÃ¡', '"Ã¡" looks like a character that was read in the wrong encoding.', 'mojibake'],
  ])('is asked what that of a record is: %j', async (text, message, rule) => {
    const sources = makeSources({ 'stories/safe-cities.md': `${head}\n${before}${text}.\n` });
    const found = await locateFindings((await survey(sources.dir)).findings);
    expect(found).toMatchObject([{ line: 7, column: 1, rule, message }]);
    expect(found[0]?.hint === byHand).toBe(
      ['invisible', 'bidi', 'typography', 'html', 'not-nfc'].includes(rule),
    );
  });

  it('is looked at in the head too, at the line of the field', async () => {
    expect(await check(`---\ntitle: Safe cities\nsummary: "Of  them."\n---\n${sourced}`)).toEqual([
      `3:1 typography There are two spaces in a row. | ${byHand}`,
    ]);
  });

  it('may break a line within brackets, and a word that stands twice is seen across the break', async () => {
    const [first = '', ...more] = await body(
      `${sourced}\n(A page [says\nso](https://example.org/a) of\nof it.)`,
    );
    expect(more).toEqual([]);
    expect(first).toMatch(/^6:1 doubled-word "of of"/);
  });

  it('leaves addresses alone', async () => {
    expect(await body('A page [says so](https://example.org/+254201234567/a@b.example/2,,3).')).toEqual([]);
  });

  it('has no control character', async () => {
    expect(await body(`${sourced}\nA\u0007 ${sourced}`)).toEqual([
      '7:2 control-character There is a control character (U+0007) in the file. | Remove it; is this a text file, saved as UTF-8?',
    ]);
  });
});

describe('our own case studies', () => {
  const folder = join(import.meta.dirname, '../../sources/stories');
  const files = readdirSync(folder);

  it('are the five of the first release', () => {
    expect(files).toHaveLength(5);
  });

  it.each(files)(
    '%s has 300 to 600 words, says where evidence is thin, and is told in Chinese too',
    async (name) => {
      const file = join(folder, name);
      const story = await readStory(file, name, (finding) => expect.unreachable(finding.message));
      const text = (story?.blocks ?? []).map((block) => block.text.replaceAll(/\]\([^\s]*\)/g, ''));
      expect(countWords(text.join('\n'))).toBeGreaterThanOrEqual(300);
      expect(countWords(text.join('\n'))).toBeLessThanOrEqual(600);
      expect(readFileSync(file, 'utf8')).toContain('\n## Where the evidence is thin\n');
      expect([...(story?.lines.keys() ?? [])]).toEqual(['title', 'title_zh', 'summary', 'summary_zh']);
    },
  );

  it('break no rule', async () => {
    const { findings } = await survey(join(import.meta.dirname, '../../sources'));
    const isStory = ({ file, rule }: (typeof findings)[number]) =>
      file.includes('/stories/') || Object.keys(storyRules).includes(rule);
    expect(findings.filter(isStory)).toEqual([]);
  }, 120_000);
});
