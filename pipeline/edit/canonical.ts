import { isNode, isPair, visit, type YAMLMap } from 'yaml';
import { openDocuments, type RecordDocument, Untouchable, writeDocuments } from './document.ts';
import { fieldOf } from './fields.ts';
import type { Form } from './form.ts';
import { joined, sortFields } from './order.ts';
import { setStyle } from './style.ts';
import { at, repairValues } from './values.ts';

/** A repaired text and what was done to it, one line each; or why it was left alone. */
export type Repaired =
  | { readonly text: string; readonly repairs: readonly string[] }
  | { readonly text: null; readonly reason: string };

/** A change to the values of one record of a file, given its position there: says what it did. */
export type Change = (document: RecordDocument, index: number, say: (line: string) => void) => void;

/** A comment that tells an editor which schema a file has. */
const schemaLine = /^#[ \t]*yaml-language-server:.*(?:\n|$)/gm;

/**
 * The canonical form of a file: fields in the order of the schema, quotes, lists and lines as in all other files,
 * everything mechanical put right, comments kept. What is in this form already comes back unchanged.
 */
export function repair(raw: string, form: Form, change: Change = () => undefined): Repaired {
  const repairs: string[] = [];
  const say = (line: string) => repairs.push(line);
  try {
    const { head, body } = splitHead(normalBytes(raw, say));
    const expected = `# yaml-language-server: $schema=${form.schemaAddress}`;
    if (head.join() !== expected) say(head.length === 0 ? 'schema line added' : 'schema line corrected');
    const documents = openDocuments(body);
    if (documents.length === 0) return { text: null, reason: 'it is empty' };
    const sayOf = (index: number) => (line: string) =>
      say(documents.length > 1 ? `record ${index + 1}, ${line}` : line);
    for (const [index, { contents }] of documents.entries())
      repairValues(contents, fieldOf(form.schema), [], (path, done) => sayOf(index)(at(path, done)));
    for (const [index, document] of documents.entries()) change(document, index, sayOf(index));
    for (const [index, document] of documents.entries()) arrange(document, form, sayOf(index));
    const text = `${expected}\n\n${writeDocuments(documents, body)}`;
    if (text !== raw && repairs.length === 0) say('quotes, brackets and line breaks as in the other files');
    return { text, repairs };
  } catch (error) {
    if (error instanceof Untouchable) return { text: null, reason: error.message };
    throw error;
  }
}

function normalBytes(raw: string, say: (line: string) => void): string {
  let text = raw;
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    say('byte order mark removed');
  }
  if (text.includes('\r')) {
    text = text.replace(/\r\n?/g, '\n');
    say('line ends are LF');
  }
  if (/[ \t]$/m.test(text)) say('spaces at the ends of lines removed');
  return text;
}

/** The schema lines of a file, wherever they stand, and the rest without them. */
function splitHead(text: string): { head: string[]; body: string } {
  const head = [...text.matchAll(schemaLine)].map(([line]) => line.trim());
  return { head, body: head.length === 0 ? text : text.replace(schemaLine, '').replace(/^\n+/, '') };
}

function arrange(document: RecordDocument, form: Form, say: (line: string) => void): void {
  keepOuterComments(document);
  const sorted = sortFields(document.contents, fieldOf(form.schema));
  if (sorted.length > 0) {
    const groups = sorted.filter((path) => path !== '');
    const where = groups.length > 3 ? `${groups.length} groups` : groups.join(', ');
    say(`fields put in their order${where === '' ? '' : ` (${where})`}`);
  }
  liftComments(document.contents);
  if (form.style === 'record') setStyle(document.contents);
}

/** A comment below all fields is the record's, and so is one above that a blank line parts from the first field. */
function keepOuterComments(document: RecordDocument): void {
  if (document.contents.comment) {
    document.comment = joined(document.contents.comment, document.comment);
    delete document.contents.comment;
  }
  const [first] = document.contents.items;
  const key = first?.key;
  const comment = key?.commentBefore;
  const end = comment?.lastIndexOf('\n\n') ?? -1;
  if (key === undefined || !comment || end < 0) return;
  document.commentBefore = joined(document.commentBefore, comment.slice(0, end));
  key.commentBefore = comment.slice(end + 2);
}

/** A comment above the first of a group or list is kept where the parser would find it again: with the whole. */
function liftComments(root: YAMLMap): void {
  visit(root, {
    Collection(_, node) {
      const [entry] = node.items;
      const first = isPair(entry) ? entry.key : entry;
      if (node === root || !isNode(first) || !first.commentBefore) return;
      node.commentBefore = joined(node.commentBefore, first.commentBefore);
      delete first.commentBefore;
    },
  });
}
