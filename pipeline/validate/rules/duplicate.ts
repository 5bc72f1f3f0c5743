import { parseEdtf } from '../../../schemas/edtf.ts';
import type { Presence } from '../../../schemas/presence.ts';
import type { CrossRule, RecordAddress, Remark } from '../rule.ts';

type Kept = RecordAddress & { readonly id: string; readonly from: string; readonly to: string };

/** Words that make no difference between two titles. */
const little = /\b(?:a|an|and|at|by|for|from|in|of|on|the|to|with)\b/g;

/** Two records that may be of one thing: it would be counted twice. */
export const duplicate: CrossRule = {
  name: 'duplicate',
  severity: 'warning',
  about:
    'No two records tell of one thing: same title, or same organization, category, place, parties and time.',
  needs: ['title', 'organizations', 'category', 'locations', 'landings', 'counterparties', 'dates'],
  start() {
    const byTitle = new Map<number, Kept>();
    const byPlace = new Map<number, Kept[]>();
    return {
      *see(record) {
        if (record.kind !== 'presence') return;
        const { id, file, document, value } = record;
        const kept = { id, file, document, ...spanOf(value) };
        const title = hash(titleKey(value));
        const namesake = byTitle.get(title);
        if (namesake === undefined) byTitle.set(title, kept);
        else if (namesake.id !== id) yield told(id, namesake, 'have nearly the same title');
        const place = placeKey(value);
        if (place === null) return;
        const others = byPlace.get(hash(place)) ?? [];
        const other = others.find((one) => one.id !== id && one.from <= kept.to && one.to >= kept.from);
        if (other !== undefined && other.id !== namesake?.id)
          yield told(id, other, 'have the same organization, category, place, parties and time');
        byPlace.set(hash(place), [...others, kept]);
      },
    };
  },
};

function told(id: string, other: Kept, what: string): Remark {
  return {
    path: ['title'],
    message: `"${id}" and "${other.id}" ${what}.`,
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
