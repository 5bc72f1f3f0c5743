import { isCollection, isMap, isNode, isPair, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

/** 1-based position in a text. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the documents of a stream begin: behind a line of three dashes, which stands nowhere else. */
const marker = /^---(?=[ \t\r\n]|$)/gm;

/** Finds values of one YAML text by their path. Slow: made only for texts with findings, a document at a time. */
export class Locator {
  private readonly parts: readonly { readonly text: string; readonly line: number }[];
  private readonly parsed = new Map<number, { root: Node | null; lines: LineCounter }>();

  constructor(text: string) {
    this.parts = partsOf(text);
  }

  /**
   * Position of the value that `path` leads to in a document of the stream, or of its key. Where the path
   * ends early (a missing field), the position of the innermost value that exists.
   */
  find(document: number, path: readonly PropertyKey[], atKey: boolean): Position {
    const { root, lines } = this.open(document);
    let node = root;
    let offset = node === null ? 0 : (node.range?.[0] ?? 0);
    for (const [depth, key] of path.entries()) {
      if (!isCollection(node)) break;
      const found: { key: Node | null; value: Node | null } = isMap(node)
        ? pairOf(node.items, key)
        : itemOf(node.get(key, true));
      if (found.key === null && found.value === null) break;
      const last = depth === path.length - 1;
      const target: Node | null = last && atKey ? (found.key ?? found.value) : (found.value ?? found.key);
      offset = target?.range?.[0] ?? offset;
      node = found.value;
    }
    const { line, col } = lines.linePos(offset);
    const before = this.parts[document]?.line ?? 0;
    return { line: before + Math.max(line, 1), column: Math.max(col, 1) };
  }

  private open(document: number): { root: Node | null; lines: LineCounter } {
    let opened = this.parsed.get(document);
    if (opened === undefined) {
      opened = parse(this.parts[document]?.text ?? '');
      this.parsed.set(document, opened);
    }
    return opened;
  }
}

/** The documents of a stream, each with the number of lines before it. */
function partsOf(text: string): { text: string; line: number }[] {
  const starts = [...text.matchAll(marker)].map(({ index }) => index);
  // Nothing but comments before the first marker is no document of its own.
  const first = starts[0] ?? text.length;
  if (first > 0 && /^[ \t]*[^#\s]/m.test(text.slice(0, first))) starts.unshift(0);
  let line = 0;
  let counted = 0;
  return starts.map((start, index) => {
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    return { text: text.slice(start, starts[index + 1]), line };
  });
}

function parse(text: string): { root: Node | null; lines: LineCounter } {
  const lines = new LineCounter();
  try {
    const { contents } = parseDocument(text, {
      lineCounter: lines,
      keepSourceTokens: false,
      uniqueKeys: false,
    });
    return { root: isNode(contents) ? contents : null, lines };
  } catch (error) {
    // Nested too deeply for a parser that calls itself.
    if (error instanceof RangeError) return { root: null, lines };
    throw error;
  }
}

function itemOf(value: unknown): { key: null; value: Node | null } {
  return { key: null, value: isNode(value) ? value : null };
}

function pairOf(items: readonly unknown[], key: PropertyKey): { key: Node | null; value: Node | null } {
  for (const item of items) {
    if (!isPair(item) || !isScalar(item.key) || String(item.key.value) !== String(key)) continue;
    return { key: item.key, value: isNode(item.value) ? item.value : null };
  }
  return { key: null, value: null };
}
