import { createInterface } from 'node:readline/promises';
import type { RecordKind } from '../../../schemas/dataset.ts';
import { type Asker, NoAnswer } from '../../edit/add/ask.ts';
import { askForRecord } from '../../edit/add/session.ts';
import { candidateTable } from '../geocode.ts';
import { openLibrary } from '../library.ts';
import type { AddOptions, Terminal } from './options.ts';
import { write } from './write.ts';

/** Adds a record by questions at a terminal. @returns the exit code. */
export async function addByQuestions(
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
      return write(ready, library, output);
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

/** The table of `ctatlas geocode`, with a number before each candidate. */
function numbered(table: string): string {
  return table
    .split('\n')
    .map((line, i) => `${i === 0 ? '   ' : String(i).padStart(3)}  ${line}`)
    .join('\n');
}
