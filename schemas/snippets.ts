import type { z } from 'zod';
import { importMapping } from './import-mapping.ts';
import type { EditorCode } from './json-schema.ts';
import { folders } from './kinds.ts';
import { locationSchema } from './location.ts';
import { type CodelistName, metaOf } from './meta.ts';
import { designation } from './organization.ts';
import { counterparty } from './parties.ts';
import { amount, measure } from './presence.ts';
import { source } from './source.ts';

/** A snippet of VS Code: a text with places to fill, brought in by its prefix. */
export interface Snippet {
  readonly scope: 'yaml';
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Fields that a record can do without and that nearly every one has. */
const usual = new Set([
  ...['role', 'status_as_of', 'locations', 'place', 'dates', 'started', 'topics', 'published', 'name_zh'],
  ...['amount', 'counterparty.name', 'headquarters', 'term_zh', 'place.coordinates', 'values'],
]);

/** Longer lists of codes are left to completion. */
const mostChoices = 40;

/** Groups that stand inside records, by the prefix that brings them in. */
const parts: Readonly<Record<string, z.ZodType>> = {
  source,
  location: locationSchema,
  counterparty,
  amount,
  measure,
  designation,
};

/** Snippets for every kind of record, for what stands in lists, and for the mapping of an import. */
export function snippets(
  codes: ReadonlyMap<CodelistName, readonly EditorCode[]>,
): Readonly<Record<string, Snippet>> {
  const all: Record<string, Snippet> = {};
  const add = (prefix: string, schema: z.ZodType, lines: (writer: Writer) => string[]) => {
    const { title, description = '' } = metaOf(schema);
    const body = lines(new Writer(codes));
    all[title ?? prefix] = { scope: 'yaml', prefix, description, body };
  };
  for (const { kind, schema, byOrganization } of folders)
    add(kind, schema, (writer) => [
      `# yaml-language-server: \\$schema=${byOrganization ? '../../../' : '../../'}schemas/json/${kind}.schema.json`,
      '',
      ...writer.fields(schema, kind),
    ]);
  for (const [prefix, schema] of Object.entries(parts))
    add(prefix, schema, (writer) => asItem(writer.fields(schema, prefix)));
  add('mapping', importMapping, (writer) => writer.fields(importMapping, 'mapping'));
  return all;
}

/** Writes fields with numbered places: codes to choose from, and gaps that check reports when they are left. */
class Writer {
  private places = 0;

  constructor(private readonly codes: ReadonlyMap<CodelistName, readonly EditorCode[]>) {}

  /** Lines for the fields of a group that are needed or usual. */
  fields(schema: z.ZodType, group: string): string[] {
    return Object.entries(shapeOf(schema)).flatMap(([name, field]) => {
      const isWanted = !isOptional(field) || usual.has(name) || usual.has(`${group}.${name}`);
      return isWanted ? this.field(name, field) : [];
    });
  }

  private field(name: string, outer: z.ZodType): string[] {
    const field = unwrapped(outer);
    const { def } = field._zod;
    if (def.type === 'object') return [`${name}:`, ...indented(this.fields(field, name))];
    if (def.type !== 'array') return [`${name}: ${this.place(outer)}`];
    const item = unwrapped((def as z.core.$ZodArrayDef).element as z.ZodType);
    if (item._zod.def.type !== 'object') return [`${name}: [${this.place(item)}]`];
    return [`${name}:`, ...indented(asItem(this.fields(item, name)))];
  }

  private place(field: z.ZodType): string {
    this.places += 1;
    const { codelist } = metaOf(field);
    const codes =
      codelist === undefined ? entriesOf(field) : this.codes.get(codelist)?.map(({ code }) => code);
    return codes !== undefined && codes.length <= mostChoices
      ? `\${${this.places}|${codes.join(',')}|}`
      : `$${this.places}`;
  }
}

/** Lines as an item of a list. */
function asItem(lines: readonly string[]): string[] {
  return lines.map((line, i) => (i === 0 ? `- ${line}` : `  ${line}`));
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function isOptional(field: z.ZodType): boolean {
  return field._zod.def.type === 'optional';
}

function unwrapped(field: z.ZodType): z.ZodType {
  const { def } = field._zod;
  return def.type === 'optional' ? unwrapped((def as z.core.$ZodOptionalDef).innerType as z.ZodType) : field;
}

function shapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  return (unwrapped(schema)._zod.def as z.core.$ZodObjectDef).shape as Record<string, z.ZodType>;
}

function entriesOf(field: z.ZodType): string[] | undefined {
  const { def } = unwrapped(field)._zod;
  return def.type === 'enum' ? Object.values((def as z.core.$ZodEnumDef).entries).map(String) : undefined;
}
