import type { z } from 'zod';

export type Check = z.core.$ZodCheck<never>;
type Test = (value: unknown) => boolean;
type Refinement = Pick<z.core.$ZodCustomDef, 'check' | 'when'> & Partial<Pick<z.core.$ZodCustomDef, 'fn'>>;
type Def = z.core.$ZodChecks['_zod']['def'] | Refinement;

/**
 * A check of a schema as a test that never says yes where zod says no.
 *
 * @param type type of the schema that the check stands on
 * @throws for a check that is not understood here.
 */
export function testOf(check: Check, type: string): Test {
  const def = check._zod.def as Def;
  switch (def.check) {
    case 'min_length':
      return longerThan(def.minimum, type);
    case 'max_length':
      // zod counts characters, of which there are never more than code units.
      return (value) => (value as string).length <= def.maximum;
    case 'greater_than':
      return def.inclusive
        ? (value) => (value as number) >= (def.value as number)
        : (value) => (value as number) > (def.value as number);
    case 'less_than':
      return def.inclusive
        ? (value) => (value as number) <= (def.value as number)
        : (value) => (value as number) < (def.value as number);
    case 'number_format':
      if (def.format === 'safeint') return (value) => Number.isSafeInteger(value);
      break;
    case 'string_format':
      if (def.format === 'regex') return matching(def.pattern);
      break;
    case 'custom':
      return passing(def);
  }
  throw new Error(`schemas/accept.ts does not know the check ${def.check} on ${type}`);
}

/** zod counts characters, and a character may be two code units. */
function longerThan(minimum: number, type: string): Test {
  const least = type === 'string' && minimum > 1 ? 2 * minimum : minimum;
  return (value) => (value as string).length >= least;
}

function matching(pattern: RegExp | undefined): Test {
  if (pattern === undefined || pattern.global || pattern.sticky)
    throw new Error('schemas/accept.ts does not know patterns that remember where they were');
  return (value) => pattern.test(value as string);
}

/** A refinement is its own function; one that raises issues itself, or runs only at times, is not known here. */
function passing({ fn, when }: Refinement): Test {
  if (fn === undefined || when !== undefined)
    throw new Error('schemas/accept.ts does not know checks that raise issues themselves');
  return (value) => fn(value as never) === true;
}
