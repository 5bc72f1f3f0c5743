import type { Dataset } from '../../../schemas/dataset.ts';
import { type Resource, resources } from '../../../schemas/release/api.ts';
import { columnsOf } from '../../../schemas/release/column.ts';
import { apiComponents } from '../../../schemas/release/components.ts';

/** `openapi.json`: OpenAPI 3.1 of the static API, from the same schemas as the tables. https://spec.openapis.org/oas/v3.1.1 */
export function openApi(dataset: Dataset): Record<string, unknown> {
  const { title, description, version, licence, homepage } = dataset;
  return {
    openapi: '3.1.1',
    info: {
      title,
      description: `${description} Every answer is a static file; index.json says which there are.`,
      version,
      license: { name: licence, identifier: licence },
    },
    ...(homepage === undefined ? {} : { externalDocs: { url: homepage } }),
    servers: [{ url: '.', description: 'The folder that this file lies in.' }],
    paths: Object.fromEntries(
      resources.map((resource) => [`/${resource.path}`, { get: operation(resource) }]),
    ),
    components: { schemas: apiComponents(reference) },
  };
}

function operation({ path, summary, schema, list, parameter }: Resource): Record<string, unknown> {
  const one = { $ref: reference(schema) };
  return {
    operationId: path.replace('.json', '').replace(/\/?\{(\w+)\}/, (_whole, name: string) => `-by-${name}`),
    summary,
    ...(parameter === undefined ? {} : { parameters: [parameterOf(parameter)] }),
    responses: {
      200: {
        description: summary,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                version: { type: 'string', description: 'Version of the data.' },
                data: list ? { type: 'array', items: one } : one,
              },
              required: ['version', 'data'],
              additionalProperties: false,
            },
          },
        },
      },
      ...(parameter === undefined ? {} : { 404: { description: 'There is nothing of that name.' } }),
    },
  };
}

function parameterOf({ name, of, column }: NonNullable<Resource['parameter']>): Record<string, unknown> {
  const described = columnsOf(of).find((each) => each.name === column);
  return {
    name,
    in: 'path',
    required: true,
    description: described?.meaning,
    schema: { type: 'string', examples: [described?.example] },
  };
}

function reference(schema: string): string {
  return `#/components/schemas/${schema}`;
}
