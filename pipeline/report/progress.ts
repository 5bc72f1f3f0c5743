import type { WriteStream } from 'node:tty';

/** Tells a person at a terminal what is going on. Machines see nothing of it. */
export interface Progress {
  stage(name: string): void;
  step(done: number, of: number): void;
  notice(message: string): void;
  /** Ends the last stage. Returns each stage with its wall time in milliseconds. */
  finish(): readonly { readonly name: string; readonly ms: number }[];
}

/** Progress on one rewritten line of a terminal; elsewhere only the times are kept. */
export function createProgress(stream: WriteStream | (NodeJS.WriteStream & { isTTY?: boolean })): Progress {
  const live = stream.isTTY === true;
  const stages: { name: string; ms: number }[] = [];
  let current: { name: string; since: number } | null = null;
  const clear = () => live && stream.write('\r\u001B[2K');
  const end = () => {
    if (current !== null) stages.push({ name: current.name, ms: performance.now() - current.since });
    current = null;
  };
  return {
    stage(name) {
      end();
      current = { name, since: performance.now() };
      clear();
      if (live) stream.write(`${name} ...`);
    },
    step(done, of) {
      if (!live || current === null) return;
      clear();
      stream.write(`${current.name} ... ${Math.min(99, Math.round((done / Math.max(of, 1)) * 100))} %`);
    },
    notice(message) {
      if (!live) return;
      clear();
      stream.write(`${message}\n`);
    },
    finish() {
      end();
      clear();
      return stages;
    },
  };
}
