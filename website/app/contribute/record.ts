import { dump } from 'js-yaml';
import { presence } from '../../../schemas/presence.ts';

/** A value of a record under construction: text, a list, or fields. */
export type Draft = { [field: string]: Value };
type Value = string | Value[] | Draft;

/** The record that a form describes: names of its inputs are paths (`sources[1].url`, `topics[]`); what is empty is left out. */
export function draftOf(entries: Iterable<readonly [string, string]>): Draft {
  const draft: Draft = {};
  for (const [path, text] of entries) {
    const value = text.trim().replace(/\s*\n\s*/g, ' ');
    if (value !== '') put(draft, steps(path), value);
  }
  return ordered(draft);
}

type Step = string | number;

function steps(path: string): Step[] {
  return [...path.matchAll(/([a-z_0-9]+)|\[(\d*)\]/gi)].map(([, name, position]) =>
    name !== undefined && position === undefined ? name : position === '' ? -1 : Number(position) - 1,
  );
}

function put(target: Draft | Value[], [step, ...rest]: readonly Step[], value: string): void {
  if (step === undefined) return;
  const [next] = rest;
  const inner: Value = next === undefined ? value : typeof next === 'number' ? [] : {};
  if (Array.isArray(target)) {
    const at = step === -1 ? target.length : Math.min(Number(step), target.length);
    if (at === target.length) target.push(inner);
    const found = target[at];
    if (found !== undefined && typeof found !== 'string') put(found, rest, value);
    return;
  }
  const name = String(step);
  const found = target[name] ?? inner;
  target[name] = found;
  if (typeof found !== 'string') put(found, rest, value);
}

/** Fields in the order in which the schema of a presence has them. */
function ordered(draft: Draft): Draft {
  const order = Object.keys(presence.shape);
  return Object.fromEntries(Object.entries(draft).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** The record as the file that it becomes. */
export function yamlOf(draft: Draft): string {
  const text = Object.keys(draft).length === 0 ? '' : dump(draft, { lineWidth: 110, noRefs: true });
  return `# yaml-language-server: $schema=../../../schemas/json/presence.schema.json\n\n${text}`;
}

/** Id and folder that the record would get: from its organization and title. */
export function placeOf({ title, organizations }: Draft): { id: string; folder: string } {
  const [first] = Array.isArray(organizations) ? organizations : [];
  const organization = typeof first === 'object' && !Array.isArray(first) ? first.id : undefined;
  const lead = typeof organization === 'string' ? organization : 'organization';
  const words = (typeof title === 'string' ? title : 'title')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const id = (words.startsWith(`${lead}-`) ? words : `${lead}-${words}`).slice(0, 80).replace(/-$/, '');
  return { id, folder: `sources/presences/${lead}` };
}

export interface Fault {
  /** Path as the form has it: `sources[1].url`. */
  readonly path: string;
  readonly kind: 'missing' | 'tooLong' | 'wrongForm' | 'said';
  readonly most?: number;
  /** What the schema itself says. */
  readonly message?: string;
}

/** What the project's own schema finds wrong with a record. */
export function faultsOf(draft: Draft): Fault[] {
  const result = presence.safeParse(draft);
  // The schema says this of the record as a whole, and only once all else is right.
  const nowhere: Fault[] = 'locations' in draft ? [] : [{ path: 'locations[1].country', kind: 'missing' }];
  if (result.success) return nowhere;
  const faults = result.error.issues.map((issue): Fault => {
    const path = issue.path
      .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : `${i === 0 ? '' : '.'}${String(step)}`))
      .join('');
    if (issue.code === 'invalid_type' || issue.code === 'too_small') return { path, kind: 'missing' };
    if (issue.code === 'invalid_value') return { path, kind: 'missing' };
    if (issue.code === 'too_big') return { path, kind: 'tooLong', most: Number(issue.maximum) };
    if (issue.code === 'custom' && issue.params?.edtf !== true)
      return { path, kind: 'said', message: issue.message };
    return { path, kind: 'wrongForm' };
  });
  // One thing at a time: the first that is said of a field.
  return [...faults.filter(({ path }) => path !== '' || nowhere.length === 0), ...nowhere].filter(
    ({ path }, i, all) => all.findIndex((other) => other.path === path) === i,
  );
}
