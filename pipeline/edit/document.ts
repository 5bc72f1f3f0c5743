import { isDeepStrictEqual } from 'node:util';
import {
  CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  parseAllDocuments,
  visit,
  type YAMLMap,
} from 'yaml';
import { parseStream, YamlFault } from '../load/yaml.ts';
import { layout } from './style.ts';

/** Why a file is left as it is. */
export class Untouchable extends Error {}

export type RecordDocument = Document.Parsed & { contents: YAMLMap.Parsed };

/**
 * The documents of a file, open for changes.
 *
 * @throws Untouchable when the file is not such YAML as records are written in.
 */
export function openDocuments(text: string): RecordDocument[] {
  let documents: Document.Parsed[];
  try {
    const parsed = parseAllDocuments(text, { stringKeys: true });
    documents = Array.isArray(parsed) ? parsed : [];
    if (documents.some(({ errors, warnings }) => errors.length + warnings.length > 0))
      throw new Untouchable('it is not valid YAML');
    for (const document of documents) refuseSpecials(document);
  } catch (error) {
    if (error instanceof RangeError) throw new Untouchable('it is nested too deeply');
    throw error;
  }
  return documents.map((document) => {
    if (!isMap(document.contents)) throw new Untouchable('it holds something else than fields');
    return document as RecordDocument;
  });
}

/** Anchors, aliases and tags have no place in records, and rewriting could break what they tie together. */
function refuseSpecials(document: Document.Parsed): void {
  visit(document, {
    Node(_, node) {
      const special =
        isAlias(node) || (node as { anchor?: string }).anchor !== undefined || node.tag !== undefined;
      if (special) throw new Untouchable('it uses anchors, aliases or tags');
    },
    Pair(_, { key }) {
      if (!isScalar(key) || typeof key.value !== 'string') throw new Untouchable('a key is not a text');
    },
  });
}

/**
 * The documents as text. What is written reads back as what was meant, and every comment is there.
 *
 * @throws Untouchable when that would not be so.
 */
export function writeDocuments(documents: readonly Document[], before: string): string {
  const [first] = documents;
  if (first?.directives) first.directives.docStart = null;
  for (const document of documents) {
    trimComments(document);
    visit(document, { Node: (_, node) => trimComments(node) });
  }
  const text = documents.map((document) => document.toString(layout)).join('');
  if (text === before) return text;
  if (!isDeepStrictEqual(openDocuments(before).map(toValue), valuesOf(before)))
    throw new Untouchable('two readers of YAML understand it differently');
  if (!isDeepStrictEqual(documents.map(toValue), valuesOf(text)))
    throw new Untouchable('rewriting it would change a value');
  if (!isDeepStrictEqual(commentsOf(text), commentsOf(before)))
    throw new Untouchable('rewriting it would lose a comment; put comments on lines of their own');
  return text;
}

/** No comment ends in space. */
function trimComments(holder: { comment?: string | null; commentBefore?: string | null }): void {
  const trim = (comment: string) => comment.replace(/[ \t]+$/gm, '');
  if (holder.comment) holder.comment = trim(holder.comment);
  if (holder.commentBefore) holder.commentBefore = trim(holder.commentBefore);
}

function toValue(document: Document): unknown {
  return document.toJS();
}

function valuesOf(text: string): unknown[] {
  try {
    return parseStream(text);
  } catch (error) {
    if (error instanceof YamlFault) throw new Untouchable('it is not valid YAML');
    throw error;
  }
}

/** All comments of a text, sorted, without the space around them. */
export function commentsOf(text: string): string[] {
  const comments: string[] = [];
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!scalar && CST.tokenType(token) === 'comment') comments.push(token.slice(1).trim());
    scalar = token === CST.SCALAR;
  }
  return comments.sort();
}
