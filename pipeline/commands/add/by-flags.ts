import type { RecordKind } from '../../../schemas/dataset.ts';
import { type Flag, flagAt, missingFlags, valueAt } from '../../edit/add/flags.ts';
import type { Draft, Library } from '../../edit/add/library.ts';
import { mend } from '../../edit/add/mend.ts';
import { Names } from '../../edit/add/names.ts';
import { readFlags } from '../../edit/add/read-flags.ts';
import { idFor, idObjection } from '../../edit/add/session.ts';
import { repairSentence, sentence } from '../../edit/add/tell.ts';
import { recordText } from '../../edit/record-text.ts';
import { type Finding, hasErrors } from '../../finding.ts';
import { openLibrary } from '../library.ts';
import type { AddOptions, Terminal } from './options.ts';
import { write } from './write.ts';

/**
 * Adds the record that flags describe, or says everything that is wrong with it.
 *
 * @returns the exit code: 1 when the record cannot be, 2 when the flags themselves are wrong.
 */
export async function addByFlags(
  kind: RecordKind,
  flags: readonly Flag[],
  args: readonly string[],
  { sources, id: givenId, dryRun = false }: AddOptions,
  { output }: Terminal,
): Promise<number> {
  const { draft, faults } = readFlags(flags, args);
  const library = await openLibrary(sources);
  if (library === null) return 1;
  const { value, repairs } = mend(kind, draft, library);
  const id = givenId ?? idFor(kind, value, (candidate) => library.isFree(kind, candidate));
  const objection = idObjection(kind, id, library);
  const missing = missingFlags(kind, flags, value);
  const told = library.judge(kind, id, value).filter((finding) => !isMissing(finding, flags, missing));
  const say = (line: string) => process.stderr.write(`${line}\n`);

  for (const fault of faults) say(`error  ${fault}`);
  if (missing.length > 0) say(`error  ${missingText(kind, missing)}`);
  if (objection !== null) say(`error  --id: ${objection}`);
  for (const repair of repairs) say(repairSentence(repair, ...flagOf(repair.finding, flags)));
  for (const finding of told)
    say(sentence(withNames(finding, flags, value, library), ...flagOf(finding, flags)));
  if (faults.length > 0 || missing.length > 0 || objection !== null || hasErrors(told)) {
    say('Nothing was written.');
    return faults.length > 0 ? 2 : 1;
  }
  const text = recordText(kind, value);
  if (!dryRun) return write({ file: library.fileOf(kind, id, value), text, value }, library, output);
  output.write(text);
  return 0;
}

/** What a record needs that no flag gives yet. */
function missingText(kind: RecordKind, missing: readonly string[]): string {
  return `A ${kind} needs ${missing.join(', ')} as well.\n  ctatlas add ${kind} --flags lists all flags.`;
}

/** Whether a finding says no more than that flags are missing, which is said in one line. */
function isMissing(
  { path = [], rule }: Finding,
  flags: readonly Flag[],
  missing: readonly string[],
): boolean {
  const fields = path.filter((key) => typeof key === 'string');
  if (rule === 'wrong-shape') return fields.length === 0 && missing.includes('--country');
  return (
    rule === 'missing-field' &&
    flags.some(
      (flag) => missing.includes(`--${flag.name}`) && fields.every((name, i) => flag.path[i] === name),
    )
  );
}

/** The flag that a finding is about, as it is written; none when it is about the record. */
function flagOf({ path = [] }: Finding, flags: readonly Flag[]): [] | [string] {
  const name = flagAt(flags, path);
  return name === null ? [] : [`--${name}`];
}

/** Of a code that is none, what was meant by it: by its names too. */
function withNames(finding: Finding, flags: readonly Flag[], draft: Draft, library: Library): Finding {
  const { path = [] } = finding;
  const flag = flags.find(({ name }) => name === flagAt(flags, path));
  const value = valueAt(draft, path);
  if (flag === undefined || typeof value !== 'string') return finding;
  const names = Names.of(flag.field.item ?? flag.field, library);
  const meant = names === null || names.codes.has(value) ? null : names.meantBy(value);
  return meant === null ? finding : { ...finding, hint: meant };
}
