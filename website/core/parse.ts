import { schemeVersion } from './address.ts';
import {
  type Camera,
  type Facet,
  facets,
  normalise,
  panes,
  type Sort,
  sortKeys,
  type View,
  wholeView,
  yearBounds,
} from './view.ts';

/** What an address holds that this release or this scheme does not know; the rest of the address is applied. */
export interface Notice {
  readonly kind: 'unknown-key' | 'unknown-value' | 'newer-scheme';
  readonly key: string;
  readonly value: string;
}

/** What an address may name. */
export interface Vocabulary {
  /** The code that a value of a facet stands for, or `undefined`. */
  code(facet: Facet, value: string): string | undefined;
  hasRecord(id: string): boolean;
}

export interface Parsed {
  readonly view: View;
  readonly notices: readonly Notice[];
}

/**
 * Reads a view from an address: a whole one, a path, or only `?query#fragment`. What is not understood comes back as
 * notices and never throws.
 */
export function parseView(address: string, vocabulary: Vocabulary): Parsed {
  const [beforeFragment = '', fragment = ''] = splitOnce(address, '#');
  const [, query = ''] = splitOnce(beforeFragment, '?');
  const draft = new Draft(vocabulary);
  for (const [key, value] of new URLSearchParams(query)) draft.take(key, value.trim());
  if (fragment !== '') draft.look(fragment);
  return { view: normalise(draft.view), notices: draft.notices };
}

/** The address before its query and fragment. */
export function baseOf(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}

function splitOnce(text: string, by: string): string[] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A view as it is read from its address, key by key. */
class Draft {
  view: View = wholeView;
  readonly notices: Notice[] = [];
  private readonly vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  take(key: string, value: string): void {
    if (value === '') return;
    const facet = facets.find((name) => name === key);
    if (facet !== undefined) this.takeCodes(facet, value);
    else if (!this.takeRest(key, value)) this.notices.push({ kind: 'unknown-key', key, value });
  }

  private takeCodes(facet: Facet, value: string): void {
    const codes = [...this.view.codes[facet]];
    for (const part of value.split(',').map((text) => text.trim())) {
      if (part === '') continue;
      const code = this.vocabulary.code(facet, part);
      if (code === undefined) this.notices.push({ kind: 'unknown-value', key: facet, value: part });
      else codes.push(code);
    }
    this.view = { ...this.view, codes: { ...this.view.codes, [facet]: codes } };
  }

  /** @returns whether there is such a key. */
  private takeRest(key: string, value: string): boolean {
    const set = (part: Partial<View> | null) => {
      if (part === null) this.notices.push({ kind: 'unknown-value', key, value });
      else this.view = { ...this.view, ...part };
      return true;
    };
    switch (key) {
      case 'from':
      case 'to': {
        const year = yearOf(value);
        return set(year === null ? null : { [key]: year });
      }
      case 'begun':
        return set(switched(value, (begun) => ({ begun })));
      case 'undated':
        return set(switched(value, (undated) => ({ undated })));
      case 'hl':
        return set(switched(value, (highlights) => ({ highlights })));
      case 'q':
        return set({ text: value });
      case 'sort': {
        const known = sortKeys.some((name) => name === value.replace(/^-/, ''));
        return set(known ? { sort: value as Sort } : null);
      }
      case 'sel':
        return set(this.vocabulary.hasRecord(value) ? { selected: value } : null);
      case 'view': {
        const pane = panes.find((name) => name === value);
        return set(pane === undefined ? null : { pane });
      }
      case 'v':
        if (value !== String(schemeVersion)) this.notices.push({ kind: 'newer-scheme', key, value });
        return true;
      default:
        return false;
    }
  }

  look(fragment: string): void {
    const camera = cameraOf(fragment);
    if (camera === null) this.notices.push({ kind: 'unknown-value', key: '#', value: fragment });
    else this.view = { ...this.view, camera };
  }
}

function yearOf(value: string): number | null {
  const year = /^\d{4}$/.test(value) ? Number(value) : Number.NaN;
  return year >= yearBounds.first && year <= yearBounds.last ? year : null;
}

function switched(value: string, part: (on: boolean) => Partial<View>): Partial<View> | null {
  return value === '0' || value === '1' ? part(value === '1') : null;
}

function cameraOf(fragment: string): Camera | null {
  const parts = fragment.split('/');
  if (parts.length !== 3 || !parts.every((part) => /^-?\d+(?:\.\d+)?$/.test(part))) return null;
  const [zoom = 0, latitude = 0, longitude = 0] = parts.map(Number);
  return { zoom, latitude, longitude };
}
