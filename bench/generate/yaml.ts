/** What a generated record is made of. */
export type Value =
  | string
  | number
  | boolean
  | readonly Value[]
  | { readonly [key: string]: Value | undefined };
export type Fields = { readonly [key: string]: Value | undefined };

const width = 110;
const plainText = /^[\p{L}\d][\p{L}\d .()'’/+-]*$/u;
const plainLine = /^[\p{L}\d](?:[^:#\p{Cc}]|:(?=\S)|(?<=\S)#)*$/u;
const looksOtherwise = /^(?:true|false|null|yes|no|on|off|[-+.\d_]+)$/i;
const date = /^\d{4}(?:-\d\d){0,2}[~?]?$/;

/** A record as YAML, in the style of `sources/`: short lists in one line each, sources in blocks, prose folded. */
export function toYaml(schema: string, fields: Fields): string {
  const lines = [`# yaml-language-server: $schema=${schema}`, ''];
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined) lines.push(...field(key, value));
  }
  return `${lines.join('\n')}\n`;
}

function field(key: string, value: Value): string[] {
  if (Array.isArray(value)) {
    if (!value.some(isGroup)) return [`${key}: ${flow(value)}`];
    return [`${key}:`, ...value.flatMap((item) => (key === 'sources' ? block(item) : [`  - ${flow(item)}`]))];
  }
  if (isGroup(value)) {
    if (key === 'dates')
      return [`${key}:`, ...pairs(value).map(([name, item]) => `  ${name}: ${line(item)}`)];
    return [`${key}: ${flow(value)}`];
  }
  return folded(`${key}: ${line(value)}`, '  ');
}

/** One source: its first field after the dash, the others below. */
function block(item: Value): string[] {
  if (!isGroup(item)) return [`  - ${flow(item)}`];
  return pairs(item).flatMap(([name, value], index) => {
    const text = typeof value === 'object' ? flow(value) : line(value);
    return folded(`  ${index === 0 ? '- ' : '  '}${name}: ${text}`, '      ');
  });
}

function flow(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (isGroup(value))
    return `{${pairs(value)
      .map(([key, item]) => `${key}: ${flow(item)}`)
      .join(', ')}}`;
  return scalar(value, plainText);
}

function line(value: Value): string {
  return typeof value === 'object' ? flow(value) : scalar(value, plainLine);
}

function scalar(value: Value, plain: RegExp): string {
  if (typeof value !== 'string' || date.test(value)) return String(value);
  return plain.test(value) && !looksOtherwise.test(value) ? value : JSON.stringify(value);
}

/** Breaks a long plain text at spaces, as the YAML emitters do. */
function folded(text: string, indent: string): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > width && !rest.trimStart().startsWith('"')) {
    const at = rest.lastIndexOf(' ', width);
    if (at <= indent.length + 12) break;
    lines.push(rest.slice(0, at));
    rest = indent + rest.slice(at + 1);
  }
  return [...lines, rest];
}

function pairs(value: Fields): [string, Value][] {
  return Object.entries(value).filter((pair): pair is [string, Value] => pair[1] !== undefined);
}

function isGroup(value: Value): value is Fields {
  return typeof value === 'object' && !Array.isArray(value);
}
