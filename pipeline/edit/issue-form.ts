import { type Flag, flagsOf } from './add/flags.ts';

/** A question of the form for a new presence, by the field of the record that its answer fills. */
export interface Question {
  /** Path of the field, as in `supports`: `locations.place`. */
  readonly path: string;
  /** What stands over the answer: by it the answer is found in the text of an issue. */
  readonly label: string;
  /** The form asks for it although a record can do without. */
  readonly asked?: true;
}

/** In the order of the form. An answer goes into the first item of a list. */
export const questions: readonly Question[] = [
  { path: 'title', label: 'Title' },
  { path: 'organizations.id', label: 'Organization' },
  { path: 'organizations.role', label: 'Part that the organization plays' },
  { path: 'category', label: 'Category' },
  { path: 'programme', label: 'Programme' },
  { path: 'status', label: 'Status' },
  { path: 'status_as_of', label: 'Date of the status' },
  { path: 'locations.country', label: 'Country', asked: true },
  { path: 'locations.place', label: 'Place' },
  { path: 'locations.admin1', label: 'State, province or region' },
  { path: 'locations.address', label: 'Site within the place' },
  { path: 'dates.announced', label: 'Announced' },
  { path: 'dates.started', label: 'Started' },
  { path: 'dates.completed', label: 'Completed' },
  { path: 'dates.ended', label: 'Ended' },
  { path: 'counterparties.name', label: 'Other body that takes part' },
  { path: 'counterparties.role', label: 'Part that the other body plays' },
  { path: 'topics', label: 'Topics' },
  { path: 'amounts.kind', label: 'Kind of amount' },
  { path: 'amounts.amount', label: 'Amount of money' },
  { path: 'amounts.currency', label: 'Currency' },
  { path: 'summary', label: 'Summary' },
  { path: 'confidence', label: 'How good the evidence is' },
  { path: 'sources.url', label: 'Address of the source' },
  { path: 'sources.title', label: 'Title of the source' },
  { path: 'sources.publisher', label: 'Publisher of the source' },
  { path: 'sources.published', label: 'Date of the source' },
  { path: 'sources.language', label: 'Language of the source' },
  { path: 'sources.type', label: 'Type of the source' },
  { path: 'sources.archived', label: 'Archived copy of the source' },
];

/** The last question: what it says is for the reviewer, and goes into no record. */
export const remarks = { id: 'remarks', label: 'Anything else' } as const;

/** Flags of `ctatlas add presence`, each one argument; or why the issue is not a form as it was sent. */
export interface FormAnswers {
  readonly flags: readonly string[];
  readonly faults: readonly string[];
}

/** GitHub allows 65,536 characters. */
const longest = 70_000;

/** How GitHub writes that nothing was answered. */
const nothing = new Set(['', '_No response_', 'None']);

/**
 * Reads the text of an issue that the form for a new presence made. The text is anybody's: it is cut at the form's
 * own headings, which must stand there once and in order, and nothing of it is ever more than the value of one flag.
 * What the values are worth is for `add` to judge.
 */
export function parseIssueForm(body: string): FormAnswers {
  if (body.length > longest) return { flags: [], faults: ['The issue is longer than a form can be.'] };
  const { answers, faults } = sections(body.replace(/\r\n?/g, '\n').split('\n'));
  const known = new Map(flagsOf('presence').map((flag) => [flag.path.join('.'), flag]));
  const flags: string[] = [];
  for (const { path, label } of questions) {
    const flag = known.get(path);
    if (flag === undefined) throw new Error(`the form asks for ${path}, which no flag fills`);
    const answer = answers.get(label) ?? '';
    if (nothing.has(answer)) continue;
    const values = valuesOf(flag, answer);
    if (values === null) faults.push(`"${label}" is not one of the options of the form: ${excerpt(answer)}`);
    // One argument: whatever the value begins with, it is never read as a flag.
    else flags.push(...values.map((value) => `--${flag.name}=${value}`));
  }
  return faults.length > 0 ? { flags: [], faults } : { flags, faults };
}

/** Answers by the heading that they stand under. */
function sections(lines: readonly string[]): { answers: Map<string, string>; faults: string[] } {
  const order = [...questions.map(({ label }) => label), remarks.label];
  const faults: string[] = [];
  const answers = new Map<string, string[]>();
  let last = -1;
  for (const line of lines) {
    const label = line.startsWith('### ') ? line.slice(4).trim() : null;
    const at = label === null ? -1 : order.indexOf(label);
    if (label === null || at < 0) {
      answers.get(order[last] ?? '')?.push(line);
    } else if (answers.has(label)) {
      faults.push(`The heading "${label}" stands there twice.`);
    } else if (at < last) {
      faults.push(`The heading "${label}" does not stand where the form has it.`);
    } else {
      last = at;
      answers.set(label, []);
    }
  }
  if (answers.size === 0) faults.push('The issue was not written with the form for a new presence.');
  return { answers: new Map([...answers].map(([label, text]) => [label, text.join('\n').trim()])), faults };
}

/** An answer as values of a flag. Options read `Label (code)`: the code counts. Null for what is no such option. */
function valuesOf({ field }: Flag, answer: string): string[] | null {
  const item = field.item ?? field;
  if (item.meta.codelist === undefined) return [answer];
  const codes = [...answer.matchAll(/\(([A-Za-z0-9-]+)\)(?=, |$)/g)].map(([, code = '']) => code);
  const whole = /^[^\n]+\([A-Za-z0-9-]+\)$/.test(answer);
  const several = field.type === 'list';
  return whole && codes.length > 0 && (several || codes.length === 1) ? codes : null;
}

function excerpt(text: string): string {
  const [line = ''] = text.split('\n');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
