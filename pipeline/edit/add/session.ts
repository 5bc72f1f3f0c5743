import type { RecordKind } from '../../../schemas/dataset.ts';
import { id as idSchema } from '../../../schemas/fields.ts';
import { folders } from '../../../schemas/kinds.ts';
import { type Finding, hasErrors } from '../../finding.ts';
import { pathText } from '../order.ts';
import { recordText } from '../record-text.ts';
import { type Asker, Questions } from './ask.ts';
import { complete } from './complete.ts';
import { type Draft, type Library, leadOf } from './library.ts';
import { proposeId } from './propose-id.ts';

/** A record ready to be written. */
export interface Ready {
  readonly file: string;
  readonly text: string;
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
  const questions = new Questions(asker, library);
  let draft = complete(kind, await questions.record(kind), library);
  for (;;) {
    const id = await askId(kind, draft, asker, library);
    const findings = library.judge(kind, id, draft);
    for (const finding of findings) asker.say(sentence(finding));
    if (!hasErrors(findings)) {
      const text = recordText(kind, draft);
      const file = library.fileOf(kind, id, draft);
      asker.say(`\n${text}`);
      return /^n/i.test((await asker.ask(`Write ${file}? [Y/n] `)).trim()) ? null : { file, text };
    }
    const name = (await asker.ask('\nWhich field do you want to answer again? (Enter gives up)> ')).trim();
    if (name === '') return null;
    await questions.again(kind, draft, name.replaceAll(' ', '_'));
    draft = complete(kind, draft, library);
  }
}

async function askId(kind: RecordKind, draft: Draft, asker: Asker, library: Library): Promise<string> {
  const proposed = idFor(kind, draft, (id) => library.isFree(kind, id));
  asker.say('\nid: The file name, for ever: lower-case letters, digits and hyphens.');
  for (;;) {
    const given = (await asker.ask(`id (Enter for ${proposed})> `)).trim();
    if (given === '') return proposed;
    if (!idSchema.safeParse(given).success)
      asker.say(`  "${given}" is not an id: lower-case letters, digits and single hyphens.`);
    else if (!library.isFree(kind, given)) asker.say(`  "${given}" is or was the id of another record.`);
    else return given;
  }
}

/** A finding about a record that is not written yet. */
export function sentence({ path = [], severity, message, hint }: Finding, name = pathText(path)): string {
  return `${severity}  ${name === '' ? '' : `${name}: `}${message}\n  ${hint}`;
}
