import * as z from 'zod';
import { code, edtf, identifiers, line, organizationId } from './fields.ts';

const role = code('roles', 'Part that the body plays in the record.', 'supplier');

/** Organizations of this dataset that take part; the first one leads. */
export const organizations = z
  .array(z.strictObject({ id: organizationId, role: role.optional() }))
  .min(1)
  .meta({
    description: 'Organizations of this dataset that take part; the first leads.',
    examples: [[{ id: 'huawei', role: 'supplier' }]],
  });

/** The other bodies that take part: named, or an organization of this dataset by its id. Never a person. */
export const counterparty = z
  .strictObject({
    name: line(200)
      .meta({ description: 'Name of the body.', examples: ['Safaricom'] })
      .optional(),
    name_zh: line(100)
      .meta({ description: 'Name in Chinese.', examples: ['中国进出口银行'] })
      .optional(),
    organization: organizationId.optional(),
    role: role.optional(),
    identifiers: identifiers.optional(),
  })
  .refine((party) => (party.name === undefined) !== (party.organization === undefined), {
    error: 'give either `name` or `organization`',
    params: {
      hint: 'Use `organization: <id>` for an organization of this dataset and `name:` for any other body.',
    },
  })
  .meta({ id: 'counterparty', description: 'Another body that takes part, never a person.' });
export const counterparties = z
  .array(counterparty)
  .min(1)
  .meta({ description: 'The other bodies that take part.' });

/** The four dates of a presence or an activity, each EDTF. */
export const dates = z
  .strictObject({
    announced: edtf.meta({ description: 'Agreed or made public.', examples: ['2012'] }).optional(),
    started: edtf
      .meta({ description: 'Building, operation or cooperation began.', examples: ['2014-11'] })
      .optional(),
    completed: edtf
      .meta({ description: 'Building finished, delivery made, event over.', examples: ['2015'] })
      .optional(),
    ended: edtf
      .meta({ description: 'Ceased: closed, removed, sold, withdrawn.', examples: ['2020'] })
      .optional(),
  })
  .meta({ id: 'dates', description: 'What happened when (EDTF).' });

export type Counterparty = z.infer<typeof counterparty>;
export type Dates = z.infer<typeof dates>;
