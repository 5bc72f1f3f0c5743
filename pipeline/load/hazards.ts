import { CST, Lexer, LineCounter } from 'yaml';
import type { Position } from './locate.ts';
import type { ReadingRule } from './notes.ts';

/** Something in a text that is YAML and has no place here. */
export interface Hazard extends Position {
  readonly rule: ReadingRule;
  readonly message: string;
  readonly hint: string;
  /** The text is read no further: its values would not be what a person sees, or could have no end. */
  readonly isFatal: boolean;
}

/** Brackets or dashes within each other. */
export const deepest = 32;
/** More of one file are of no use to anybody. */
const mostHazards = 50;

const anchorHint = 'Write the value out where it is meant; records do not share parts.';

/**
 * Looks through the tokens of a text, one after the other and building nothing: so that an alias bomb or a tower of
 * brackets costs no more than its length.
 */
export function hazardsIn(text: string): Hazard[] {
  const found: Hazard[] = [];
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  let offset = 0;
  let depth = 0;
  let dashes = 0;
  let isPlain = false;
  const say = (hazard: Omit<Hazard, 'line' | 'column'>) => {
    const { line, col } = lines.linePos(offset);
    found.push({ ...hazard, line, column: col });
  };
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') depth += 1;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') depth -= 1;
    else if (type === 'newline' || type === 'doc-start') dashes = 0;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') dashes += 1;
    const hazard = isPlain ? plainHazard(token) : tokenHazard(token, type);
    if (hazard !== null) say(hazard);
    if (depth + dashes > deepest) {
      say(nesting);
      return found;
    }
    if (found.length >= mostHazards) return found;
    isPlain = token === CST.SCALAR;
    if (!isControl(token)) offset += token.length;
  }
  return found;
}

export const nesting = {
  rule: 'yaml-nesting',
  message: `Values are nested more than ${deepest} deep here.`,
  hint: 'No record is; look for brackets or dashes that were repeated by mistake.',
  isFatal: true,
} as const;

function tokenHazard(
  token: string,
  type: ReturnType<typeof CST.tokenType>,
): Omit<Hazard, 'line' | 'column'> | null {
  if (type === 'anchor' || type === 'alias')
    return {
      rule: 'yaml-anchor',
      message: `"${cut(token)}" is ${type === 'alias' ? 'an alias' : 'an anchor'} of YAML.`,
      hint: `${anchorHint} If it is text, put it in quotes.`,
      isFatal: true,
    };
  if (type === 'tag')
    return {
      rule: 'yaml-tag',
      message: `"${cut(token)}" is a tag of YAML.`,
      hint: 'Leave it out; if it is text, put it in quotes.',
      isFatal: true,
    };
  return /^["']__proto__["']$/.test(token) ? proto : null;
}

const proto = {
  rule: 'yaml-proto',
  message: '"__proto__" is no name of a field.',
  hint: 'Remove it.',
  isFatal: true,
} as const;

function plainHazard(token: string): Omit<Hazard, 'line' | 'column'> | null {
  if (token === '__proto__') return proto;
  if (token === '<<')
    return { rule: 'yaml-anchor', message: '"<<" is a merge key of YAML.', hint: anchorHint, isFatal: true };
  if (!/^[-+]?0\d+(?:\.\d*)?$/.test(token)) return null;
  return {
    rule: 'leading-zero',
    message: `"${token}" is read as the number ${Number(token)}, and its zeros are lost.`,
    hint: `If it is text, put it in quotes: "${token}"; if it is a number, write ${Number(token)}.`,
    isFatal: false,
  };
}

/** Tokens that stand for no characters of the text. */
function isControl(token: string): boolean {
  return token === CST.DOCUMENT || token === CST.FLOW_END || token === CST.SCALAR;
}

function cut(token: string): string {
  return token.length > 40 ? `${token.slice(0, 40)}...` : token;
}
