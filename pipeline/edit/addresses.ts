import { type Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { sourceDetails, source as sourceSchema } from '../../schemas/source.ts';
import { entries, joined, pathText } from './order.ts';

const detailsOnly = sourceSchema.omit({ url: true, supports: true });
/** What one record knows of a page and others leave out is no contradiction, and is kept. */
const additions = ['published', 'archived', 'licence'] as const;

type Detail = string | number | boolean;
export type Details = { readonly [Name in (typeof sourceDetails)[number]]?: Detail };

interface Version {
  readonly details: Details;
  count: number;
  readonly files: Set<string>;
}

/** What all records say about the addresses that they cite. */
export class Addresses {
  private readonly versions = new Map<string, Map<string, Version>>();

  /** @param isSourceType whether a code stands in the codelist of source types */
  constructor(private readonly isSourceType: (code: string) => boolean = () => true) {}

  /** Takes note of every citation of a record. */
  see(file: string, document: Document): void {
    for (const { url, details } of citations(document)) {
      const known = this.versions.get(url) ?? new Map<string, Version>();
      const key = keyOf(details);
      const version = known.get(key) ?? { details, count: 0, files: new Set<string>() };
      version.count += 1;
      version.files.add(file);
      known.set(key, version);
      this.versions.set(url, known);
    }
  }

  /**
   * The one set of details of an address: that of most citations, else the fullest, else the first; together with
   * a date, an archived copy or a licence that only others give. Null where records agree, or no set is valid.
   */
  settled(url: string): Details | null {
    const versions = [...(this.versions.get(url)?.values() ?? [])];
    if (versions.length < 2) return null;
    const valid = versions
      .filter(({ details }) => isValid(details) && this.isSourceType(String(details.type)))
      .sort((a, b) => b.count - a.count || fullness(b) - fullness(a));
    const [best] = valid;
    if (best === undefined) return null;
    const extra = additions.flatMap((name) => {
      const found = valid.find(({ details }) => details[name] !== undefined)?.details[name];
      return found === undefined ? [] : [[name, found] as const];
    });
    return { ...Object.fromEntries(extra), ...best.details };
  }

  /** Files that cite an address with other details than the settled ones. */
  contradicting(): Set<string> {
    const files = new Set<string>();
    for (const [url, versions] of this.versions) {
      const settled = this.settled(url);
      if (settled === null) continue;
      for (const [key, version] of versions)
        if (key !== keyOf(settled)) for (const file of version.files) files.add(file);
    }
    return files;
  }

  /** Gives every citation of a record the settled details. */
  settle(document: Document, say: (line: string) => void): void {
    for (const { url, details, map, path } of citations(document)) {
      const settled = this.settled(url);
      if (settled === null || keyOf(settled) === keyOf(details)) continue;
      const changed = sourceDetails.filter((name) => String(settled[name]) !== String(details[name]));
      for (const name of changed) put(map, name, settled[name]);
      say(`${pathText(path)}: ${changed.join(', ')} as the other records have it`);
    }
  }
}

interface Citation {
  readonly url: string;
  readonly details: Details;
  readonly map: YAMLMap;
  readonly path: readonly PropertyKey[];
}

/** Every source of a record, those of designations included, whatever else is wrong with the record. */
function citations(document: Document): Citation[] {
  const found: Citation[] = [];
  const collect = (list: unknown, path: readonly PropertyKey[]) => {
    if (!isSeq(list)) return;
    for (const [index, map] of list.items.entries()) {
      const url = isMap(map) ? map.get('url') : undefined;
      if (!isMap(map) || typeof url !== 'string') continue;
      const details: Record<string, Detail> = {};
      for (const name of sourceDetails) {
        const value = map.get(name);
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
          details[name] = value;
      }
      found.push({ url, details, map, path: [...path, index] });
    }
  };
  collect(document.get('sources'), ['sources']);
  const designations = document.get('designations');
  if (isSeq(designations)) {
    for (const [index, item] of designations.items.entries())
      if (isMap(item)) collect(item.get('sources'), ['designations', index, 'sources']);
  }
  return found;
}

function isValid(details: Details): boolean {
  return detailsOnly.safeParse(details).success;
}

function fullness({ details }: Version): number {
  return Object.keys(details).length;
}

function keyOf(details: Details): string {
  return JSON.stringify(
    sourceDetails.map((name) => (details[name] === undefined ? null : String(details[name]))),
  );
}

/** Sets, replaces or removes a field; comments at the field stay. */
export function put(map: YAMLMap, name: string, value: unknown): void {
  const index = entries(map).findIndex(({ key }) => key.value === name);
  const entry = entries(map)[index];
  if (value !== undefined) {
    if (entry !== undefined && isScalar(entry.value)) entry.value.value = value;
    else map.set(name, value);
    return;
  }
  if (entry === undefined) return;
  const behind = isScalar(entry.value) ? entry.value.comment : undefined;
  const comment = joined(entry.key.commentBefore, behind);
  map.items.splice(index, 1);
  if (comment === '') return;
  const next = entries(map)[index];
  if (next === undefined) map.comment = joined(comment, map.comment);
  else next.key.commentBefore = joined(comment, next.key.commentBefore);
}
