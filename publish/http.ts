/** What a service answered that was not expected. Its text never holds a secret. */
export class Refused extends Error {}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly json?: unknown;
  readonly body?: Uint8Array;
  readonly type?: string;
  /** Answers that are no failure, beside 2xx. */
  readonly accept?: readonly number[];
}

export interface Answer {
  readonly status: number;
  readonly json: Record<string, unknown>;
}

/** Speaks with one service by a token that goes into one header and nowhere else. */
export class Client {
  constructor(
    private readonly token: string,
    private readonly say: (line: string) => void,
    /** Nothing that writes is sent: it is told of only. */
    readonly dryRun: boolean,
  ) {}

  /** Sends a request; in a dry run one that writes is told of, and answered with nothing. */
  async send({ method, url, json, body, type, accept = [] }: Request): Promise<Answer> {
    const size = body === undefined ? '' : ` (${body.length.toLocaleString('en')} bytes)`;
    const line = this.redact(`${method} ${url}${size}`);
    if (this.dryRun && method !== 'GET') {
      this.say(`would send ${line}`);
      return { status: 0, json: {} };
    }
    const content = body ?? (json === undefined ? undefined : JSON.stringify(json));
    const headers = {
      Authorization: `Bearer ${this.token}`,
      Accept: 'application/json',
      ...(content === undefined ? {} : { 'Content-Type': type ?? 'application/json' }),
    };
    const response = await this.reach(line, () =>
      fetch(url, { method, headers, redirect: 'error', ...(content === undefined ? {} : { body: content }) }),
    );
    const text = await response.text();
    this.say(`${line}: ${response.status}`);
    if (!response.ok && !accept.includes(response.status))
      throw new Refused(this.redact(`${line} was answered ${response.status}: ${text.slice(0, 300)}`));
    return { status: response.status, json: parsed(text) };
  }

  /** A failing connection names hosts and causes, and perhaps more than it should. */
  private async reach(line: string, call: () => Promise<Response>): Promise<Response> {
    try {
      return await call();
    } catch (error) {
      const { message, cause } = error as Error & { cause?: { code?: string } };
      throw new Refused(this.redact(`${line} failed: ${cause?.code ?? message}`));
    }
  }

  /** Takes the token out of a text, as it is and as it stands in an address. */
  private redact(text: string): string {
    return text.replaceAll(this.token, '***').replaceAll(encodeURIComponent(this.token), '***');
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** A text of an answer. @throws Refused when it is not there. */
export function textOf({ json }: Answer, ...path: string[]): string {
  let value: unknown = json;
  for (const name of path) value = (value as Record<string, unknown> | undefined)?.[name];
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new Refused(`The answer has no ${path.join('.')}.`);
  return String(value);
}
