/** Facets whose values are codes; each may hold several, any of which a record may have. In the order of the address. */
export const facets = ['org', 'cat', 'topic', 'country', 'status', 'conf'] as const;
export type Facet = (typeof facets)[number];

/** A value for each facet. */
export function eachFacet<V>(value: (facet: Facet) => V): Record<Facet, V> {
  return {
    org: value('org'),
    cat: value('cat'),
    topic: value('topic'),
    country: value('country'),
    status: value('status'),
    conf: value('conf'),
  };
}

/** Orders of rows; a minus turns one round. `id` is the order of the release. */
export const sortKeys = ['id', 'title', 'org', 'cat', 'country', 'year', 'status', 'conf'] as const;
export type SortKey = (typeof sortKeys)[number];
export type Sort = SortKey | `-${SortKey}`;

export const panes = ['map', 'table', 'stats'] as const;
export type Pane = (typeof panes)[number];

/** What decides which records a view holds. */
export interface Filter {
  readonly codes: Readonly<Record<Facet, readonly string[]>>;
  /** First and last year of the interval; `null` where it is open. */
  readonly from: number | null;
  readonly to: number | null;
  /** Only records that began within the interval, instead of all that are known to have stood in it. */
  readonly begun: boolean;
  /** Records without any date stay in unless this is false. They are in no interval. */
  readonly undated: boolean;
  /** Only records of particular interest. */
  readonly highlights: boolean;
  /** Words that a record must hold, each of them. */
  readonly text: string;
}

/** Where the map looks. */
export interface Camera {
  /** Power of two of pixels per unit of the world, which is 1000 units wide. */
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
}

/** All that an address holds: two equal views have one address. */
export interface View extends Filter {
  readonly sort: Sort;
  readonly pane: Pane;
  /** Id of the record whose details are open. */
  readonly selected: string | null;
  readonly camera: Camera | null;
}

/** Years that an address may name. */
export const yearBounds = { first: 1900, last: 2100 } as const;
export const longestText = 200;
export const zoomBounds = { least: -2, most: 9 } as const;

/** Everything, on the map. */
export const wholeView: View = {
  codes: eachFacet(() => []),
  from: null,
  to: null,
  begun: false,
  undated: true,
  highlights: false,
  text: '',
  sort: 'id',
  pane: 'map',
  selected: null,
  camera: null,
};

/** The one form of a view: codes sorted and once each, years in order, text without stray space, few decimals. */
export function normalise(view: View): View {
  const { codes, from, to, camera } = view;
  const turned = from !== null && to !== null && from > to;
  return {
    ...view,
    codes: eachFacet((facet) => [...new Set(codes[facet])].sort()),
    from: turned ? to : from,
    to: turned ? from : to,
    text: cleanText(view.text),
    camera: camera === null ? null : cleanCamera(camera),
  };
}

/** One line without stray space and without halves of characters, which no address can hold. */
function cleanText(text: string): string {
  const line = text
    .replace(/[\ud800-\udfff]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...line].slice(0, longestText).join('').trim();
}

function cleanCamera({ zoom, latitude, longitude }: Camera): Camera {
  return {
    zoom: rounded(clamp(zoom, zoomBounds.least, zoomBounds.most), 2),
    latitude: rounded(clamp(latitude, -90, 90), 3),
    longitude: rounded(clamp(longitude, -180, 180), 3),
  };
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** Rounds without leaving a minus before zero. */
function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals)) + 0;
}

/** Whether a view leaves anything out. */
export function isFiltered(filter: Filter): boolean {
  return (
    facets.some((facet) => filter.codes[facet].length > 0) ||
    filter.from !== null ||
    filter.to !== null ||
    !filter.undated ||
    filter.highlights ||
    filter.text !== ''
  );
}
