import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseAllDocuments,
} from 'yaml';

/** 1-based position in a text. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Finds values of one YAML text by their path. Slow: made only for texts with findings. */
export class Locator {
  private readonly lines = new LineCounter();
  private readonly documents: readonly Document.Parsed[];

  constructor(text: string) {
    const parsed = parseAllDocuments(text, {
      lineCounter: this.lines,
      keepSourceTokens: false,
      uniqueKeys: false,
    });
    this.documents = Array.isArray(parsed) ? parsed : [];
  }

  /**
   * Position of the value that `path` leads to in a document of the stream, or of its key. Where the path
   * ends early (a missing field), the position of the innermost value that exists.
   */
  find(document: number, path: readonly PropertyKey[], atKey: boolean): Position {
    const root = this.documents[document]?.contents;
    let node: Node | null = isNode(root) ? root : null;
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
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
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

/** What the reference parser finds wrong with a text: all faults at once, with positions. */
export function yamlFaults(text: string): (Position & { readonly message: string })[] {
  const lineCounter = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter, prettyErrors: false });
  const documents = Array.isArray(parsed) ? parsed : [];
  return documents.flatMap((document) =>
    [...document.errors, ...document.warnings].map((fault) => {
      const { line, col } = lineCounter.linePos(fault.pos[0]);
      return { line, column: col, message: fault.message };
    }),
  );
}
