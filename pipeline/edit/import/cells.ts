import type { MappedColumn } from '../../../schemas/import-mapping.ts';
import { suggestion } from '../../validate/nearest.ts';
import { type Objection, toValue } from '../add/answer.ts';
import type { Library } from '../add/library.ts';
import { Names } from '../add/names.ts';
import type { Field } from '../fields.ts';
import { dayOf, numberOf } from './numbers.ts';
import type { Cell } from './sheet.ts';

/** A cell's values for its field, and what is wrong with the cell as it is written. */
export interface Taken {
  readonly values: readonly unknown[];
  readonly objections: readonly Objection[];
}

/** Turns cells into values of fields, as a mapping says. What the values are worth is for the rules to judge. */
export class Cells {
  private readonly names = new Map<Field, Names | null>();

  constructor(private readonly library: Library) {}

  /** The values that a cell gives its field: one, or several of a list. */
  take(cell: Cell, field: Field, how: Partial<MappedColumn>): Taken {
    const item = field.item ?? field;
    const parts = how.split === undefined ? [cell] : String(cell).split(how.split);
    const objections: Objection[] = [];
    const values = parts.flatMap((part) => {
      const text = typeof part === 'string' ? part.trim() : part;
      const mapped = lookUp(how.codes ?? {}, String(text)) ?? text;
      return mapped === '' ? [] : [this.one(mapped, item, how, (objection) => objections.push(objection))];
    });
    return { values, objections };
  }

  private one(
    cell: Cell,
    field: Field,
    how: Partial<MappedColumn>,
    object: (objection: Objection) => void,
  ): unknown {
    if (field.type === 'number') return numberOf(cell, how.times) ?? cell;
    if (typeof cell === 'boolean') return cell;
    const text = String(cell);
    if (field.type === 'date' && how.date !== undefined) {
      const day = dayOf(text, how.date);
      if (day === null)
        object({
          message: `"${text}" is not a ${how.date} in numbers.`,
          hint: 'Dates in another form belong into a column of their own, or into the form 2014, 2014-11 or 2014-11-24.',
        });
      return day ?? text;
    }
    const names = this.namesOf(field);
    const code = names?.codeOf(text);
    if (names !== null && code === undefined) object(noCode(text, names));
    return code ?? toValue(field, text);
  }

  private namesOf(field: Field): Names | null {
    const known = this.names.get(field);
    if (known !== undefined) return known;
    const names = Names.of(field, this.library);
    this.names.set(field, names);
    return names;
  }
}

function noCode(text: string, names: Names): Objection {
  return {
    message: `"${text}" is neither a code nor the name of one.`,
    hint:
      names.meantBy(text) ??
      `${suggestion(text, [...names.codes])} Say under \`codes\` of the column which one it is.`,
  };
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

function lookUp(codes: Readonly<Record<string, string>>, text: string): string | undefined {
  const found = Object.keys(codes).find((name) => folded(name) === folded(text));
  return found === undefined ? undefined : codes[found];
}
