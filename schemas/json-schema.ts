import * as z from 'zod';
import { id } from './fields.ts';
import { importMapping } from './import-mapping.ts';
import { codelistSchemas, folders, singleFiles } from './kinds.ts';
import type { CodelistName } from './meta.ts';

/** A code with what an editor shows beside it. */
export interface EditorCode {
  readonly code: string;
  readonly label: string;
  readonly definition?: string | undefined;
}

type JsonSchema = Record<string, unknown>;

/**
 * JSON Schema (draft 7, which YAML language servers read) of every file that people write, by name. Codes are
 * listed with their labels, so that an editor completes them.
 */
export function jsonSchemas(
  codes: ReadonlyMap<CodelistName, readonly EditorCode[]>,
): Map<string, JsonSchema> {
  const schemas = new Map<string, JsonSchema>();
  for (const { kind, schema } of folders) schemas.set(kind, withId(convert(schema, codes)));
  for (const [file, { schema }] of Object.entries(singleFiles)) {
    schemas.set(file.replace('.yaml', '').replaceAll('_', '-'), convert(schema, codes));
  }
  for (const [name, schema] of Object.entries(codelistSchemas))
    schemas.set(`codelist-${name}`, convert(schema, codes));
  schemas.set('import-mapping', convert(importMapping, codes));
  return schemas;
}

function convert(schema: z.ZodType, codes: ReadonlyMap<CodelistName, readonly EditorCode[]>): JsonSchema {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { codelist, json, unit } = z.globalRegistry.get(zodSchema) ?? {};
      for (const ours of ['codelist', 'json', 'unit', 'editorial', 'organizationId'] as const)
        delete jsonSchema[ours];
      if (typeof jsonSchema.pattern === 'string') jsonSchema.pattern = portable(jsonSchema.pattern);
      if (json !== undefined) {
        delete jsonSchema.type;
        Object.assign(jsonSchema, json);
      }
      if (unit !== undefined) jsonSchema.description = `${jsonSchema.description ?? ''} Unit: ${unit}.`;
      const listed = codelist === undefined ? undefined : codes.get(codelist);
      if (listed === undefined) return;
      delete jsonSchema.pattern;
      jsonSchema.enum = listed.map(({ code }) => code);
      jsonSchema.enumDescriptions = listed.map(({ label, definition }) =>
        definition === undefined ? label : `${label}. ${definition}`,
      );
    },
  }) as JsonSchema;
}

/** Classes of Unicode written out: not every validator reads `\\p{...}`. */
function portable(pattern: string): string {
  return pattern
    .replaceAll('\\p{Cc}', '\\u0000-\\u001f\\u007f-\\u009f')
    .replaceAll('\\p{Cs}', '')
    .replaceAll('\\p{Zl}', '\\u2028')
    .replaceAll('\\p{Zp}', '\\u2029');
}

/** Records in a stream carry their own id; in a file of their own the file name is the id. */
function withId(schema: JsonSchema): JsonSchema {
  const own = convert(id, new Map());
  delete own.$schema;
  const definitions = schema.definitions as Record<string, JsonSchema>;
  const name = String(schema.$ref).split('/').at(-1) ?? '';
  const record = definitions[name] ?? {};
  const properties = { id: own, ...(record.properties as JsonSchema) };
  return { ...schema, definitions: { ...definitions, [name]: { ...record, properties } } };
}
