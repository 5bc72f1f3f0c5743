import * as z from 'zod';
import { code, edtf, identifiers, line, organizationId, prose, url } from './fields.ts';
import { sources } from './source.ts';

export const relations = [
  'owner',
  'majority-shareholder',
  'controlling-shareholder',
  'largest-shareholder',
  'minority-shareholder',
  'joint-venture-partner',
  'affiliate',
  'supervisor',
  'former-owner',
] as const;

export const parent = z
  .strictObject({
    organization: organizationId.optional(),
    name: line(200)
      .meta({ description: 'Name of a body that is not in this dataset.', examples: ['Zhongxingxin'] })
      .optional(),
    relation: z
      .enum(relations)
      .meta({ description: 'What the parent is to the organization.', examples: ['largest-shareholder'] }),
    share_percent: z
      .number()
      .min(0)
      .max(100)
      .meta({ unit: 'percent', description: 'Share held.', examples: [30.34] })
      .optional(),
    as_of: edtf.meta({ description: 'Date that the share holds for (EDTF).', examples: ['2017'] }).optional(),
    note: line(300)
      .meta({
        editorial: true,
        description: 'What a reader must know.',
        examples: ['Through an intermediate holding.'],
      })
      .optional(),
  })
  .refine((item) => (item.name === undefined) !== (item.organization === undefined), {
    error: 'give either `name` or `organization`',
    params: {
      hint: 'Use `organization: <id>` for an organization of this dataset and `name:` for any other body.',
    },
  })
  .meta({ id: 'parent', description: 'A body above the organization.' });

export const designation = z
  .strictObject({
    list: code('designation-lists', 'Which list or measure.', 'us-bis-entity-list'),
    listed_as: line(200)
      .meta({
        description: 'Legal name on the list, where it differs.',
        examples: ['China Telecom (Americas) Corp.'],
      })
      .optional(),
    authority: line(160).meta({
      description: 'Who designated it.',
      examples: ['U.S. Department of Commerce'],
    }),
    date: edtf.meta({ description: 'Date of effect (EDTF).', examples: ['2019-10-09'] }).optional(),
    until: edtf.meta({ description: 'Date of removal (EDTF).', examples: ['2018-07-13'] }).optional(),
    status: z
      .enum(['active', 'removed', 'unknown'])
      .meta({ description: '`active` means that no removal was found.', examples: ['active'] }),
    citation: line(200)
      .meta({ description: 'Legal citation.', examples: ['84 FR 54002'] })
      .optional(),
    note: line(400)
      .meta({
        editorial: true,
        description: 'What a reader must know.',
        examples: ['Covers two affiliates only.'],
      })
      .optional(),
    sources,
  })
  .meta({ id: 'designation', description: 'An official list or measure that names the organization.' });

/** A company or other body. */
export const organization = z
  .strictObject({
    name: line(160).meta({ description: 'Name in English.', examples: ['Huawei'] }),
    name_zh: line(80)
      .meta({ description: 'Name in Chinese.', examples: ['华为'] })
      .optional(),
    aliases: z
      .array(line(160))
      .min(1)
      .meta({ description: 'Other names.', examples: [['Huawei Technologies']] })
      .optional(),
    kind: z
      .enum(['company', 'state-body', 'system'])
      .meta({ description: 'Company, body of the state, or technical system.', examples: ['company'] }),
    scope: z.enum(['mapped', 'related']).meta({
      editorial: true,
      description:
        '`mapped`: its presences are recorded systematically; `related`: recorded because others refer to it.',
      examples: ['mapped'],
    }),
    parents: z.array(parent).min(1).meta({ description: 'Bodies above it, with share and date.' }).optional(),
    ownership: z
      .enum(['private', 'state-owned', 'partly-state-owned', 'mixed', 'unknown'])
      .meta({ description: 'Ownership as the sources describe it.', examples: ['private'] }),
    headquarters: z
      .strictObject({
        place: line(120)
          .meta({ description: 'Town.', examples: ['Shenzhen'] })
          .optional(),
        country: z
          .string()
          .regex(/^[A-Z]{2}$/)
          .meta({ codelist: 'countries', description: 'ISO 3166-1 alpha-2 code.', examples: ['CN'] }),
      })
      .meta({ description: 'Seat.' })
      .optional(),
    founded: edtf.meta({ description: 'Founded (EDTF).', examples: ['1987'] }).optional(),
    sectors: z
      .array(line(60))
      .min(1)
      .meta({ description: 'Fields of business.', examples: [['telecommunications equipment']] }),
    listings: z
      .array(
        z.strictObject({
          exchange: line(20).meta({ description: 'Stock exchange.', examples: ['HKEX'] }),
          ticker: z
            .string()
            .regex(/^[A-Z0-9.]{1,12}$/)
            .meta({ description: 'Ticker; quote it, leading zeros count.', examples: ['0763'] })
            .optional(),
        }),
      )
      .min(1)
      .meta({ description: 'Stock exchange listings.' })
      .optional(),
    designations: z
      .array(designation)
      .min(1)
      .meta({ description: 'Official lists and measures that name it.' })
      .optional(),
    identifiers: identifiers.optional(),
    website: url.optional(),
    overview: prose(120).meta({
      editorial: true,
      description: 'What it is, in own words.',
      examples: ['Maker of telecommunications equipment.'],
    }),
    overview_zh: line(400)
      .meta({ editorial: true, description: 'Overview in Chinese.', examples: ['通信设备制造商。'] })
      .optional(),
    party_state: prose(120)
      .meta({
        editorial: true,
        description: 'Its ties and activities with the party-state, attributed.',
        examples: ['Named by the ministry as a member of the national team.'],
      })
      .optional(),
    party_state_zh: line(400)
      .meta({
        editorial: true,
        description: 'Ties with the party-state in Chinese.',
        examples: ['科技部将其列入“国家队”。'],
      })
      .optional(),
    sources,
  })
  .meta({ id: 'organization', title: 'Organization', description: 'A company or other body.' });

export type Organization = z.infer<typeof organization>;
