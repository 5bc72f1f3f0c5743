import * as z from 'zod';

/** What is right of a record whose shape is wrong. */
export interface Salvage {
  /** The record without its faulty parts; fields that every record has may be missing. */
  readonly value: Record<string, unknown>;
  /** Fields of the record that have lost something. */
  readonly lost: ReadonlySet<string>;
  /** Leads from a path in `value` to the path in the record as written. */
  origin(path: readonly PropertyKey[]): PropertyKey[];
}

type Path = readonly PropertyKey[];
const lenient = new WeakMap<z.ZodType, z.ZodType>();
/** Each round takes out what the one before has left incomplete; no schema is deeper. */
const mostRounds = 12;

/**
 * Takes the faulty parts out of a record, so that its other parts can be judged: a faulty field of a group if the group
 * can do without, else the group; a faulty item of a list; and a list that becomes empty.
 *
 * @param faulty the fields of the record in which something is wrong or missing
 * @returns `null` for what is no group of fields, or too odd to be judged.
 */
export function salvage(schema: z.ZodType, written: unknown, faulty: readonly string[]): Salvage | null {
  const fields = withoutMusts(schema);
  if (fields === null || typeof written !== 'object' || written === null) return null;
  const rest = structuredClone(written) as Record<string, unknown>;
  const places = new Map<unknown, number[]>();
  const lost = new Set(faulty);
  for (let round = 0; round < mostRounds; round += 1) {
    const result = fields.safeParse(rest);
    if (result.success) {
      // What zod returns has lists of its own, in the same order.
      return {
        value: result.data as Record<string, unknown>,
        lost,
        origin: (path) => originOf(path, rest, places),
      };
    }
    for (const path of result.error.issues.flatMap(pathsOf).sort(lastFirst)) {
      lost.add(String(path[0]));
      takeOut(rest, path, places);
    }
  }
  return null;
}

/** The fields of a record, none of which has to be there, and no check of the record as a whole. */
export function withoutMusts(schema: z.ZodType): z.ZodType | null {
  if (!(schema instanceof z.ZodObject)) return null;
  let made = lenient.get(schema);
  if (made === undefined) {
    const shape = schema.shape as Record<string, z.ZodType>;
    made = z.strictObject(
      Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, field.optional()])),
    );
    lenient.set(schema, made);
  }
  return made;
}

function pathsOf(issue: z.core.$ZodIssue): Path[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
}

/** Items of a list are taken out from its end, so that none moves before its turn. */
function lastFirst(a: Path, b: Path): number {
  for (const [depth, key] of a.entries()) {
    const other = b[depth];
    if (other === undefined) return -1;
    if (key === other) continue;
    if (typeof key === 'number' && typeof other === 'number') return other - key;
    return String(key) < String(other) ? 1 : -1;
  }
  return b.length - a.length;
}

/** Removes the value at a path, or what holds it when there is none. */
function takeOut(root: unknown, path: Path, places: Map<unknown, number[]>): void {
  let holder: unknown = root;
  const holders: unknown[] = [];
  for (const key of path) {
    holders.push(holder);
    holder = valueAt(holder, key);
  }
  const depth = holder === undefined ? path.length - 2 : path.length - 1;
  const key = path[depth];
  const from = holders[depth];
  if (Array.isArray(from) && typeof key === 'number') {
    const numbers = places.get(from) ?? from.map((_, index) => index);
    from.splice(key, 1);
    numbers.splice(key, 1);
    places.set(from, numbers);
  } else if (key !== undefined && typeof from === 'object' && from !== null) {
    Reflect.deleteProperty(from, key);
  }
}

function originOf(path: Path, root: unknown, places: ReadonlyMap<unknown, number[]>): PropertyKey[] {
  let at = root;
  return path.map((key) => {
    const written = typeof key === 'number' ? (places.get(at)?.[key] ?? key) : key;
    at = valueAt(at, key);
    return written;
  });
}

function valueAt(holder: unknown, key: PropertyKey): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? (holder as Record<PropertyKey, unknown>)[key]
    : undefined;
}
