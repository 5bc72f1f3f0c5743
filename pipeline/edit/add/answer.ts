import type { Context } from '../../validate/context.ts';
import { suggestion } from '../../validate/nearest.ts';
import { checkShape } from '../../validate/shape.ts';
import type { Field } from '../fields.ts';
import { cleanText } from '../text.ts';
import type { Names } from './names.ts';

/** What is wrong with an answer, in a sentence, and what to do. */
export interface Objection {
  readonly message: string;
  readonly hint: string;
}

/** A text as the value that its field holds; a text that does not fit its field comes back as it is. */
export function toValue(field: Field, given: string): unknown {
  const { text } = cleanText(given);
  if (field.type === 'number' && /^-?\d+(?:\.\d+)?$/.test(text)) return Number(text);
  if (field.type === 'date' && /^[1-9]\d{3}$/.test(text)) return Number(text);
  if (field.type === 'boolean' && /^(?:true|false|yes|no|y|n)$/i.test(text)) return /^[ty]/i.test(text);
  if (field.type === 'other' && text !== 'in-order')
    return text.split(';').map((pair) => pair.split(',').map((name) => name.trim()));
  return text;
}

/** The codes that a field can have, or null when it is free. */
export function codesOf({ meta, schema }: Field, context: Context): ReadonlySet<string> | null {
  if (meta.organizationId === true) return context.organizations;
  if (meta.codelist !== undefined) return context.codes.get(meta.codelist) ?? null;
  const choices = choicesOf({ schema });
  return choices.length > 0 ? new Set(choices) : null;
}

/** The values that the field's own schema lists; none when it lists none. */
export function choicesOf({ schema }: Pick<Field, 'schema'>): string[] {
  const { def } = schema._zod;
  return def.type === 'enum'
    ? Object.values((def as unknown as { entries: Record<string, string> }).entries)
    : [];
}

const newOne = ' Another organization comes first: ctatlas add organization.';

/**
 * Everything that the field's own schema and its codelist have to say about a value.
 *
 * @param names of the field's codes; null when it is free
 */
export function objections(field: Field, name: string, value: unknown, names: Names | null): Objection[] {
  const text = String(value);
  if (names !== null && !names.codes.has(text))
    return [
      {
        message: `"${text}" is not one of the codes of ${name}.`,
        hint: `${names.meantBy(text) ?? suggestion(text, [...names.codes])}${field.meta.organizationId === true ? newOne : ''}`,
      },
    ];
  // Checked as a field of that name, so that the sentence names it.
  return checkShape(field.schema, value).remarks.map(({ message, hint }) => ({
    message: message.replace(/"record"|"this record"/, `"${name}"`),
    hint,
  }));
}
