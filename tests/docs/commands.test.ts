import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installCommand, run } from '../support/release.ts';

const guides = [
  ...['README.md', 'CONTRIBUTING.md', 'GOVERNANCE.md', 'VERSIONING.md'],
  ...readdirSync('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];
const command = installCommand();
const { scripts, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};

it('ctatlas --version is that of package.json', async () => {
  const told = await run(process.execPath, [command, '--version']);
  expect(told).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

describe.each(guides)('%s', (guide) => {
  const text = readFileSync(guide, 'utf8');

  it('names commands and options that there are', async () => {
    const calls = [...text.matchAll(/npx ctatlas ([a-z]+)([^\n`#|>]*)/g)];
    const helps = new Map<string, string>();
    for (const [, name = '', rest = ''] of calls) {
      const help = helps.get(name) ?? (await run(process.execPath, [command, name, '--help'])).stdout;
      helps.set(name, help);
      expect(help, name).toContain(`Usage: ctatlas ${name} `);
      for (const [option] of rest.matchAll(/--[a-z-]+/g))
        expect(help, `${name} ${option}`).toContain(`${option} `);
    }
  });

  it('names scripts of package.json that there are', () => {
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('links to files and headings that there are', () => {
    const broken = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => {
        const [path = '', heading] = target.split('#');
        const file = path === '' ? guide : join(dirname(guide), path);
        return !existsSync(file) || (heading !== undefined && !headingsOf(file).includes(heading));
      });
    expect(broken).toEqual([]);
  });
});

/** Anchors of the headings of a Markdown file, as GitHub makes them. */
function headingsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
