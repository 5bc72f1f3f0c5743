import { PassThrough } from 'node:stream';
import { beforeEach } from 'vitest';
import { addCommand } from '../../pipeline/commands/add.ts';
import { makeSources, type Sources } from '../support/sources.ts';

export let sources: Sources;
beforeEach(() => {
  sources = makeSources();
});

/** Answers questions from a list, as a person would at a terminal, and leaves when the list is at its end. */
export async function answer(
  answers: readonly string[],
  args: readonly string[] = [],
): Promise<{ code: number; shown: string }> {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  input.end(answers.map((line) => `${line}\n`).join(''));
  const code = await addCommand(args, { sources: sources.dir }, { input, output, isTerminal: true });
  return { code, shown };
}

export const skip = '';
export const toPlace = ['Traffic cameras, Kisumu', 'huawei', 'supplier', 'n', '4', skip, 'active', skip];
export const sourced = ['Huawei supplied cameras.', 'medium', 'https://www.example.org/report', 'n'];
/** No dates, counterparties, topics, amounts or measures. */
export const nothingMore = ['n', 'n', skip, 'n', 'n'];
export const written = 'presences/huawei/huawei-traffic-cameras-kisumu.yaml';
