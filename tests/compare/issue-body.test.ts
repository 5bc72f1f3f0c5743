import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { addFromIssue } from '../../pipeline/commands/from-issue.ts';
import { flagsOf } from '../../pipeline/edit/add/flags.ts';
import { parseIssueForm, questions } from '../../pipeline/edit/issue-form.ts';
import { listFiles } from '../support/release.ts';
import { makeSources, type Sources } from '../support/sources.ts';
import { goodAnswers, issueBody } from './issue-body.ts';

const flagNames = new Set(flagsOf('presence').map(({ name }) => name));

/** Runs `ctatlas add --from-issue` among the small set. */
async function add(
  body: string,
): Promise<{ sources: Sources; code: number; said: string; written: string[] }> {
  const sources = makeSources();
  const before = listFiles(sources.dir);
  const file = join(sources.dir, '..', 'issue.md');
  writeFileSync(file, body);
  const spies = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  for (const spy of spies) spy.mockReturnValue(true);
  const code = await addFromIssue(file, { sources: sources.dir });
  const said = spies.flatMap(({ mock }) => mock.calls.map(([text]) => String(text))).join('');
  for (const spy of spies) spy.mockRestore();
  return { sources, code, said, written: listFiles(sources.dir).filter((path) => !before.includes(path)) };
}

describe('an issue made with the form', () => {
  it('becomes a record with what was answered', async () => {
    const { sources, code, said, written } = await add(issueBody(goodAnswers));
    expect([code, said]).toEqual([0, expect.stringContaining('Written: ')]);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatch(/^presences\/huawei\/[a-z0-9-]+\.yaml$/);
    expect(parse(sources.read(written[0] ?? ''))).toEqual({
      title: 'Traffic cameras, Kisumu',
      organizations: [{ id: 'huawei', role: 'supplier' }],
      category: 'smart-city-public-security',
      status: 'active',
      status_as_of: '2019-03',
      locations: [{ place: 'Kisumu', country: 'KE' }],
      dates: { started: '2018-11' },
      counterparties: [{ name: 'County Government of Kisumu', role: 'customer' }],
      topics: ['video-surveillance', 'border-customs-security'],
      amounts: [{ kind: 'contract', amount: 1500000, currency: 'KES' }],
      summary: 'The company supplied 120 traffic cameras to the county government.',
      confidence: 'medium',
      sources: [
        {
          url: 'https://www.example.org/kisumu-cameras',
          title: 'Kisumu switches on traffic cameras',
          publisher: 'Example News',
          published: '2019-03-04',
          language: 'en',
          type: 'news',
        },
      ],
    });
  });

  it('may come with the line ends of another system', () => {
    const body = issueBody(goodAnswers);
    expect(parseIssueForm(body.replaceAll('\n', '\r\n'))).toEqual(parseIssueForm(body));
  });

  it('is told what is missing or wrong, and nothing is written', async () => {
    const { code, said, written } = await add(issueBody({ ...goodAnswers, 'organizations.id': 'Hauwei' }));
    expect([code, written]).toEqual([1, []]);
    expect(said).toContain('Hauwei');
    const { title: _, ...untitled } = goodAnswers;
    expect(await add(issueBody(untitled))).toMatchObject({ code: 1, written: [] });
  });

  it('has flags for every question', () => {
    const all = Object.fromEntries(questions.map(({ path }) => [path, goodAnswers[path] ?? 'Label (code)']));
    const { flags, faults } = parseIssueForm(issueBody(all));
    expect(faults).toEqual([]);
    // Two topics.
    expect(flags).toHaveLength(questions.length + 1);
  });
});

describe('an issue that is not the form as it was sent', () => {
  it.each([
    ['empty', '', /not written with the form/],
    ['other text', 'Hello.\n\n## Title\n\nx', /not written with the form/],
    ['too long', 'x'.repeat(80_000), /longer than a form/],
    [
      'a heading put in twice',
      issueBody({ ...goodAnswers, summary: 'x\n\n### Title\n\nAnother' }),
      /"Title" stands there twice/,
    ],
    [
      'headings out of order',
      '### Status\n\nActive (active)\n\n### Title\n\nx',
      /"Title" does not stand where/,
    ],
    [
      'an option that is none',
      issueBody({ ...goodAnswers, category: 'Spying' }),
      /"Category" is not one of the options.*Spying/,
    ],
    [
      'two options where one is asked',
      issueBody({ ...goodAnswers, category: 'A (a), B (b)' }),
      /not one of the options/,
    ],
    [
      'more lines than an option',
      issueBody({ ...goodAnswers, status: 'x\nActive (active)' }),
      /not one of the options/,
    ],
  ])('is refused in words: %s', (_what, body, words) => {
    const { flags, faults } = parseIssueForm(body);
    expect(flags).toEqual([]);
    expect(faults.join(' ')).toMatch(words);
  });
});

describe('a hostile issue', () => {
  it.each([
    '--sources=/tmp/elsewhere',
    '--id=../../../../etc/passwd',
    '--dry-run',
    '-x',
    '"; touch /tmp/owned; echo "',
    '$(touch /tmp/owned)',
    '`touch /tmp/owned`',
    '${{ github.token }}',
    '../../../../etc/passwd',
    '__proto__',
    '!!js/function "function(){}"',
    'a: b\n- c: {d: e}\n--- \nid: other',
    '\u0000\u001B[2J\u202E',
  ])('has each answer in one argument of its own flag: %j', (text) => {
    const free = ['title', 'organizations.id', 'locations.place', 'summary', 'sources.url', 'amounts.amount'];
    const answers = { ...goodAnswers, ...Object.fromEntries(free.map((path) => [path, text])) };
    const { flags } = parseIssueForm(issueBody(answers, text));
    for (const flag of flags) {
      const [, name = ''] = /^--([a-z0-9-]+)=/.exec(flag) ?? [];
      expect(flagNames).toContain(name);
    }
    expect(flags.filter((flag) => flag.slice(flag.indexOf('=') + 1) === text.trim())).toHaveLength(
      free.length,
    );
  });

  it.each(['../../../../tmp/x', '--id=../x', 'a/../../b', '__proto__', 'constructor'])(
    'writes nothing anywhere for the organization %j',
    async (id) => {
      const { code, written } = await add(issueBody({ ...goodAnswers, 'organizations.id': id }));
      expect(code).toBeGreaterThan(0);
      expect(written).toEqual([]);
    },
  );

  it('writes one file below presences, whatever its title is', async () => {
    const codes: number[] = [];
    for (const title of ['../../../x', '--- !!binary', 'Office & more: {a: b} # c']) {
      const { code, written, sources } = await add(issueBody({ ...goodAnswers, title }));
      codes.push(code);
      if (code !== 0) expect(written).toEqual([]);
      else {
        expect(written).toEqual([expect.stringMatching(/^presences\/huawei\/[a-z0-9-]+\.yaml$/)]);
        expect(parse(sources.read(written[0] ?? ''))).toMatchObject({ title, confidence: 'medium' });
      }
    }
    expect(codes).toContain(0);
  });

  it('never makes the parser throw, nor make up a flag', () => {
    const heading = fc.constantFrom(
      ...questions.map(({ label }) => `### ${label}\n`),
      '###',
      '### x\n',
      '_No response_',
    );
    const piece = fc.oneof(heading, fc.string({ unit: 'binary' }), fc.constantFrom('\n', '\r', ' (a)', ', '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const flag of parseIssueForm(pieces.join('')).flags)
          expect(flagNames).toContain(/^--([a-z0-9-]+)=/.exec(flag)?.[1]);
      }),
      { numRuns: 3000 },
    );
  });
});
