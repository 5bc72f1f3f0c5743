import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headlineSchema } from '../../schemas/release/headline.ts';
import { Shelf } from '../release/shelf.ts';
import { headlineTable } from '../report/headline.ts';

/** Prints the headline of a release. @returns the exit code. */
export function statsCommand({
  out,
  json = false,
}: {
  readonly out: string;
  readonly json?: boolean;
}): number {
  new Shelf(out).recover();
  const path = join(out, 'statistics', 'headline.json');
  if (!existsSync(path)) {
    process.stderr.write(`There is no release in ${out}. Make one with: ctatlas release\n`);
    return 2;
  }
  const text = readFileSync(path, 'utf8');
  if (json) process.stdout.write(text);
  else
    process.stdout.write(
      headlineTable(headlineSchema.parse(JSON.parse(text)), titleOf(out), process.stdout.isTTY === true),
    );
  return 0;
}

function titleOf(out: string): { title: string; version: string; date: string } {
  return JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    title: string;
    version: string;
    date: string;
  };
}
