import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Line, screenOf } from './terminal/screen.ts';
import { openSession } from './terminal/session.ts';
import { terminalSvg } from './terminal/svg.ts';

const picture = 'docs/first-contribution.svg';
const columns = 104;
const file = 'sources/presences/huawei/huawei-traffic-cameras-kisumu.yaml';
const skip = '';
const answers = [
  ...['Traffic cameras, Kisumu', 'huawei', 'supplier', 'n', '4', skip, 'active', '2019-03'],
  ...['Kenya', 'Kisumu', skip, skip, 'n', 'y', skip, '2018-11', skip, skip],
  ...['n', 'video-surveillance', skip, 'n', 'y', 'cameras', '120', skip, 'n'],
  ...['The county switched on 120 traffic cameras.', 'medium'],
  ...['https://www.example.org/kisumu-cameras', 'Kisumu switches on traffic cameras', 'Example News'],
  ...['2019-03-04', 'en', 'news', 'https://web.archive.org/web/2019/https://www.example.org/kisumu-cameras'],
  ...[skip, 'n', skip, 'y'],
];

let shown: Line[] = [];
beforeAll(async () => {
  shown = await firstContribution();
  const title =
    'A terminal: ctatlas add asks for a record and writes it, check finds two mistakes made on purpose, fix repairs one, check is clean once the other is mended, and diff shows what the record does to the data.';
  if (process.env.UPDATE_DOCS === '1') writeFileSync(picture, terminalSvg(shown, columns, title));
}, 60_000);

/** A record, two mistakes on purpose, and the way out of them. */
async function firstContribution(): Promise<Line[]> {
  const session = openSession();
  const lines: Line[] = [];
  const typed = (text: string) => lines.push([], [{ text: `$ ${text}`, style: 'typed' }]);
  const comment = (text: string) => lines.push([], [{ text: `# ${text}`, style: 'dim' }]);
  const command = async (...args: string[]) => {
    typed(`npx ctatlas ${args.join(' ')}`);
    lines.push(...trimmed(screenOf(await session.run(...args), columns)));
  };
  typed('npx ctatlas add');
  lines.push(...beginAndEnd(trimmed(screenOf(await session.add(answers), columns))));
  comment('Two mistakes, on purpose: the role becomes "suplier", and the address gets "?utm_source=mail".');
  session.edit(file, 'role: supplier', 'role: suplier');
  session.edit(file, 'kisumu-cameras', 'kisumu-cameras?utm_source=mail');
  await command('check', file);
  await command('fix', file);
  comment('The role is mended by hand.');
  session.edit(file, 'role: suplier', 'role: supplier');
  await command('check', file);
  await command('diff');
  return lines.slice(1);
}

/** A line that says what is left out stands for the questions in the middle. */
function beginAndEnd(lines: readonly Line[]): Line[] {
  const index = (words: string) => lines.findIndex((line) => textOf(line).startsWith(words));
  const [from, to] = [index('role:'), index('id:')];
  return [
    ...lines.slice(0, from),
    [{ text: `   (${to - from} more lines of questions and answers)`, style: 'dim' }],
    [],
    ...lines.slice(to),
  ];
}

function trimmed(lines: readonly Line[]): Line[] {
  const isEmpty = (line: Line) => textOf(line).trim() === '';
  const first = lines.findIndex((line) => !isEmpty(line));
  return lines.slice(first, lines.findLastIndex((line) => !isEmpty(line)) + 1);
}

function textOf(line: Line): string {
  return line.map(({ text }) => text).join('');
}

describe('the terminal of CONTRIBUTING', () => {
  it('shows what a first contribution prints (`UPDATE_DOCS=1 npx vitest run tests/docs` draws it anew)', () => {
    const drawn = [...readFileSync(picture, 'utf8').matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(
      ([, row = '']) =>
        row
          .replace(/<[^>]+>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&'),
    );
    const real = shown.map(textOf).filter((text) => text.trim() !== '');
    expect(drawn.map(sameInAnyRelease)).toEqual(real.map(sameInAnyRelease));
  });

  it('begins with questions and ends with the effect on the data', () => {
    const text = shown.map(textOf).join('\n');
    expect(text).toContain(`Written: ${file}`);
    expect(text).toContain('Did you mean "supplier"?');
    expect(text).toMatch(/nothing wrong/);
    expect(text).toContain('huawei-traffic-cameras-kisumu');
  });
});

/** Numbers of records, and the name of the commit, are those of the day on which it was drawn; space is not drawn. */
function sameInAnyRelease(text: string): string {
  return text
    .replace(/\b[0-9a-f]{7,}\b/g, 'COMMIT')
    .replace(/\d[\d,]*/g, 'N')
    .replace(/ /g, '');
}
