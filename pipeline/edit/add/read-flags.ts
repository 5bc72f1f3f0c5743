import { parseArgs } from 'node:util';
import { nearest } from '../../validate/nearest.ts';
import { toValue } from './answer.ts';
import { type Flag, valueAt } from './flags.ts';
import type { Draft } from './library.ts';

/** What flags say of a record, and what is wrong with the flags themselves, in sentences. */
export interface Given {
  readonly draft: Draft;
  readonly faults: readonly string[];
}

/**
 * The record that flags describe. A flag of a list's item that is given again begins the next item. A misspelt flag is
 * read as the one that it is nearest to, so that everything else about the record can be said as well.
 */
export function readFlags(flags: readonly Flag[], args: readonly string[]): Given {
  const byName = new Map(flags.map((flag) => [flag.name, flag]));
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      flags.map(({ name, field }) => [name, { type: field.type === 'boolean' ? 'boolean' : 'string' }]),
    ),
    strict: false,
    tokens: true,
  });
  const draft: Draft = {};
  const faults: string[] = [];
  for (const [i, token] of tokens.entries()) {
    const before = tokens[i - 1];
    if (token.kind === 'positional') {
      if (!isUnknown(before, byName)) faults.push(stray(token.value, byName, before));
    } else if (token.kind === 'option') {
      const flag = byName.get(token.name) ?? byName.get(nearest(token.name, byName.keys()) ?? '');
      const next = tokens[i + 1];
      const misspelt = flag?.name !== token.name;
      if (misspelt) faults.push(noFlag(token.rawName, flag));
      if (flag === undefined) continue;
      const after = misspelt && next?.kind === 'positional' ? next.value : undefined;
      const text = flag.field.type === 'boolean' ? (token.value ?? 'true') : (token.value ?? after);
      if (text === undefined) faults.push(`--${flag.name} needs a value.`);
      else if (!fill(draft, flag, text) && !misspelt) faults.push(`--${flag.name} is given twice.`);
    }
  }
  return { draft, faults };
}

function isUnknown(
  token: { kind: string; name?: string } | undefined,
  flags: ReadonlyMap<string, Flag>,
): boolean {
  return token?.kind === 'option' && !flags.has(token.name ?? '');
}

function noFlag(written: string, meant: Flag | undefined): string {
  return `There is no flag ${written}.${meant === undefined ? '' : ` Did you mean --${meant.name}?`}`;
}

/** A word that no flag takes, and why not where it stands behind a switch. */
function stray(
  word: string,
  flags: ReadonlyMap<string, Flag>,
  before: { kind: string; name?: string } | undefined,
): string {
  const flag = before?.kind === 'option' ? flags.get(before.name ?? '') : undefined;
  const why = flag?.field.type === 'boolean' ? ` --${flag.name} is a switch and takes no value.` : '';
  return `"${word}" belongs to no flag.${why}`;
}

/** @returns false when the flag has its value already. */
function fill(draft: Draft, flag: Flag, text: string): boolean {
  const { path, field, list } = flag;
  const within = list === null ? path : path.slice(1);
  const name = within.at(-1) ?? '';
  let holder = draft;
  if (list !== null) {
    const items = listAt(draft, list);
    const last = items.at(-1) as Draft | undefined;
    const begin = last === undefined || (valueAt(last, within) !== undefined && field.type !== 'list');
    if (begin) items.push({});
    holder = items.at(-1) as Draft;
  }
  for (const key of within.slice(0, -1)) {
    holder[key] ??= {};
    holder = holder[key] as Draft;
  }
  if (field.type === 'list') listAt(holder, name).push(toValue(field.item ?? field, text));
  else if (holder[name] !== undefined) return false;
  else holder[name] = toValue(field, text);
  return true;
}

function listAt(holder: Draft, name: string): unknown[] {
  holder[name] ??= [];
  return holder[name] as unknown[];
}
