import { z } from 'zod';

/** What the standards ask of each metadata file, as far as the release uses them; the official schemas run in CI. */
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const date = z.iso.date();
const calver = z.string().regex(/^\d{4}\.\d{2}\.\d+$/);
const path = z.string().regex(/^(?!\/)(?!.*\.\.).+$/);

const foreignKey = z.strictObject({
  fields: z.array(z.string()).length(1),
  reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()).length(1) }),
});
export const dataPackageSchema = z.looseObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string(),
  version: calver,
  created: z.iso.datetime(),
  licenses: z.array(z.looseObject({ name: z.string(), path: z.url() })).min(1),
  resources: z
    .array(
      z.looseObject({
        name: z.string().regex(/^[a-z0-9._-]+$/),
        path,
        bytes: z.int().positive(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        mediatype: z.string(),
        type: z.literal('table').optional(),
        schema: z
          .strictObject({
            fields: z.array(
              z.looseObject({
                name: z.string(),
                type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
                description: z.string(),
              }),
            ),
            primaryKey: z.array(z.string()).min(1).optional(),
            uniqueKeys: z.array(z.array(z.string()).min(1)).optional(),
            foreignKeys: z.array(foreignKey).optional(),
            missingValues: z.tuple([z.literal('')]),
          })
          .optional(),
      }),
    )
    .min(1),
});

export const croissantSchema = z.looseObject({
  '@context': z.looseObject({ cr: z.literal('http://mlcommons.org/croissant/') }),
  '@type': z.literal('sc:Dataset'),
  conformsTo: z.literal('http://mlcommons.org/croissant/1.1'),
  name: z.string(),
  alternateName: z.array(z.string()),
  description: z.string(),
  license: z.url(),
  datePublished: date,
  version: calver,
  creator: z.array(z.looseObject({ name: z.string() })).min(1),
  distribution: z.array(
    z.looseObject({ '@type': z.literal('cr:FileObject'), '@id': path, contentUrl: path, sha256 }),
  ),
  recordSet: z.array(
    z.looseObject({
      '@type': z.literal('cr:RecordSet'),
      '@id': z.string(),
      field: z.array(
        z.looseObject({
          '@id': z.string(),
          dataType: z.string().regex(/^sc:/),
          source: z.looseObject({ fileObject: z.strictObject({ '@id': path }) }),
          references: z.strictObject({ field: z.strictObject({ '@id': z.string() }) }).optional(),
        }),
      ),
    }),
  ),
});

const tagged = z.strictObject({ '@value': z.string(), '@language': z.string() });
const reference = z.looseObject({ '@id': z.string() });
export const datasetJsonLdSchema = z.looseObject({
  '@type': z.tuple([z.literal('Dataset'), z.literal('dcat:Dataset')]),
  name: z.string(),
  description: z.string().min(50).max(5000),
  license: z.url(),
  version: calver,
  datePublished: date,
  'dct:title': z.array(tagged).min(1),
  'dct:description': tagged,
  'dcat:distribution': z
    .array(z.looseObject({ 'dcat:accessURL': reference, 'dct:license': reference, contentUrl: path, sha256 }))
    .min(1),
});

export const roCrateSchema = z.strictObject({
  '@context': z.literal('https://w3id.org/ro/crate/1.3/context'),
  '@graph': z.array(z.looseObject({ '@id': z.string(), '@type': z.string() })),
});
export const rootSchema = z.looseObject({
  '@id': z.literal('./'),
  '@type': z.literal('Dataset'),
  name: z.string(),
  description: z.string(),
  datePublished: date,
  version: calver,
  license: reference,
  hasPart: z.array(reference),
});

export const zenodoSchema = z.strictObject({
  upload_type: z.literal('dataset'),
  title: z.string(),
  description: z.string(),
  creators: z.array(z.strictObject({ name: z.string() })).min(1),
  version: calver,
  publication_date: date,
  access_right: z.literal('open'),
  license: z.string(),
  keywords: z.array(z.string()).min(1),
  language: z.string().length(3),
  notes: z.string(),
  related_identifiers: z.array(z.looseObject({ identifier: z.url(), relation: z.string() })).optional(),
});
