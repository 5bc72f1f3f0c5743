import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type ToStringOptions,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** How records are written. */
export const layout: ToStringOptions = {
  lineWidth: 110,
  flowCollectionPadding: false,
  indentSeq: true,
  minContentWidth: 40,
};

/** Lists whose short items stand on one line each, as `{place: Nairobi, country: KE}`. */
const shortItems = new Set([
  'organizations',
  'locations',
  'landings',
  'counterparties',
  'amounts',
  'financing',
  'measures',
  'listings',
  'parents',
]);
/** Lists that stand on one line when they are short, as `[video-surveillance, facial-recognition]`. */
const shortLists = new Set(['topics', 'supports', 'aliases', 'sectors', 'see_also', 'names', 'keywords']);
/** Groups of fields that stand on one line. */
const shortGroups = new Set(['identifiers', 'headquarters']);
const itemLength = 100;
const listLength = 95;

/**
 * Gives a document the style that all records share: quotes only where they are needed, lists and groups in
 * brackets only where they are short. What carries comments stands in lines of its own.
 */
export function setStyle(root: Node): void {
  visit(root, {
    Scalar(_, node) {
      delete node.type;
      delete node.source;
      delete node.format;
      delete node.minFractionDigits;
    },
    Collection(_, node) {
      node.flow = false;
      const [first] = node.items;
      dropBlankLine(isPair(first) ? first.key : first);
    },
    Pair(_, { value }) {
      dropBlankLine(value);
    },
  });
  visit(root, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !isCollection(value)) return;
      const name = String(key.value);
      if (shortItems.has(name) && isSeq(value)) {
        for (const item of value.items) if (isMap(item)) flowIf(item, itemLength, true);
      }
      if (shortLists.has(name) && isSeq(value)) flowIf(value, listLength);
      if (shortGroups.has(name) && isMap(value)) flowIf(value, Number.POSITIVE_INFINITY);
      if (name === 'segments' && isSeq(value)) {
        for (const pair of value.items) if (isSeq(pair)) flowIf(pair, Number.POSITIVE_INFINITY, true);
      }
    },
  });
}

/** No blank line parts a field from its value, or a list from its first item. */
function dropBlankLine(node: unknown): void {
  if (isNode(node)) delete node.spaceBefore;
}

/** Puts a collection on one line if it is shorter than `length` and nothing in it stands apart. */
function flowIf(node: YAMLMap | YAMLSeq, length: number, isItem = false): void {
  if (JSON.stringify(node.toJSON()).length >= length || hasComments(node, isItem)) return;
  visit(node, {
    Node(_, inner) {
      if (inner !== node) delete inner.spaceBefore;
      if (isCollection(inner)) inner.flow = true;
    },
  });
}

/** Before an item of a list, or behind it on its line, a comment leaves the item in one piece. */
function hasComments(root: Node, isItem: boolean): boolean {
  let found = false;
  visit(root, {
    Node(_, node) {
      const behind = node.comment ?? '';
      const apart = node === root ? behind.includes('\n') : behind !== '';
      const above = Boolean(node.commentBefore) && !(node === root && isItem);
      if (!apart && !above) return undefined;
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}
