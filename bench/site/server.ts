import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Server {
  readonly address: string;
  /** Bytes sent since the last call, compressed as web servers do. */
  sent(): number;
  close(): void;
}

/** Serves a site with gzip, as its visitors get it. Each file is compressed once. */
export async function serveCompressed(folder: string): Promise<Server> {
  const packed = new Map<string, Buffer>();
  let bytes = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const body = packed.get(path) ?? gzipSync(readFileSync(path), { level: 6 });
    packed.set(path, body);
    bytes += body.length;
    response
      .writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-encoding': 'gzip',
        'cache-control': 'no-store',
      })
      .end(body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent() {
      const before = bytes;
      bytes = 0;
      return before;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
