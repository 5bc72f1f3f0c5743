import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

const cache = resolve(import.meta.dirname, '../../node_modules/.cache/chromium-147');
const unpacked = join(cache, 'chromium');

/**
 * The browser that npm ships, unpacked once. It is unpacked into a folder of its own and then renamed: test processes
 * that start together would otherwise run one that another is still writing. `CHROME_PATH` names another browser.
 */
async function browserPath(): Promise<string> {
  if (process.env.CHROME_PATH !== undefined) return process.env.CHROME_PATH;
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(dirname(cache), { recursive: true });
  const folder = mkdtempSync(join(dirname(cache), '.chromium-'));
  const before = process.env.TMPDIR;
  // The package unpacks into os.tmpdir(), which is read when it is called.
  process.env.TMPDIR = folder;
  const { default: packed } = await import('@sparticuz/chromium');
  await packed.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  try {
    renameSync(folder, cache);
  } catch (error) {
    // Another process was first: its copy is as good.
    if (!existsSync(unpacked)) throw error;
    rmSync(folder, { recursive: true, force: true });
  }
  return unpacked;
}

/** Rendering in software, on any machine, without asking the network for anything. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--enable-unsafe-swiftshader',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

export async function openBrowser(extraFlags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: await browserPath(),
    headless: true,
    args: [...flags, ...extraFlags],
  });
}

/** A window that lets nothing out but to the test's own server, and remembers who tried. */
export async function openContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; external: string[] }> {
  const context = await browser.newContext(options);
  const external: string[] = [];
  await context.route(/^(?!data:|blob:|https?:\/\/127\.0\.0\.1)/, (route) => {
    external.push(route.request().url());
    return route.abort();
  });
  return { context, external };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
};

export interface Served {
  /** Address of the folder, ending in `/`. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a folder as any web server would: `index.html` for a folder, `404.html` for what is not there, the part of a
 * file that is asked for.
 *
 * @param options.parts `false` sends every file whole, as some servers do
 */
export async function serve(folder: string, { parts = true } = {}): Promise<Served> {
  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    const file = pathname.endsWith('/') ? join(path, 'index.html') : path;
    const found = file.startsWith(folder + sep) ? await readFile(file).catch(() => null) : null;
    const body = found ?? (await readFile(join(folder, '404.html')).catch(() => Buffer.from('not found')));
    const type = found === null ? '.html' : extname(file);
    const headers = { 'content-type': types[type] ?? 'application/octet-stream' };
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec((parts && request.headers.range) || '') ?? [];
    if (found === null || from === undefined) {
      response.writeHead(found === null ? 404 : 200, headers).end(body);
      return;
    }
    const last = Math.min(to === undefined || to === '' ? Infinity : Number(to), body.length - 1);
    const range = `bytes ${from}-${last}/${body.length}`;
    response
      .writeHead(206, { ...headers, 'content-range': range })
      .end(body.subarray(Number(from), last + 1));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
