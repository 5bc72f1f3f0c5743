import { facets, normalise, type View } from './view.ts';

/** Version of this scheme of addresses. An address without `v` is of version 1. */
export const schemeVersion = 1;

/**
 * The query of a view's address, with its question mark; empty for the whole view. Keys in fixed order, values sorted,
 * what is as usual left out: `?org=huawei,zte&cat=data-centre&from=2015`.
 */
export function queryOf(view: View): string {
  return joined([...filterPairs(view), ...panePairs(view)]);
}

/** The query of what decides the rows and their order: what a download names as its view. */
export function rowsQueryOf(view: View): string {
  return joined(filterPairs(view));
}

/** Where the map looks, as the address's fragment: `#zoom/latitude/longitude`; empty for the whole world. */
export function fragmentOf(view: View): string {
  const { camera } = normalise(view);
  return camera === null ? '' : `#${camera.zoom}/${camera.latitude}/${camera.longitude}`;
}

type Pair = readonly [key: string, value: string];

function filterPairs(view: View): Pair[] {
  const { codes, from, to, begun, undated, highlights, text, sort } = normalise(view);
  const pairs: Pair[] = facets
    .filter((facet) => codes[facet].length > 0)
    .map((facet) => [facet, codes[facet].map(encoded).join(',')]);
  if (from !== null) pairs.push(['from', String(from)]);
  if (to !== null) pairs.push(['to', String(to)]);
  if (begun) pairs.push(['begun', '1']);
  if (!undated) pairs.push(['undated', '0']);
  if (highlights) pairs.push(['hl', '1']);
  if (text !== '') pairs.push(['q', encoded(text)]);
  if (sort !== 'id') pairs.push(['sort', sort]);
  return pairs;
}

function panePairs({ pane, selected }: View): Pair[] {
  const pairs: Pair[] = [];
  if (selected !== null) pairs.push(['sel', encoded(selected)]);
  if (pane !== 'map') pairs.push(['view', pane]);
  return pairs;
}

/** As browsers write a value in an address bar: they escape the apostrophe too. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll("'", '%27');
}

function joined(pairs: readonly Pair[]): string {
  return pairs.length === 0 ? '' : `?${pairs.map((pair) => pair.join('=')).join('&')}`;
}
