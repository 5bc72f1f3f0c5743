import { type Document, isMap, isScalar, LineCounter, parseAllDocuments, visit, type YAMLError } from 'yaml';
import type { Position } from './locate.ts';
import type { ReadingRule } from './notes.ts';

/** Something that makes a text no YAML, or none that has one meaning. */
export interface YamlFaultPlace extends Position {
  readonly rule: ReadingRule;
  readonly message: string;
  readonly hint: string;
}

/** More faults of one file are of no use to anybody: mostly one has led to the others. */
const mostFaults = 20;

/** What the reference parser finds wrong with a text: all faults at once, with positions. Slow. */
export function yamlFaults(text: string): YamlFaultPlace[] {
  const lines = new LineCounter();
  try {
    const parsed = parseAllDocuments(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const documents = Array.isArray(parsed) ? parsed : [];
    const faults = documents.flatMap((document) => [
      ...[...document.errors, ...document.warnings].map((error) => faultOf(error, lines)),
      ...twiceIn(document, lines),
    ]);
    return faults.sort((a, b) => a.line - b.line || a.column - b.column).slice(0, mostFaults);
  } catch (error) {
    // Nested too deeply for a parser that calls itself.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function faultOf(error: YAMLError, lines: LineCounter): YamlFaultPlace {
  const { line, col } = lines.linePos(error.pos[0]);
  if (error.code === 'TAB_AS_INDENT')
    return {
      rule: 'yaml-tab',
      line,
      column: col,
      message: 'A tab stands where only spaces may.',
      hint: 'Indent with two spaces.',
    };
  return { ...syntaxFault(error.message), line, column: col };
}

/** What a parser of YAML says, as a fault of ours. */
export function syntaxFault(message: string): Pick<YamlFaultPlace, 'rule' | 'message' | 'hint'> {
  const [line = message] = message.split('\n');
  return {
    rule: 'yaml-syntax',
    message: `This is not valid YAML: ${line.slice(0, 200).replace(/[.:]$/, '')}.`,
    hint: 'Check indentation, colons and quotes on this line and the one above.',
  };
}

/** Fields that stand twice in a group. The parser's own check compares every key with every other. */
function twiceIn(document: Document.Parsed, lines: LineCounter): YamlFaultPlace[] {
  const faults: YamlFaultPlace[] = [];
  visit(document, {
    Map(_, map) {
      if (!isMap(map)) return;
      const first = new Map<unknown, number>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const { line, col } = lines.linePos(key.range?.[0] ?? 0);
        const before = first.get(key.value);
        if (before === undefined) first.set(key.value, line);
        else
          faults.push({
            rule: 'yaml-duplicate-key',
            line,
            column: col,
            message: `"${String(key.value).slice(0, 60)}" stands twice, first on line ${before}.`,
            hint: 'Keep one of the two, or join what they say.',
          });
      }
    },
  });
  return faults;
}
