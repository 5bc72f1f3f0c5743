import { isMap, isScalar, isSeq, type Scalar } from 'yaml';
import { withoutTracking } from '../validate/tracking.ts';
import type { Field } from './fields.ts';
import { entries, pathText } from './order.ts';
import { cleanText } from './text.ts';

/** One thing that was put right: where, and what was done. */
export type Say = (path: readonly PropertyKey[], done: string) => void;

/** Addresses of copies hold the copied address in full: it is the copy's name. */
const keptAddresses = new Set(['archived']);

/**
 * Puts right what is mechanical in the values of a node: space in texts, tracking parameters in addresses, and values
 * written as another type than their field has. Empty values, unknown fields' types and meanings stay as they are.
 */
export function repairValues(
  node: unknown,
  field: Field | null,
  path: readonly PropertyKey[],
  say: Say,
): void {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries())
      repairValues(item, field?.item ?? null, [...path, index], say);
  } else if (isMap(node)) {
    for (const entry of entries(node)) {
      const name = String(entry.key.value);
      repairValues(entry.value, field?.fields?.get(name) ?? null, [...path, name], say);
    }
  } else if (isScalar(node)) {
    repairType(node, field, (done) => say(path, done));
    repairText(node, path, (done) => say(path, done));
  }
}

function repairText(node: Scalar, path: readonly PropertyKey[], say: (done: string) => void): void {
  if (typeof node.value !== 'string') return;
  const { text, faults } = cleanText(node.value);
  for (const fault of faults) say(fault);
  const name = path.findLast((key) => typeof key === 'string');
  const address = keptAddresses.has(String(name)) ? text : withoutTracking(text);
  if (address !== text) say('tracking parameters removed from the address');
  node.value = address;
}

/** Years are integers, texts that look like numbers stand in quotes, and numbers do not. */
function repairType(node: Scalar, field: Field | null, say: (done: string) => void): void {
  const { value, source } = node;
  switch (field?.type) {
    case 'date':
      if (typeof value === 'string' && /^\s*[1-9]\d{3}\s*$/.test(value)) {
        node.value = Number(value);
        say('a year stands without quotes');
      }
      return;
    case 'text':
    case 'choice':
      if ((typeof value === 'number' || typeof value === 'boolean') && source !== undefined) {
        node.value = source;
        say('text that looks like a number or a truth value put in quotes');
      }
      return;
    case 'number':
      if (typeof value === 'string' && /^\s*-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?\s*$/.test(value)) {
        node.value = Number(value);
        say('a number stands without quotes');
      }
      return;
    case 'boolean':
      if (value === 'true' || value === 'false') {
        node.value = value === 'true';
        say('true and false stand without quotes');
      }
      return;
    default:
  }
}

/** Name of a value in the report. */
export function at(path: readonly PropertyKey[], done: string): string {
  return path.length === 0 ? done : `${pathText(path)}: ${done}`;
}
