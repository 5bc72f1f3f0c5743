import type { z } from 'zod';
import { type Check, testOf } from './accept-checks.ts';

/**
 * The quick way to say yes: what zod would return for a value, or `undefined`, which only means that zod is to be
 * asked. Compiled from the schema's own definition, so that a schema is written once; a definition that is not
 * understood here is an error when it is compiled, never a value that goes unchecked.
 */
export type Acceptor<T = unknown> = (value: unknown) => T | undefined;

type Schema = z.core.$ZodTypes;

const acceptors = new WeakMap<z.core.$ZodType, Acceptor>();

/** The acceptor of a schema, compiled once. @throws for a schema that is not understood here. */
export function acceptor<T>(schema: z.core.$ZodType<T>): Acceptor<T> {
  let accept = acceptors.get(schema);
  if (accept === undefined) {
    accept = withTests(compile(schema as Schema), schema as Schema);
    acceptors.set(schema, accept);
  }
  return accept as Acceptor<T>;
}

function compile(schema: Schema): Acceptor {
  const { def } = schema._zod;
  if ('coerce' in def && def.coerce) throw unknown('a type that is coerced');
  switch (def.type) {
    case 'string':
    case 'boolean':
      return (value) => (typeof value === def.type ? value : undefined);
    case 'number':
      return (value) => (Number.isFinite(value) ? value : undefined);
    case 'enum':
      return oneOf(new Set(Object.values(def.entries)));
    case 'literal':
      return oneOf(new Set(def.values));
    case 'custom':
      return (value) => value; // Its check is among its tests.
    case 'array':
      return list(acceptor(def.element));
    case 'object':
      if (def.catchall?._zod.def.type !== 'never') throw unknown('an object that is not strict');
      return group(def.shape);
    case 'record':
      return table(def);
    case 'pipe':
      return prepared(def);
    default:
      throw unknown(`the type ${def.type}`);
  }
}

/** The value, once it has passed every check that stands on the schema. */
function withTests(accept: Acceptor, schema: Schema): Acceptor {
  const own: Check[] = schema._zod.traits.has('$ZodCheck') ? [schema as unknown as Check] : [];
  const tests = [...own, ...(schema._zod.def.checks ?? [])].map((check) =>
    testOf(check, schema._zod.def.type),
  );
  if (tests.length === 0) return accept;
  return (value) => {
    const accepted = accept(value);
    if (accepted === undefined) return undefined;
    for (const test of tests) if (!test(accepted)) return undefined;
    return accepted;
  };
}

function oneOf(values: ReadonlySet<unknown>): Acceptor {
  return (value) => (values.has(value) ? value : undefined);
}

function list(accept: Acceptor): Acceptor {
  return (value) => {
    if (!Array.isArray(value)) return undefined;
    let accepted: unknown[] = value;
    for (let at = 0; at < value.length; at += 1) {
      const given: unknown = value[at];
      const one = accept(given);
      if (one === undefined) return undefined;
      if (one === given) continue;
      if (accepted === value) accepted = value.slice();
      accepted[at] = one;
    }
    return accepted;
  };
}

interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly accept: Acceptor;
}

/**
 * Fields come back in the order of the schema, as zod gives them. A group that is written in that order, and of which
 * nothing has to be prepared, is returned as it is.
 */
function group(shape: z.core.$ZodShape): Acceptor {
  const fields = Object.entries(shape).map(([name, field]): Field => {
    const { def } = (field as Schema)._zod;
    const optional = def.type === 'optional';
    return { name, optional, accept: acceptor(optional ? def.innerType : field) };
  });
  return (value) => {
    if (!isGroup(value)) return undefined;
    if (Object.getPrototypeOf(value) !== Object.prototype) return reordered(fields, value);
    let accepted = value;
    let next = 0;
    for (const name in value) {
      while (next < fields.length && fields[next]?.name !== name) next += 1;
      const field = fields[next];
      if (field === undefined) return reordered(fields, value);
      const given = value[name];
      const one = field.accept(given);
      if (one === undefined) return undefined;
      next += 1;
      if (one === given) continue;
      if (accepted === value) accepted = { ...value };
      accepted[name] = one;
    }
    for (const { name, optional } of fields) if (!optional && value[name] === undefined) return undefined;
    return accepted;
  };
}

/** The same for fields in any order. */
function reordered(fields: readonly Field[], value: Record<string, unknown>): unknown {
  const accepted: Record<string, unknown> = {};
  let left = 0;
  for (const _ in value) left += 1;
  for (const { name, optional, accept } of fields) {
    const given = value[name];
    if (given === undefined) {
      if (optional) continue;
      return undefined;
    }
    const one = accept(given);
    if (one === undefined) return undefined;
    accepted[name] = one;
    left -= 1;
  }
  // What is left is no field of the schema, or was given as undefined.
  return left === 0 ? accepted : undefined;
}

/** Values by keys that people choose. */
function table({
  keyType,
  valueType,
  mode,
  partial,
}: z.core.$ZodRecordDef & { partial?: unknown }): Acceptor {
  if (keyType._zod.values || mode === 'loose' || partial) throw unknown('a record of certain keys');
  const [acceptKey, accept] = [acceptor(keyType), acceptor(valueType)];
  return (value) => {
    if (!isGroup(value) || Object.getPrototypeOf(value) !== Object.prototype) return undefined;
    const accepted: Record<string, unknown> = {};
    for (const key of Reflect.ownKeys(value)) {
      if (typeof key === 'symbol' || key === '__proto__' || acceptKey(key) !== key) return undefined;
      const one = accept(value[key]);
      if (one === undefined) return undefined;
      accepted[key] = one;
    }
    return accepted;
  };
}

/** A value that a function of its own prepares first, as an integer year becomes text. */
function prepared({ in: first, out }: z.core.$ZodPipeDef): Acceptor {
  const { def } = (first as Schema)._zod;
  // A function that takes a context could raise issues of its own.
  if (def.type !== 'transform' || def.checks?.length || def.transform.length > 1) throw unknown('a pipe');
  const prepare = def.transform as (value: unknown) => unknown;
  const accept = acceptor(out);
  return (value) => accept(prepare(value));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknown(what: string): Error {
  return new Error(`schemas/accept.ts does not know ${what}`);
}
