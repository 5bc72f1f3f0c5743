import { apiComponents, components, type JsonSchema, pascal } from './release/components.ts';
import { published } from './release/index.ts';

/** `packages/data/types.d.ts`: a type for the rows of every published table and for every answer of the static API. */
export function typesOfRelease(): string {
  const name = (schema: string) => schema;
  const rows = Object.fromEntries(
    published.map(({ table }) => [
      `${pascal(table.name)}Row`,
      table.columns.meta({ description: table.row }),
    ]),
  );
  const all = { ...components(rows, name), ...apiComponents(name) };
  const types = Object.entries(all).map(
    ([id, schema]) => `${comment(schema, '')}export ${typed(id, schema)}`,
  );
  return `// Written by \`npm run schemas\` from schemas/release/: change it there.\n\n${types.join('\n')}`;
}

function typed(id: string, schema: JsonSchema): string {
  return `interface ${id} ${typeOf(schema, '')}\n`;
}

/** A schema as a type of TypeScript; of JSON Schema it knows what the schemas of a release use. */
function typeOf(schema: JsonSchema, indent: string): string {
  const { $ref, anyOf, enum: values, type, items, properties, additionalProperties } = schema;
  if (typeof $ref === 'string') return $ref;
  if (Array.isArray(anyOf)) return anyOf.map((each) => typeOf(each as JsonSchema, indent)).join(' | ');
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' | ');
  switch (type) {
    case 'integer':
      return 'number';
    case 'string':
    case 'number':
    case 'boolean':
    case 'null':
      return type;
    case 'array':
      return `readonly ${inBrackets(typeOf(items as JsonSchema, indent))}[]`;
    case 'object':
      return properties === undefined
        ? `{ readonly [name: string]: ${typeOf(additionalProperties as JsonSchema, indent)} }`
        : members(properties as Record<string, JsonSchema>, indent);
    default:
      throw new Error(`no type for ${JSON.stringify(schema)}`);
  }
}

function members(properties: Readonly<Record<string, JsonSchema>>, indent: string): string {
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(
    ([name, schema]) => `${comment(schema, inner)}${inner}readonly ${name}: ${typeOf(schema, inner)};\n`,
  );
  return `{\n${lines.join('')}${indent}}`;
}

function inBrackets(type: string): string {
  return /^\w+$/.test(type) ? type : `(${type})`;
}

function comment({ description }: JsonSchema, indent: string): string {
  return typeof description === 'string' ? `${indent}/** ${description.replaceAll('*/', '* /')} */\n` : '';
}
