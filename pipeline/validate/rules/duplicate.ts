import { parseEdtf } from '../../../schemas/edtf.ts';
import type { Presence } from '../../../schemas/presence.ts';
import { type CrossRule, none, type Remark } from '../rule.ts';

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

/** Words that make no difference between two titles. */
const little = /\b(?:a|an|and|at|by|for|from|in|of|on|the|to|with)\b/g;

/** Two records that may be of one thing: it would be counted twice. */
export const duplicate: CrossRule<Marks | false> = {
  name: 'duplicate',
  severity: 'warning',
  about:
    'No two records tell of one thing: same title, or same organization, category, place, parties and time.',
  needs: ['title', 'organizations', 'category', 'locations', 'landings', 'counterparties', 'dates'],
  digest({ kind, value }) {
    if (kind !== 'presence') return false;
    const place = placeKey(value);
    return { title: hash(titleKey(value)), place: place === null ? false : hash(place), ...spanOf(value) };
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
          remarks.push(
            told(id, other.id, 'have the same organization, category, place, parties and time'),
          );
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

/** Who, where and what it is called, whatever the order of words, their case, accents and little words. */
function titleKey({ title, organizations, locations, landings }: Presence): string {
  const isPlain = /^[\0-\x7f]*$/.test(title);
  const letters = isPlain ? title : title.normalize('NFKD').replace(/\p{M}/gu, '');
  const words = letters
    .toLowerCase()
    .replace(little, ' ')
    .match(isPlain ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu);
  const country = (locations ?? landings)?.[0]?.country;
  return [organizations[0]?.id, country, ...(words ?? []).map((word) => singular(word)).sort()].join(' ');
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

/** Nothing for a record that says only in which country, or not when: of these there may be many. */
function placeKey({ category, organizations, locations, counterparties, dates }: Presence): string | null {
  const first = locations?.[0];
  if (first?.place === undefined || dates === undefined) return null;
  const parties = (counterparties ?? []).map(({ name, organization }) => name ?? organization ?? '').sort();
  const { country, place, admin1, address } = first;
  return [organizations[0]?.id, category, country, admin1, place, address, ...parties]
    .join('\n')
    .toLowerCase();
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

/** 53 bits of a text (cyrb53): a number is kept in place of a long text, and two texts share one by no chance that matters. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
