import type { dayOrders } from '../../../schemas/import-mapping.ts';
import type { Cell } from './sheet.ts';

/** A number as written in a cell, `1,500,000.5` too, multiplied; null when it is none. */
export function numberOf(cell: Cell, times = 1): number | null {
  const text = String(cell);
  const plain = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (!/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(plain)) return null;
  // A product has no more digits than a double holds for certain: 0.1 times 3 is 0.3.
  return times === 1 ? Number(plain) : Number((Number(plain) * times).toPrecision(15));
}

/** A day in ISO 8601 from its parts in numbers; a year, month or day in that form already is taken as it is. */
export function dayOf(text: string, order: (typeof dayOrders)[number]): string | null {
  if (/^\d{4}(?:-\d{2}){0,2}$/.test(text)) return text;
  const parts = text.split(/[./\- ]+/);
  const names = order.split('-');
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(
    (name) => parts[names.indexOf(name)],
  );
  const isDay =
    parts.length === 3 && /^\d{4}$/.test(year) && /^\d{1,2}$/.test(month) && /^\d{1,2}$/.test(day);
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
