import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { type RecordKind, recordKinds } from '../../schemas/dataset.ts';
import { choicesOf } from '../edit/add/answer.ts';
import { type Asker, NoAnswer } from '../edit/add/ask.ts';
import { complete, defaultsOf } from '../edit/add/complete.ts';
import {
  type Flag,
  flagAt,
  flagsOf,
  missingFlags,
  readFlags,
  valueAt,
  WrongUsage,
} from '../edit/add/flags.ts';
import { type Library, locationsOf } from '../edit/add/library.ts';
import { askForRecord, idFor, idObjection, type Ready, sentence } from '../edit/add/session.ts';
import type { Field } from '../edit/fields.ts';
import { addToLock } from '../edit/lock.ts';
import { recordText } from '../edit/record-text.ts';
import { createFile } from '../edit/write.ts';
import { hasErrors } from '../finding.ts';
import { countryCalled } from '../geocode/country-name.ts';
import { candidateTable } from './geocode.ts';
import { openLibrary } from './library.ts';

export interface AddOptions {
  readonly sources: string;
  readonly id?: string;
  /** Prints the record instead of writing it. */
  readonly dryRun?: boolean;
  /** Lists the flags of the kind. */
  readonly flags?: boolean;
}

/** Where questions are asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly isTerminal: boolean;
}

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
  if (options.flags === true) {
    terminal.output.write(flagList(flags, new Set(missingFlags(kind, flags, defaultsOf(kind)))));
    return 0;
  }
  const rest = args.slice(given === undefined ? 0 : 1);
  try {
    if (rest.length === 0 && options.id === undefined && terminal.isTerminal)
      return await addByQuestions(kind, options, terminal);
    return await addByFlags(kind, flags, rest, options, terminal);
  } catch (error) {
    if (error instanceof WrongUsage) return refuse(error.message);
    throw error;
  }
}

const nextSteps = `Next: ctatlas diff shows what the record does to the data; then commit the file and open a pull request.\n`;

function missingText(kind: RecordKind, missing: readonly string[], mute: boolean): string {
  const why = mute ? 'Questions are asked at a terminal only, and this is none. ' : '';
  return `${why}A ${kind} needs ${missing.join(', ')}${mute ? '' : ' as well'}. ctatlas add ${kind} --flags lists all flags.`;
}

async function addByFlags(
  kind: RecordKind,
  flags: readonly Flag[],
  args: readonly string[],
  { sources, id: givenId, dryRun = false }: AddOptions,
  { output, isTerminal }: Terminal,
): Promise<number> {
  const written = readFlags(flags, args);
  const library = await openLibrary(sources);
  if (library === null) return 1;
  const draft = complete(kind, written, library);
  const missing = missingFlags(kind, flags, draft);
  if (missing.length > 0) return refuse(missingText(kind, missing, args.length === 0 && !isTerminal));
  const id = givenId ?? idFor(kind, draft, (candidate) => library.isFree(kind, candidate));
  const objection = idObjection(kind, id, library);
  if (objection !== null) {
    process.stderr.write(`error  --id: ${objection}\nNothing was written.\n`);
    return 1;
  }
  const findings = library.judge(kind, id, draft);
  for (const finding of findings) {
    const name = flagAt(flags, finding.path ?? []);
    const flag = flags.find((one) => one.name === name);
    const hint =
      (flag && countryHint(flag.field, valueAt(draft, finding.path ?? []), library)) ?? finding.hint;
    process.stderr.write(`${sentence({ ...finding, hint }, ...(flag ? [`--${flag.name}`] : []))}\n`);
  }
  if (hasErrors(findings)) {
    process.stderr.write('Nothing was written.\n');
    return 1;
  }
  const text = recordText(kind, draft);
  if (!dryRun) return write({ file: library.fileOf(kind, id, draft), text, value: draft }, library, output);
  output.write(text);
  return 0;
}

async function addByQuestions(
  kind: RecordKind,
  { sources, dryRun = false }: AddOptions,
  { input, output }: Terminal,
): Promise<number> {
  const library = await openLibrary(sources);
  if (library === null) return 1;
  const lines = createInterface({ input, output });
  const answers = lines[Symbol.asyncIterator]();
  const asker: Asker = {
    async ask(question) {
      lines.setPrompt(question);
      lines.prompt();
      const { value, done } = await answers.next();
      if (done === true) throw new NoAnswer();
      return value;
    },
    say: (text) => output.write(`${text}\n`),
    table: (list) => numbered(candidateTable(list)),
  };
  try {
    const ready = await askForRecord(kind, asker, library);
    if (ready !== null && !dryRun) {
      const code = write(ready, library, output);
      if (code === 0) output.write(nextSteps);
      return code;
    }
    output.write('Nothing was written.\n');
    return ready === null ? 1 : 0;
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    output.write('\nNothing was written.\n');
    return 1;
  } finally {
    lines.close();
  }
}

/** The code of a country that somebody named in another way; undefined when no country is called that. */
function countryHint({ meta }: Field, value: unknown, { geocoder, context }: Library): string | undefined {
  const written = String(value);
  if (meta.codelist !== 'countries' || context.codes.get('countries')?.has(written) === true)
    return undefined;
  const { code } = countryCalled(geocoder.gazetteer, written);
  return code === null ? undefined : `Did you mean ${code}?`;
}

/** The table of `ctatlas geocode`, with a number before each candidate. */
function numbered(table: string): string {
  return table
    .split('\n')
    .map((line, i) => `${i === 0 ? '   ' : String(i).padStart(3)}  ${line}`)
    .join('\n');
}

/** Writes a new record, and its places into the lock. @returns the exit code. */
function write({ file, text, value }: Ready, { dir, geocoder }: Library, output: Writable): number {
  if (!createFile(file, text)) {
    process.stderr.write(`${file} is there already and was left as it is.\n`);
    return 1;
  }
  for (const written of [file, ...addToLock(dir, geocoder, locationsOf(value))])
    output.write(`Written: ${written}\n`);
  return 0;
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

function flagList(flags: readonly Flag[], needed: ReadonlySet<string>): string {
  const width = Math.max(...flags.map(({ name }) => name.length));
  return flags
    .map(({ name, field, list }) => {
      const { description = field.meta.description ?? '', codelist } = (field.item ?? field).meta;
      const choices = choicesOf(field.item ?? field);
      const remarks = [
        ...(needed.has(`--${name}`) ? ['needed'] : []),
        ...(codelist === undefined ? [] : [`codelist ${codelist}`]),
        ...(choices.length > 0 ? [`one of ${choices.join(', ')}`] : []),
        ...(field.type === 'boolean' ? ['a switch: takes no value'] : []),
        ...(list !== null || field.type === 'list' ? ['may be given again'] : []),
      ];
      return `  --${name.padEnd(width)}  ${description}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}\n`;
    })
    .join('');
}
