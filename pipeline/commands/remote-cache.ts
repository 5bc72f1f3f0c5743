import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Answers of remote geocoders, one a line, so that no question is asked twice over the network. */
export class RemoteCache {
  private readonly answers = new Map<string, unknown>();

  constructor(private readonly file: string) {
    if (!existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const entry = parse(line);
      if (entry !== null) this.answers.set(entry.question, entry.body);
    }
  }

  get(question: string): unknown {
    return this.answers.get(question);
  }

  set(question: string, body: unknown): void {
    this.answers.set(question, body);
    mkdirSync(dirname(this.file), { recursive: true });
    appendFileSync(this.file, `${JSON.stringify({ question, body })}\n`);
  }
}

/** A line that was cut short by a crash is asked again. */
function parse(line: string): { question: string; body: unknown } | null {
  try {
    const value: unknown = JSON.parse(line);
    const { question, body } = (value ?? {}) as { question?: unknown; body?: unknown };
    return typeof question === 'string' ? { question, body } : null;
  } catch {
    return null;
  }
}
