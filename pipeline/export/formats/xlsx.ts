import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { columnsOf } from '../../../schemas/release/column.ts';
import type { ExportTarget } from '../copy.ts';
import { about } from './about.ts';
import { type Cell, formatTables, type ReleaseTables } from './reader.ts';
import {
  contentTypes,
  escaped,
  properties,
  relations,
  styles,
  workbook,
  workbookRelations,
} from './xlsx-parts.ts';

/** The first moment that a ZIP archive can tell: the same in every time zone, as ZIP has none. */
const epoch = new Date(1980, 0, 1);

/**
 * `china-tech-atlas.xlsx`: which release it is, the codebook and every table as a sheet, row by row: a library that
 * holds a workbook as objects would need gigabytes for forty thousand records.
 */
export async function writeXlsx(tables: ReleaseTables, { dir, dataset }: ExportTarget): Promise<void> {
  const fd = openSync(join(dir, `${dataset.name}.xlsx`), 'w');
  const zip = new Zip((error, data) => {
    if (error) throw error;
    writeSync(fd, data);
  });
  const sheets = [...formatTables].sort(
    (a, b) => Number(b.table.name === 'codebook') - Number(a.table.name === 'codebook'),
  );
  const names = ['release', ...sheets.map(({ table }) => table.name)];
  const parts: [string, string][] = [
    ['[Content_Types].xml', contentTypes(names.length)],
    ['_rels/.rels', relations],
    ['docProps/core.xml', properties(dataset)],
    ['xl/workbook.xml', workbook(names)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(names.length)],
    ['xl/styles.xml', styles],
  ];
  for (const [path, text] of parts) open(zip, path).push(strToU8(text), true);
  const facts = [['name', 'value'], ...about(dataset)].map((row, i) =>
    rowXml(row, i + 1, i === 0 ? bold : ''),
  );
  open(zip, 'xl/worksheets/sheet1.xml').push(
    strToU8(`${sheetHead(factWidths)}${facts.join('')}</sheetData></worksheet>`),
    true,
  );
  for (const [index, of] of sheets.entries()) {
    const sheet = open(zip, `xl/worksheets/sheet${index + 2}.xml`);
    const header = columnsOf(of.table).map(({ name }) => name);
    sheet.push(strToU8(`${sheetHead('')}${rowXml(header, 1, bold)}`));
    let number = 1;
    for await (const rows of tables.rows(of)) {
      let text = '';
      for (const row of rows) {
        number += 1;
        text += rowXml(row, number, '');
      }
      sheet.push(strToU8(text));
    }
    if (number > mostRows) throw new Error(`${of.table.name} has more rows than a sheet can hold`);
    const last = `${columnName(header.length - 1)}${number}`;
    sheet.push(strToU8(`</sheetData><autoFilter ref="A1:${last}"/></worksheet>`), true);
  }
  zip.end();
  closeSync(fd);
}

const mostRows = 1_048_576;
const bold = ' s="1"';
const factWidths =
  '<cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="120" customWidth="1"/></cols>';

/** The begin of a sheet whose first row stays in sight. */
const sheetHead = (widths: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths}<sheetData>`;

function open(zip: Zip, path: string): ZipDeflate {
  const file = new ZipDeflate(path, { level: 6 });
  file.mtime = epoch;
  zip.add(file);
  return file;
}

function rowXml(cells: readonly Cell[], number: number, style: string): string {
  let text = `<row r="${number}">`;
  for (const [i, cell] of cells.entries())
    if (cell !== null) text += cellXml(cell, `${columnName(i)}${number}`, style);
  return `${text}</row>`;
}

function cellXml(cell: string | number | boolean, at: string, style: string): string {
  if (typeof cell === 'number') return `<c r="${at}"${style}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}"${style} t="b"><v>${Number(cell)}</v></c>`;
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A, B ... Z, AA, AB ... */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${columnName(Math.floor(index / 26) - 1)}${letter}`;
}
