import {
  type Document,
  isMap,
  isScalar,
  type Node,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';

/** Something that a person, an editor or a web browser does to a record, and where. */
export interface Harm {
  readonly kind: keyof typeof toDocument | keyof typeof toText;
  readonly at: number;
}

interface Parts {
  readonly texts: Scalar<string>[];
  readonly years: Scalar<number>[];
  readonly addresses: Scalar<string>[];
  readonly maps: YAMLMap[];
  readonly collections: Node[];
  readonly keys: Scalar[];
  readonly values: Scalar[];
}

const dateFields = new Set([
  'announced',
  'started',
  'completed',
  'ended',
  'published',
  'status_as_of',
  'as_of',
]);

function partsOf(document: Document): Parts {
  const parts: Parts = {
    texts: [],
    years: [],
    addresses: [],
    maps: [],
    collections: [],
    keys: [],
    values: [],
  };
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key)) return;
      parts.keys.push(key);
      if (isScalar(value)) parts.values.push(value);
      if (isScalar(value) && typeof value.value === 'number' && dateFields.has(String(key.value)))
        parts.years.push(value as Scalar<number>);
      if (isScalar(value) && key.value === 'url') parts.addresses.push(value as Scalar<string>);
    },
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string') parts.texts.push(node as Scalar<string>);
    },
    Collection(_, node) {
      parts.collections.push(node);
      if (isMap(node)) parts.maps.push(node);
    },
  });
  return parts;
}

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(list.length, 1)];

function change<T>(part: T | undefined, how: (part: T) => void): void {
  if (part !== undefined) how(part);
}

const retype = (type: Scalar.Type) => (parts: Parts, at: number) =>
  change(pick(parts.texts, at), (text) => {
    text.type = type;
  });
const rewrite = (how: (text: string) => string) => (parts: Parts, at: number) =>
  change(pick(parts.texts, at), (text) => {
    text.value = how(text.value);
  });

/** Harm to a part of the document: the `at`-th of its sort. */
const toDocument = {
  order: (parts: Parts, at: number) =>
    change(pick(parts.maps, at), (map) => {
      const [first, ...rest] = map.items;
      if (first !== undefined) map.items = [...rest, first];
    }),
  doubleQuotes: retype('QUOTE_DOUBLE'),
  singleQuotes: retype('QUOTE_SINGLE'),
  folded: retype('BLOCK_FOLDED'),
  literal: retype('BLOCK_LITERAL'),
  brackets: (parts: Parts, at: number) =>
    change(pick(parts.collections, at), (node) => {
      (node as YAMLMap).flow = (node as YAMLMap).flow !== true;
    }),
  spaceAround: rewrite((text) => `  ${text} `),
  doubleSpace: rewrite((text) => text.replace(' ', '   ')),
  lineBreak: rewrite((text) => text.replace(/(?<=[a-z,]) (?=[a-z])/, '\n')),
  decomposed: rewrite((text) => text.normalize('NFD')),
  tracking: (parts: Parts, at: number) =>
    change(pick(parts.addresses, at), (address) => {
      const [page = '', ...fragment] = address.value.trim().split('#');
      const parameter = pick(['utm_source=x', 'fbclid=IwAR0', 'utm_medium=a&gclid=1', 'guccounter=1'], at);
      address.value = [`${page}${page.includes('?') ? '&' : '?'}${parameter}`, ...fragment].join('#');
    }),
  quotedYear: (parts: Parts, at: number) =>
    change(pick(parts.years, at), (year) => {
      (year as Scalar).value = String(year.value);
    }),
  commentAbove: (parts: Parts, at: number) =>
    change(pick(parts.keys, at), (key) => {
      key.commentBefore = ` above ${at}`;
    }),
  commentBehind: (parts: Parts, at: number) =>
    change(pick(parts.values, at), (value) => {
      value.comment = ` behind ${at}`;
    }),
  blankLine: (parts: Parts, at: number) =>
    change(pick(parts.keys, at), (key) => {
      key.spaceBefore = true;
    }),
};

const atLine = (text: string, at: number, how: (line: string) => string) =>
  text
    .split('\n')
    .map((line, i, lines) => (i === at % lines.length ? how(line) : line))
    .join('\n');

/** Harm to the file as a whole. */
const toText = {
  commentLine: (text: string, at: number) =>
    atLine(text, at, (line) => `${' '.repeat(at % 7)}# line ${at}\n${line}`),
  commentInBrackets: (text: string, at: number) =>
    atLine(text, at, (line) => line.replace(/[{[,]/, (mark) => `${mark} # inside ${at}\n      `)),
  crlf: (text: string) => text.replace(/\r?\n/g, '\r\n'),
  byteOrderMark: (text: string) => `\uFEFF${text.replace(/^\uFEFF/, '')}`,
  // A backslash at the end of a line would escape the space.
  trailingSpace: (text: string) => text.replace(/(?<!\\)(?=\r?\n)/g, '  '),
  noSchemaLine: (text: string) => text.replace(/^(\uFEFF?)# yaml-language-server.*\r?\n/, '$1'),
  wrongSchemaLine: (text: string) => text.replace('=../', '=../../other/'),
};

export const harms = [...Object.keys(toDocument), ...Object.keys(toText)] as Harm['kind'][];
/** Harm that leaves something in the file that a repair keeps. */
export const leavesTraces = new Set<string>([
  ...['commentAbove', 'commentBehind', 'commentLine', 'commentInBrackets', 'blankLine'],
]);

/** A text after all of that was done to it, written with the line width and the indentation of another tool. */
export function harmed(text: string, done: readonly Harm[], lineWidth: number, indent: number): string {
  const document = parseDocument(text);
  for (const { kind, at } of done)
    if (kind in toDocument) toDocument[kind as keyof typeof toDocument](partsOf(document), at);
  let result = document.toString({ lineWidth, indent });
  // A byte order mark stands before everything else.
  const last = ({ kind }: Harm) => (kind === 'byteOrderMark' ? 1 : 0);
  for (const { kind, at } of done.toSorted((a, b) => last(a) - last(b)))
    if (kind in toText) result = toText[kind as keyof typeof toText](result, at);
  return result;
}
