import { parseEdtf } from '../../schemas/edtf.ts';
import type { Finding } from '../finding.ts';
import type { Context, Exception } from './context.ts';
import { suggestion } from './nearest.ts';
import type { RecordAddress } from './rule.ts';
import { crossRules, recordRules, textRules } from './rules/index.ts';

const rules = [...recordRules, ...textRules, ...crossRules];
const firm = new Set(rules.filter((rule) => rule.firm === true).map(({ name }) => name));
const soft = new Set(rules.filter((rule) => rule.firm !== true).map(({ name }) => name));

/** Findings that are allowed, for a reason and a time. */
export interface Exceptions {
  /** Takes note of where a record stands. */
  see(record: RecordAddress & { readonly id: string }): void;
  /** The findings that no exception sets aside, and what is wrong with the exceptions. */
  apply(findings: readonly Finding[]): Finding[];
}

/**
 * The exceptions of `sources/exceptions.yaml`. They end by the date of the dataset, never by the clock; one that has ended
 * or that sets nothing aside is itself an error, so that the list holds only what is needed.
 */
export function createExceptions({ exceptions, releaseDate }: Context): Exceptions {
  const wanted = new Set(exceptions.map(({ record }) => record));
  const places = new Map<string, string>();
  return {
    see({ id, file, document }) {
      if (wanted.has(id)) places.set(placeOf({ file, document }), id);
    },
    apply(findings) {
      if (exceptions.length === 0) return [...findings];
      const used = new Set<Exception>();
      const left = findings.filter((finding) => {
        const id = places.get(placeOf(finding));
        if (id === undefined) return true;
        const allowed = exceptions.filter(
          (exception) =>
            exception.record === id &&
            exception.rule === finding.rule &&
            isOpen(exception) &&
            !hasEnded(exception, releaseDate),
        );
        for (const exception of allowed) used.add(exception);
        return allowed.length === 0;
      });
      return [...left, ...exceptions.flatMap((one) => faultOf(one, used.has(one), releaseDate) ?? [])];
    },
  };
}

function placeOf({ file, document = 0 }: Pick<Finding, 'file' | 'document'>): string {
  return `${document} ${file}`;
}

/** Rules of places can be set aside, and all others that no table relies on. */
function isOpen({ rule }: Exception): boolean {
  return soft.has(rule) || rule.startsWith('geo/');
}

function hasEnded({ until }: Exception, releaseDate: string | null): boolean {
  const end = parseEdtf(until);
  return end !== null && releaseDate !== null && end.latest < releaseDate;
}

function faultOf(exception: Exception, isUsed: boolean, releaseDate: string | null): Finding | null {
  const { file, index, rule, record, until } = exception;
  const say = (name: string, field: string, message: string, hint: string): Finding => ({
    file,
    document: 0,
    path: ['exceptions', index, field],
    rule: name,
    severity: 'error',
    message,
    hint,
  });
  if (!isOpen(exception)) {
    const why = firm.has(rule) ? 'allows no exception' : 'is not a rule that can have exceptions';
    return say('exception', 'rule', `"${rule}" ${why}.`, suggestion(rule, [...soft]));
  }
  if (hasEnded(exception, releaseDate))
    return say(
      'exception-ended',
      'until',
      `The exception for "${record}" ended in ${until}, before the date of the dataset.`,
      'Mend the record and remove the exception, or give a new reason and a later end.',
    );
  if (isUsed) return null;
  return say(
    'exception-unused',
    'record',
    `"${record}" does not break the rule "${rule}".`,
    'Remove the exception: it is not needed.',
  );
}
