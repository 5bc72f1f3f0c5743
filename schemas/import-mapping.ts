import * as z from 'zod';
import { recordKinds } from './dataset.ts';
import { line } from './fields.ts';

/** Orders in which people write the parts of a day in numbers. */
export const dayOrders = ['day-month-year', 'month-day-year', 'year-month-day'] as const;

/** Name of a column: whatever stands in the first row, spaces at its ends aside. */
const columnName = z
  .string()
  .min(1)
  .max(300)
  .meta({
    description: 'Name of the column. GeoJSON has `$id`, `$latitude` and `$longitude` beside its properties.',
    examples: ['Country'],
  });

const field = z
  .string()
  .regex(/^[a-z][a-z_0-9]*(?:\[\d*\])?(?:\.[a-z][a-z_0-9]*(?:\[\d*\])?)*$/)
  .meta({
    description:
      'Field of the record. Of a list, `locations.country` is the first item, `locations[2].country` the second; with `locations[].country` each row that has the id of a record adds an item to it.',
    examples: ['locations.country'],
  });

const columns = z
  .array(
    z.strictObject({
      column: columnName,
      field,
      split: line(10)
        .meta({ description: 'Parts the cell into items of a list at this text.', examples: [';'] })
        .optional(),
      codes: z
        .record(z.string().min(1), z.string())
        .meta({
          description:
            'What stands in the cells, and what is written for it; an empty text leaves the field out.',
          examples: [{ 'Safe City': 'smart-city-public-security' }],
        })
        .optional(),
      date: z
        .enum(dayOrders)
        .meta({ description: 'Order of dates such as 24/11/2014.', examples: ['day-month-year'] })
        .optional(),
      times: z
        .number()
        .positive()
        .meta({ description: 'What the number is multiplied by.', examples: [1000000] })
        .optional(),
    }),
  )
  .min(1)
  .meta({
    description: 'Which column fills which field.',
    examples: [[{ column: 'Country', field: 'locations.country' }]],
  });

const value = z
  .custom<string | number | boolean>(
    (given) => ['string', 'number', 'boolean'].includes(typeof given) && given !== '',
    { error: '`value` is a text, a number, true or false' },
  )
  .meta({
    json: { type: ['string', 'number', 'boolean'] },
    description: 'The value that every record gets.',
    examples: ['medium'],
  });

/** How a spreadsheet or a GeoJSON file becomes records: `ctatlas import`. */
export const importMapping = z
  .strictObject({
    kind: z.enum(recordKinds).meta({ description: 'Kind of record that a row is.', examples: ['presence'] }),
    sheet: line(100)
      .meta({
        description: 'Name of the sheet of a workbook; the first when left out.',
        examples: ['Projects'],
      })
      .optional(),
    header: z
      .number()
      .int()
      .positive()
      .meta({ description: 'Row that holds the names of the columns; 1 when left out.', examples: [1] })
      .optional(),
    id: columnName
      .meta({
        description:
          'Column with the ids of the records. Rows with one id make one record. Without it each row is a record, and its id is proposed.',
        examples: ['Project code'],
      })
      .optional(),
    columns,
    values: z
      .array(z.strictObject({ field, value }))
      .min(1)
      .meta({
        description: 'Values that all records share; a cell that is not empty comes first.',
        examples: [[{ field: 'confidence', value: 'medium' }]],
      })
      .optional(),
    ignore: z
      .array(columnName)
      .min(1)
      .meta({ description: 'Columns that are left out on purpose.', examples: [['Remarks']] })
      .optional(),
  })
  .meta({
    id: 'import-mapping',
    title: 'Mapping of an import',
    description: 'How a spreadsheet or a GeoJSON file becomes records.',
  });

export type ImportMapping = z.infer<typeof importMapping>;
export type MappedColumn = ImportMapping['columns'][number];
