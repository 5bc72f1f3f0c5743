import { Document } from 'yaml';
import type { RecordKind } from '../../schemas/dataset.ts';
import { repair } from './canonical.ts';
import { formOfKind } from './form.ts';
import { layout } from './style.ts';

/** A record as the text of its file, in the form in which all records are written. */
export function recordText(kind: RecordKind, value: Readonly<Record<string, unknown>>): string {
  const repaired = repair(new Document(value).toString(layout), formOfKind(kind));
  if (repaired.text === null) throw new Error(`a ${kind} cannot be written: ${repaired.reason}`);
  return repaired.text;
}
