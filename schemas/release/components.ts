import * as z from 'zod';
import { apiSchemas, detailSchemas } from './api.ts';

export type JsonSchema = Record<string, unknown>;

/** What the schemas say to us and to no reader of JSON Schema. */
const ours = [
  'asserts',
  'codelist',
  'editorial',
  'field',
  'formerly',
  'json',
  'key',
  'missing',
  'organizationId',
  'references',
  'retiring',
  'unit',
];

/** Every schema of the API by its name, as JSON Schema 2020-12; `reference` is how one names another. */
export function apiComponents(reference: (name: string) => string): Record<string, JsonSchema> {
  return components(
    {
      ...apiSchemas,
      ...Object.fromEntries([...detailSchemas].map(([name, schema]) => [`${pascal(name)}Detail`, schema])),
    },
    reference,
  );
}

/** Schemas as JSON Schema 2020-12 that refer to each other by name. */
export function components(
  named: Readonly<Record<string, z.ZodObject>>,
  reference: (name: string) => string,
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    uri: reference,
    override({ zodSchema, jsonSchema }) {
      const { unit } = z.globalRegistry.get(zodSchema) ?? {};
      for (const name of ours) delete jsonSchema[name];
      // Bounds of what JavaScript counts exactly tell readers nothing.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (unit !== undefined) jsonSchema.description = `${jsonSchema.description ?? ''} Unit: ${unit}.`;
    },
  });
  return Object.fromEntries(
    Object.keys(named).map((id) => {
      const { $schema: _dialect, $id: _id, ...schema } = schemas[id] ?? {};
      return [id, schema];
    }),
  );
}

/** `presence_locations` as `PresenceLocations`. */
export function pascal(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}
