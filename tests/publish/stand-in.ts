import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that a service got. */
export interface Got {
  readonly method: string;
  readonly path: string;
  readonly token: string;
  readonly body: Buffer;
}

export interface StandIn {
  readonly url: string;
  readonly got: Got[];
  /** Files that it holds, by name. */
  readonly files: Map<string, Buffer>;
  /** Answers the next request whose path matches with this status, telling the token back, as a bad service might. */
  failOn: RegExp | null;
  close(): Promise<void>;
}

/** Stands in for the forge and for Zenodo, on this machine only. */
export async function standIn(): Promise<StandIn> {
  const got: Got[] = [];
  const files = new Map<string, Buffer>();
  const state = { failOn: null as RegExp | null, released: false, url: '' };
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const call = {
      method: request.method ?? '',
      path: request.url ?? '',
      token: request.headers.authorization ?? '',
      body: Buffer.concat(pieces),
    };
    got.push(call);
    const { status, json } = state.failOn?.test(call.path)
      ? { status: 500, json: { message: `no: ${call.token} ${encodeURIComponent(call.token)}` } }
      : answer(call);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
  };
  const answer = ({ method, path, body }: Got): { status: number; json: unknown } => {
    const { pathname, searchParams } = new URL(path, state.url);
    const route = `${method} ${pathname.replace(/\/files\/bucket\/.*/, '/files/bucket')}`;
    switch (route) {
      case 'GET /repos/atlas/atlas/releases/tags/v2026.11.0':
        return state.released ? { status: 200, json: release() } : { status: 404, json: {} };
      case 'POST /repos/atlas/atlas/releases':
        state.released = true;
        return { status: 201, json: release() };
      case 'POST /uploads/7/assets':
        files.set(searchParams.get('name') ?? '', body);
        return { status: 201, json: {} };
      case 'POST /api/deposit/depositions':
      case 'GET /api/deposit/depositions/42':
        return { status: 201, json: draft() };
      case 'POST /api/deposit/depositions/9/actions/newversion':
        return { status: 201, json: { links: { latest_draft: `${state.url}/api/deposit/depositions/42` } } };
      case 'PUT /api/files/bucket':
        files.set(decodeURIComponent(pathname.split('/').at(-1) ?? ''), body);
        return { status: 201, json: {} };
      default:
        return /^(?:PUT|DELETE|POST) \/api\/deposit\/depositions\/42\b/.test(route)
          ? { status: 200, json: {} }
          : { status: 404, json: { message: `no ${route}` } };
    }
  };
  const release = () => ({
    upload_url: `${state.url}/uploads/7/assets{?name,label}`,
    assets: [...files].map(([name, bytes]) => ({ name, size: bytes.length })),
  });
  const draft = () => ({
    id: 42,
    links: { bucket: `${state.url}/api/files/bucket` },
    files: [{ id: 'old-file' }],
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: state.url,
    got,
    files,
    get failOn() {
      return state.failOn;
    },
    set failOn(pattern) {
      state.failOn = pattern;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}
