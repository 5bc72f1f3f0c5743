import type { Dataset } from '../../../schemas/dataset.ts';
import { type Column, columnsOf } from '../../../schemas/release/column.ts';
import { attributionsOf } from '../../../schemas/release/licences.ts';
import { keyOf, type Table } from '../../../schemas/release/table.ts';
import { compact, type Described, describedFiles, type Facts, licenceUrl, splitPath } from './facts.ts';

/**
 * `datapackage.json`: Data Package 2.0 with a table schema for every CSV file; keys and foreign keys are those
 * of the schemas. https://datapackage.org/standard/data-package/
 */
export function dataPackage(facts: Facts): Record<string, unknown> {
  const { name, title, description, homepage, version, date, licence, keywords, contributors, attributions } =
    facts.dataset;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...compact({ name, title, description, homepage, version }),
    schema_version: facts.dataset.schema_version,
    created: `${date}T00:00:00Z`,
    keywords,
    licenses: [{ name: licence, path: licenceUrl(licence), title: licence }],
    contributors: contributors.map(({ name, role, website }) =>
      compact({ title: name, path: website, roles: [role] }),
    ),
    sources: attributions.map(({ name, url }) => ({ title: name, path: url })),
    resources: describedFiles(facts)
      .filter(isNoTwin)
      .map((file) => resource(file, facts.dataset)),
  };
}

/** Tables stand here once, as CSV: readers would take the other forms for tables without a schema. */
function isNoTwin({ path }: Described): boolean {
  return !/\.(?:parquet|arrow|xlsx|sqlite)$/.test(path);
}

function resource(
  { path, title, bytes, sha256, media_type, schema }: Described,
  dataset: Dataset,
): Record<string, unknown> {
  const [, extension] = splitPath(path);
  const common = { path, description: title, format: extension, mediatype: media_type };
  const others = attributionsOf(dataset, schema?.name ?? path);
  const size = {
    bytes,
    hash: `sha256:${sha256}`,
    // Everything else stands under the licence of the package alone.
    ...(others.length === 0 ? {} : { sources: others.map(({ name, url }) => ({ title: name, path: url })) }),
  };
  if (schema === null) return { name: slug(path), ...compact(common), ...size };
  return {
    name: schema.name,
    type: 'table',
    ...common,
    encoding: 'utf-8',
    ...size,
    dialect: { delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
    schema: tableSchema(schema),
  };
}

/** Table Schema 2.0 of a published table. */
export function tableSchema(table: Table): Record<string, unknown> {
  const columns = columnsOf(table);
  const key = keyOf(table);
  // A key column that may be empty (the row of presences without a year) makes the key unique, but no primary key.
  const whole = columns.every((column) => !column.key || column.required);
  const foreignKeys = columns.flatMap(({ name, references }) =>
    references === null
      ? []
      : [{ fields: [name], reference: { resource: references.table, fields: [references.column] } }],
  );
  return {
    fields: columns.map(field),
    ...(whole ? { primaryKey: key } : { uniqueKeys: [key] }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
    missingValues: [''],
  };
}

function field({
  name,
  type,
  meaning,
  example,
  unit,
  required,
  values,
  pattern,
}: Column): Record<string, unknown> {
  const constraints = compact({
    required: required ? true : null,
    enum: values,
    pattern: type === 'string' ? pattern : null,
  });
  return {
    name,
    type,
    description: meaning,
    // The standard wants text, whatever the type.
    example: String(example),
    ...compact({ unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

/** A path as the name of a resource. */
export function slug(path: string): string {
  return path
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+/, '');
}
