import { FAILSAFE_SCHEMA, loadAll, type Schema, Type, YAMLException } from 'js-yaml';
import { readHouseStyle } from './house-style.ts';

/**
 * The scalars of the YAML 1.2 core schema. js-yaml's own number types also read `1_000` and `0b1`, which
 * the core schema leaves as text, and on which the `yaml` package, our reference, disagrees.
 */
function scalar(tag: string, pattern: RegExp, construct: (text: string) => unknown): Type {
  return new Type(`tag:yaml.org,2002:${tag}`, {
    kind: 'scalar',
    resolve: (data: unknown) => typeof data === 'string' && pattern.test(data),
    construct,
  });
}

const nothing = new Type('tag:yaml.org,2002:null', {
  kind: 'scalar',
  resolve: (data: unknown) =>
    data === null || (typeof data === 'string' && /^(?:~|null|Null|NULL)?$/.test(data)),
  construct: () => null,
});
const bool = scalar('bool', /^(?:true|True|TRUE|false|False|FALSE)$/, (text) => /^t/i.test(text));
const int = scalar('int', /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/, Number);
const float = scalar(
  'float',
  /^(?:[-+]?(?:\.\d+|\d+\.\d*|\d+)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
  (text) => {
    if (/inf/i.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    return /nan/i.test(text) ? Number.NaN : Number(text);
  },
);

/** The YAML 1.2 core schema: no timestamps, no `yes`/`no`, no merge keys. */
export const coreSchema: Schema = FAILSAFE_SCHEMA.extend({ implicit: [nothing, bool, int, float] });

/** Where a parser stopped: 1-based line and column. */
export class YamlFault extends Error {
  constructor(
    message: string,
    readonly line: number,
    readonly column: number,
  ) {
    super(message);
  }
}

/** Nothing but comments and white space: js-yaml makes a document of it, YAML does not. */
const blank = /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/;

/** js-yaml takes `---title: x` for a document that begins with `title`; for YAML the key is `---title`. */
const gluedMarker = /^---(?=\S)/m;

/**
 * The documents of a YAML stream, as plain values. An empty stream has no documents.
 *
 * @throws YamlFault when the text is not YAML.
 */
export function parseStream(text: string): unknown[] {
  return readHouseStyle(text) ?? parseAnyStyle(text);
}

/** The same for a text in any style; several times slower. */
export function parseAnyStyle(text: string): unknown[] {
  const glued = gluedMarker.exec(text);
  if (glued !== null) {
    const line = text.slice(0, glued.index).split('\n').length;
    throw new YamlFault('"---" stands on a line of its own or before a space', line, 1);
  }
  if (blank.test(text)) return [];
  const documents: unknown[] = [];
  try {
    loadAll(text, (document) => documents.push(document), { schema: coreSchema });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new YamlFault(error.reason, (error.mark?.line ?? 0) + 1, (error.mark?.column ?? 0) + 1);
  }
  return documents;
}
