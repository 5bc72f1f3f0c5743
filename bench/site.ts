import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openBrowser } from '../tests/support/browser.ts';
import { generate } from './generate.ts';
import { serveCompressed } from './site/server.ts';
import { percentile, type Visit, visit } from './site/visit.ts';

// npm run bench:site: see README.md beside this file.
const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '4000,40000' },
    visits: { type: 'string', default: '5' },
  },
});

interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly target: number | null;
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ctatlas = join(root, 'build', 'ctatlas.js');
const work = mkdtempSync(join(realpathSync(tmpdir()), 'ctatlas-bench-site-'));
const large = 40_000;
const browser = await openBrowser();
try {
  const figures: Figure[] = [];
  for (const size of options.records.split(',').map(Number)) figures.push(...(await measure(size)));
  for (const { what, value, unit, target } of figures) {
    const verdict = target === null ? '' : value <= target ? 'met' : 'MISSED';
    const most = target === null ? '' : `at most ${target} ${unit}`;
    process.stdout.write(
      `${what.padEnd(46)} ${value.toFixed(0).padStart(8)} ${unit.padEnd(4)} ${most.padEnd(18)} ${verdict}\n`,
    );
  }
  process.exitCode = figures.some(({ value, target }) => target !== null && value > target) ? 1 : 0;
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

async function measure(size: number): Promise<Figure[]> {
  const beside = join(work, String(size));
  mkdirSync(beside);
  const sources = generate(beside, size, join(root, 'sources')).dir;
  const out = join(beside, 'dist');
  const timed = (args: readonly string[]) => {
    const before = performance.now();
    execFileSync(process.execPath, [ctatlas, 'release', '--sources', sources, '--out', out, ...args], {
      stdio: 'ignore',
    });
    return performance.now() - before;
  };
  const without = timed(['--no-site']);
  const site = timed([]) - without;
  const server = await serveCompressed(join(out, 'site'));
  const visits: Visit[] = [];
  for (let i = 0; i < Number(options.visits); i++) visits.push(await visit(browser, server));
  server.close();
  const of = (pick: (one: Visit) => number) => percentile(visits.map(pick), 0.5);
  const standalone = readFileSync(join(out, 'site-standalone.html')).length;
  const atlas = readFileSync(join(out, 'site/data/view/atlas.json'));
  return [
    {
      what: `${size} records: site and standalone, drawn`,
      value: site / 1000,
      unit: 's',
      target: size === large ? 60 : 40,
    },
    {
      what: `${size} records: first load of the map`,
      value: of(({ bytes }) => bytes) / 1024,
      unit: 'KB',
      target: size === large ? null : 350,
    },
    {
      what: `${size} records: atlas.json compressed`,
      value: gzipSync(atlas).length / 1024,
      unit: 'KB',
      target: null,
    },
    {
      what: `${size} records: ready`,
      value: of(({ ready }) => ready),
      unit: 'ms',
      target: size === large ? 3000 : 1000,
    },
    {
      what: `${size} records: frame while dragging, p95`,
      value: of(({ panP95 }) => panP95),
      unit: 'ms',
      target: size === large ? null : 60,
    },
    {
      what: `${size} records: filter to pixels`,
      value: of(({ filter }) => filter),
      unit: 'ms',
      target: size === large ? null : 100,
    },
    { what: `${size} records: site-standalone.html`, value: standalone / 1024, unit: 'KB', target: null },
  ];
}
