import readWorkbook, { InvalidInputError } from 'read-excel-file/node';
import { nearest } from '../../validate/nearest.ts';
import { type Sheet, sheetOf, Unreadable } from './sheet.ts';

/**
 * Reads a sheet of an XLSX workbook. Cells that hold a date come as days.
 *
 * @param name of the sheet; the first one when left out
 * @param header row of the names of the columns, from 1
 * @throws Unreadable when it is no workbook, or has no such sheet.
 */
export async function readXlsx(file: string, bytes: Buffer, name?: string, header = 1): Promise<Sheet> {
  const sheets = await workbook(bytes);
  const names = sheets.map(({ sheet }) => sheet);
  const found = name === undefined ? sheets[0] : sheets.find(({ sheet }) => sheet === name);
  if (found === undefined) {
    const meant = name === undefined ? null : nearest(name, names);
    const advice = meant === null ? `Sheets are ${names.join(', ')}.` : `Did you mean "${meant}"?`;
    throw new Unreadable(`it has no sheet "${name ?? ''}". ${advice}`);
  }
  const rows = found.data.map((cells, i) => ({ number: i + 1, cells }));
  return sheetOf(file, 'row', found.data[header - 1] ?? [], rows.slice(header));
}

async function workbook(bytes: Buffer) {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof Error)
      throw new Unreadable(`it is not an XLSX workbook (${error.message})`);
    throw error;
  }
}
