import { cpSync } from 'node:fs';
import { beforeAll } from 'vitest';
import { installCommand, type Run, run } from '../support/release.ts';
import { makeSources, type Sources } from '../support/sources.ts';

let command: string;
let tidy: Sources;

/** Installs the command and brings the small set into its canonical form, before the tests of a file. */
export function prepareTidySources(): void {
  beforeAll(async () => {
    command = installCommand();
    tidy = makeSources();
    await ctatlas(tidy, 'fix');
  });
}

export const ctatlas = (sources: Sources, ...args: string[]): Promise<Run> =>
  run(process.execPath, [command, ...args, '--sources', sources.dir]);

/** The lines about one file, without its name. */
export function linesAbout(sources: Sources, file: string, { stdout }: Run): string[] {
  const name = `${sources.path(file)}: `;
  return stdout.split('\n').flatMap((line) => (line.startsWith(name) ? [line.slice(name.length)] : []));
}

/** The small set in its canonical form. */
export function tidySources(): Sources {
  const sources = makeSources();
  cpSync(tidy.dir, sources.dir, { recursive: true });
  return sources;
}
