import type * as z from 'zod';
import { metaOf } from './meta.ts';

/** A schema boiled down to what a walk over records needs: metadata of each field, and what lies below it. */
export interface Plan {
  readonly meta: z.core.GlobalMeta;
  readonly fields: ReadonlyMap<string, Plan> | null;
  readonly item: Plan | null;
}

export type Scalar = string | number | boolean;

const plans = new WeakMap<z.ZodType, Plan>();

/** The plan of a schema, made once. */
export function planOf(schema: z.ZodType): Plan {
  let plan = plans.get(schema);
  if (plan === undefined) {
    plan = makePlan(schema);
    plans.set(schema, plan);
  }
  return plan;
}

function makePlan(schema: z.ZodType): Plan {
  const meta = metaOf(schema);
  const { def } = schema._zod;
  if (def.type === 'optional' || def.type === 'nullable') {
    const inner = planOf((def as z.core.$ZodOptionalDef).innerType as z.ZodType);
    return { meta, fields: inner.fields, item: inner.item };
  }
  if (def.type === 'object') {
    const shape = (def as z.core.$ZodObjectDef).shape as Record<string, z.ZodType>;
    const fields = new Map(Object.entries(shape).map(([name, field]) => [name, planOf(field)]));
    return { meta, fields, item: null };
  }
  if (def.type === 'array') {
    return { meta, fields: null, item: planOf((def as z.core.$ZodArrayDef).element as z.ZodType) };
  }
  return { meta, fields: null, item: null };
}

/**
 * Visits every scalar of a valid record. Paths are written `locations[1].place`, positions counted from 1.
 * A field for which `skip` answers true is not entered.
 */
export function visitScalars(
  plan: Plan,
  value: unknown,
  visit: (value: Scalar, meta: z.core.GlobalMeta, path: string) => void,
  skip: (meta: z.core.GlobalMeta, name: string) => boolean = () => false,
  path = '',
): void {
  if (Array.isArray(value)) {
    const item = plan.item ?? plan;
    for (let i = 0; i < value.length; i += 1) visitScalars(item, value[i], visit, skip, `${path}[${i + 1}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const field = plan.fields?.get(name) ?? plan;
      if (inner === undefined || skip(field.meta, name)) continue;
      visitScalars(field, inner, visit, skip, path === '' ? name : `${path}.${name}`);
    }
  } else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    visit(value, plan.meta, path);
  }
}

/** The keys that lead to a written path: `locations[1].place` is `['locations', 0, 'place']`. */
export function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) =>
    index === undefined ? name : Number(index) - 1,
  );
}
