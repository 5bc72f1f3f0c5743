import { type RecordKind, recordKinds } from '../../schemas/dataset.ts';
import { defaultsOf } from '../edit/add/complete.ts';
import { flagsOf, missingFlags } from '../edit/add/flags.ts';
import { addByFlags } from './add/by-flags.ts';
import { addByQuestions } from './add/by-questions.ts';
import { flagList } from './add/flag-list.ts';
import type { AddOptions, Terminal } from './add/options.ts';

const standard: Terminal = {
  input: process.stdin,
  output: process.stdout,
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
};

/** Adds a record: from flags, or by questions at a terminal. @returns the exit code. */
export async function addCommand(
  args: readonly string[],
  options: AddOptions,
  terminal: Terminal = standard,
): Promise<number> {
  const [first = ''] = args;
  const given = first.startsWith('-') || first === '' ? undefined : first;
  const kind = recordKinds.find((name) => name === (given ?? 'presence'));
  if (kind === undefined) return refuse(`There is no kind "${given}". Kinds are ${recordKinds.join(', ')}.`);
  const flags = flagsOf(kind);
  const needed = missingFlags(kind, flags, defaultsOf(kind));
  if (options.flags === true) {
    terminal.output.write(flagList(flags, new Set(needed)));
    return 0;
  }
  const rest = args.slice(given === undefined ? 0 : 1);
  if (rest.length > 0 || options.id !== undefined)
    return await addByFlags(kind, flags, rest, options, terminal);
  if (terminal.isTerminal) return await addByQuestions(kind, options, terminal);
  return refuse(muteText(kind, needed));
}

function muteText(kind: RecordKind, needed: readonly string[]): string {
  return `Questions are asked at a terminal only, and this is none. A ${kind} needs ${needed.join(', ')}. ctatlas add ${kind} --flags lists all flags.`;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}
