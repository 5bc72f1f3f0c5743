import type { RecordKind } from '../../../schemas/dataset.ts';
import { id as idSchema } from '../../../schemas/fields.ts';
import { folders } from '../../../schemas/kinds.ts';
import { hasErrors } from '../../finding.ts';
import { recordText } from '../record-text.ts';
import { type Asker, Questions } from './ask.ts';
import { type Draft, type Library, leadOf } from './library.ts';
import { mend } from './mend.ts';
import { proposeId } from './propose-id.ts';
import { repairSentence, sentence } from './tell.ts';

/** A record ready to be written. */
export interface Ready {
  readonly file: string;
  readonly text: string;
  readonly value: Draft;
}

/** An id for a draft, of those that may be used. */
export function idFor(kind: RecordKind, draft: Draft, isFree: (id: string) => boolean): string {
  const title = [draft.title, draft.name, draft.term].find((text) => typeof text === 'string') ?? '';
  const byOrganization = folders.some((folder) => folder.kind === kind && folder.byOrganization);
  const lead = byOrganization ? leadOf(draft) : null;
  return proposeId(title, lead, isFree);
}

/** Asks for a record until `check` has nothing against it. @returns null when the person gives up. */
export async function askForRecord(kind: RecordKind, asker: Asker, library: Library): Promise<Ready | null> {
  asker.say(introduction);
  const questions = new Questions(asker, library);
  const mended = (answers: Draft): Draft => {
    const { value, repairs } = mend(kind, answers, library);
    for (const repair of repairs) asker.say(repairSentence(repair));
    return value;
  };
  let draft = mended(await questions.record(kind));
  let id = await askId(kind, draft, asker, library);
  for (;;) {
    const findings = library.judge(kind, id, draft);
    for (const finding of findings) asker.say(sentence(finding));
    const ready = hasErrors(findings)
      ? null
      : { file: library.fileOf(kind, id, draft), text: recordText(kind, draft), value: draft };
    if (ready !== null) asker.say(`\n${ready.text}\nFile: ${ready.file}`);
    const given = (
      await asker.ask(ready === null ? again : 'Write it? [Y/n, or a field to answer again] ')
    ).trim();
    if (ready === null && given === '') return null;
    if (ready !== null && /^(?:y|yes)?$/i.test(given)) return ready;
    if (ready !== null && /^(?:n|no)$/i.test(given)) return null;
    if (given === 'id') id = await askId(kind, draft, asker, library);
    else await questions.again(kind, draft, given.replaceAll(' ', '_'));
    draft = mended(draft);
  }
}

const introduction = `
Each answer is checked as you give it; nothing is written before you have seen the record.
Codes go by number, code or name, and ? lists them. Enter skips what is not needed, Ctrl-C leaves.
In doubt see docs/coding-manual.md.`;
const again = '\nWhich field do you want to answer again? (Enter gives up)> ';

async function askId(kind: RecordKind, draft: Draft, asker: Asker, library: Library): Promise<string> {
  const proposed = idFor(kind, draft, (id) => library.isFree(kind, id));
  asker.say('\nid: The file name, for ever: lower-case letters, digits and hyphens.');
  for (;;) {
    const given = (await asker.ask(`id (Enter for ${proposed})> `)).trim();
    if (given === '') return proposed;
    const objection = idObjection(kind, given, library);
    if (objection === null) return given;
    asker.say(`  ${objection}`);
  }
}

/** Why an id cannot be that of a new record, in a sentence; null when it can. */
export function idObjection(kind: RecordKind, id: string, library: Library): string | null {
  if (!idSchema.safeParse(id).success)
    return `"${id}" is not an id: lower-case letters, digits and single hyphens.`;
  return library.isFree(kind, id) ? null : `"${id}" is or was the id of another ${kind}.`;
}
