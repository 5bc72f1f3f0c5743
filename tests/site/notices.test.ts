import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { noticesOf } from '../../notices.js';
import { temporaryFolder } from '../support/release.ts';
import { releaseForSite, siteOf } from '../support/site.ts';

const site = siteOf(await releaseForSite());
const notices = readFileSync(join(site, 'third-party-notices.txt'), 'utf8');

/** What esbuild tells of a bundle that took code from some files. */
const bundleOf = (...paths: string[]) => ({
  inputs: {},
  outputs: {
    'out.js': {
      bytes: 1,
      imports: [],
      exports: [],
      inputs: Object.fromEntries(paths.map((path) => [path, { bytesInOutput: 1 }])),
    },
  },
});

describe('the licence notices of what the scripts contain', () => {
  it('name each package once, with its version and its licence', () => {
    const named = [...notices.matchAll(/^=+\n(\S+) (\S+) \((\S+)\)$/gm)].map(([, name]) => name);
    expect(named).toEqual([...new Set(named)].sort());
    expect(named).toEqual(expect.arrayContaining(['d3-geo', 'hyparquet', 'squirreling', 'zod']));
    for (const name of named) {
      const { version, license } = JSON.parse(
        readFileSync(resolve(`node_modules/${name}/package.json`), 'utf8'),
      ) as Record<string, string>;
      expect(notices).toContain(`\n${name} ${version} (${license})\n`);
      expect(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0']).toContain(license);
    }
    expect(notices).toContain('Permission to use, copy, modify, and/or distribute this software');
  });

  it('are linked from About in both languages', () => {
    for (const path of ['about/index.html', 'zh/about/index.html']) {
      const { document } = parseHTML(readFileSync(join(site, path), 'utf8'));
      const links = [...document.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
      expect(links).toContain(`${path.startsWith('zh/') ? '../../' : '../'}third-party-notices.txt`);
    }
  });

  it('go with the file that opens from disk', () => {
    const script = readFileSync(resolve(import.meta.dirname, '../../build/standalone.js'), 'utf8');
    expect(script).toMatch(/\nd3-geo \d+\.\d+\.\d+ \(ISC\)\n/);
    expect(script).not.toContain('</script');
  });

  it('are missed: a package without a licence text is not sent to anybody', () => {
    const folder = join(temporaryFolder(), 'node_modules', 'bare');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"version":"1.0.0"}');
    expect(() => noticesOf([bundleOf(`${folder}/index.js`)])).toThrow(/bare brings no licence text/);
    writeFileSync(join(folder, 'LICENCE.md'), 'As you like.\r\n');
    expect(noticesOf([bundleOf(`${folder}/index.js`)])).toContain('\n\nAs you like.\n');
  });
});
