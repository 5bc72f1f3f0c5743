import type { Code, Codes } from '../core/atlas.ts';
import type { Facet } from '../core/view.ts';
import { listed, type Release } from './release.ts';

/** Statuses in the order of a life, confidence from high to low: their tables are sorted by code. */
const statusOrder = [
  'alleged',
  'proposed',
  'announced',
  'active',
  'completed',
  'suspended',
  'ended',
  'cancelled',
];
const confidences: readonly Code[] = [
  { code: 'high', label: 'High', label_zh: '高' },
  { code: 'medium', label: 'Medium', label_zh: '中' },
  { code: 'low', label: 'Low', label_zh: '低' },
];

/** What each facet may be: codes that at least one record has, sorted by label. */
export function codesOf(release: Release): Codes {
  const used = usedCodes(release);
  const known = <C extends Code>(facet: Facet, codes: readonly C[]): C[] =>
    codes.filter(({ code }) => used[facet].has(code));
  const byLabel = <C extends Code>(facet: Facet, codes: readonly C[]): C[] =>
    known(facet, codes).sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
  const list = (name: string): Code[] => [...(release.codes.get(name)?.values() ?? [])].map(plain);
  return {
    org: byLabel(
      'org',
      [...release.organizations.values()].map(({ id, name, name_zh }) => ({
        code: id,
        label: name,
        label_zh: name_zh,
      })),
    ),
    cat: byLabel(
      'cat',
      [...release.categories.values()].map((row) => ({
        ...plain(row),
        group: row.category_group,
        colour: row.colour,
        shape: row.shape,
        line: row.geometry === 'line',
      })),
    ),
    topic: byLabel('topic', list('topics')),
    country: byLabel('country', countriesOf(release)),
    status: byOrder(known('status', list('statuses')), statusOrder),
    conf: known('conf', confidences),
  };
}

function plain({ code, label, label_zh }: Code): Code {
  return { code, label, label_zh };
}

function usedCodes({ presences }: Release): Record<Facet, Set<string>> {
  const rows = [...presences.values()];
  return {
    org: new Set(rows.flatMap((row) => listed(row.organizations))),
    cat: new Set(rows.map(({ category }) => category)),
    topic: new Set(rows.flatMap((row) => listed(row.topics))),
    country: new Set(rows.flatMap((row) => listed(row.countries))),
    status: new Set(rows.map(({ status }) => status)),
    conf: new Set(rows.map(({ confidence }) => confidence)),
  };
}

/** Codes that the order does not name stand last. */
function byOrder(codes: readonly Code[], order: readonly string[]): Code[] {
  const place = ({ code }: Code) => (order.includes(code) ? order.indexOf(code) : order.length);
  return codes.toSorted((a, b) => place(a) - place(b));
}

function countriesOf({ countries, presences }: Release) {
  const labels = new Map<string, readonly [number, number]>();
  for (const { country_iso3, label_longitude, label_latitude } of presences.values())
    if (label_longitude !== '') labels.set(country_iso3, [Number(label_longitude), Number(label_latitude)]);
  return [...countries.values()].map(({ iso3, iso2, name, name_zh }) => ({
    code: iso3,
    label: name,
    label_zh: name_zh,
    iso2,
    label_point: labels.get(iso3) ?? null,
  }));
}
