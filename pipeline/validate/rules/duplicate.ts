import { parseEdtf } from '../../../schemas/edtf.ts';
import type { Presence } from '../../../schemas/presence.ts';
import { type CrossRule, none, type Remark } from '../rule.ts';
import { Sum } from '../sum.ts';
import { sumOfWords } from '../words.ts';

/** What two records are told apart by: sums of title and place, and the first and the last day that a record gives. */
interface Marks {
  readonly [name: string]: string | number | false;
  readonly title: number;
  /** `false` where the record says too little to be compared by its place. */
  readonly place: number | false;
  readonly from: string;
  readonly to: string;
}
interface Kept extends Marks {
  readonly id: string;
}

/** Two records that may be of one thing: it would be counted twice. */
export const duplicate: CrossRule<Marks | false> = {
  name: 'duplicate',
  severity: 'warning',
  about:
    'No two records tell of one thing: same title, or same organization, category, place, parties and time.',
  needs: ['title', 'organizations', 'category', 'locations', 'landings', 'counterparties', 'dates'],
  digest({ kind, value }) {
    if (kind !== 'presence') return false;
    return { title: titleSum(value), place: placeSum(value), ...spanOf(value) };
  },
  start() {
    const byTitle = new Map<number, string>();
    const byPlace = new Map<number, Kept[]>();
    return {
      see({ id }, marks) {
        if (marks === false) return none;
        const remarks: Remark[] = [];
        const namesake = byTitle.get(marks.title);
        if (namesake === undefined) byTitle.set(marks.title, id);
        else if (namesake !== id) remarks.push(told(id, namesake, 'have nearly the same title'));
        if (marks.place === false) return remarks;
        const others = byPlace.get(marks.place);
        if (others === undefined) {
          byPlace.set(marks.place, [{ id, ...marks }]);
          return remarks;
        }
        const other = others.find((one) => one.id !== id && one.from <= marks.to && one.to >= marks.from);
        if (other !== undefined && other.id !== namesake)
          remarks.push(told(id, other.id, 'have the same organization, category, place, parties and time'));
        others.push({ id, ...marks });
        return remarks;
      },
    };
  },
};

function told(id: string, other: string, what: string): Remark {
  return {
    path: ['title'],
    message: `"${id}" and "${other}" ${what}.`,
    hint: 'If both tell of one thing, merge them; if not, let the titles, places or dates say what differs.',
  };
}

const sum = new Sum();

/** Who, where and what it is called. */
function titleSum({ title, organizations, locations, landings }: Presence): number {
  sum.addText(organizations[0]?.id ?? '');
  sum.add(0);
  sum.addText((locations ?? landings)?.[0]?.country ?? '');
  sum.add(0);
  sum.addText(String(sumOfWords(title)));
  return sum.end();
}

/** Nothing for a record that says only in which country, or not when: of these there may be many. */
function placeSum({ category, organizations, locations, counterparties, dates }: Presence): number | false {
  const first = locations?.[0];
  if (first?.place === undefined || dates === undefined) return false;
  const parties = (counterparties ?? []).map(({ name, organization }) => name ?? organization ?? '').sort();
  const { country, place, admin1, address } = first;
  for (const text of [organizations[0]?.id, category, country, admin1, place, address, ...parties]) {
    sum.addText(text?.toLowerCase() ?? '');
    sum.add(0);
  }
  return sum.end();
}

/** From the first date to the last that a record gives. */
function spanOf({ dates }: Presence): { from: string; to: string } {
  let [from, to] = ['9999', '0000'];
  for (const date of Object.values(dates ?? {})) {
    const bounds = date === undefined ? null : parseEdtf(date);
    if (bounds === null) continue;
    if (bounds.earliest < from) from = bounds.earliest;
    if (bounds.latest > to) to = bounds.latest;
  }
  return { from, to };
}
