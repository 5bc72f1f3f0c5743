/** Files that were made to break a reader of YAML, by name, and the rules that are to name what they hold. */
export const hostile: Readonly<
  Record<string, { readonly content: string | Uint8Array; readonly rules: RegExp }>
> = {
  'alias-bomb': {
    content: `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
      .split('')
      .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]\n`)
      .join('')}`,
    rules: /^yaml-anchor$/,
  },
  'self-alias': { content: 'title: &a [*a]\n', rules: /^yaml-anchor$/ },
  'merge-keys': { content: 'x: &x {a: 1}\ntitle:\n  <<: *x\n', rules: /^yaml-anchor$/ },
  brackets: { content: `title: ${'['.repeat(20_000)}\n`, rules: /^too-big$/ },
  'brackets-in-lines': { content: `title: ${'[\n '.repeat(20_000)}\n`, rules: /^yaml-nesting$/ },
  'braces-in-lines': { content: `title: ${'{a:\n '.repeat(20_000)}\n`, rules: /^yaml-/ },
  dashes: { content: `title:\n  ${'- '.repeat(4_000)}x\n`, rules: /^yaml-nesting$/ },
  'deep-indentation': {
    content: Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}a:\n`).join(''),
    rules: /^yaml-nesting$/,
  },
  'long-line': { content: `title: ${'x'.repeat(5_000_000)}\n`, rules: /^too-big$/ },
  'long-quoted-line': { content: `title: "${'\\n'.repeat(2_500_000)}"\n`, rules: /^too-big$/ },
  'long-record': { content: `title: x\n${'# a comment\n'.repeat(60_000)}`, rules: /^too-big$/ },
  huge: { content: 'a: b\n'.repeat(2_000_000), rules: /^too-big$/ },
  'many-keys': {
    content: Array.from({ length: 20_000 }, (_, at) => `k${at}: 1\n`).join(''),
    rules: /^(?:missing-field|unknown-field|many-faults)$/,
  },
  'one-key-many-times': { content: 'title: x\n'.repeat(20_000), rules: /^yaml-duplicate-key$/ },
  'many-documents': {
    content: '---\nid: 1\n'.repeat(20_000),
    rules: /^(?:id-missing|many-faults|yaml-.*|too-big)$/,
  },
  nul: { content: 'title: a\0b\n', rules: /^control-character$/ },
  bell: { content: 'title: a\u0007b\n', rules: /^control-character$/ },
  'not-utf8': { content: Uint8Array.of(0x61, 0x3a, 0x20, 0xff, 0xfe, 0x0a), rules: /^not-utf8$/ },
  utf16: { content: Buffer.from('\uFEFFtitle: x\n', 'utf16le'), rules: /^not-utf8$/ },
  binary: {
    content: Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7919) % 256),
    rules: /^not-utf8$/,
  },
  proto: { content: '__proto__: {a: 1}\ntitle: x\n', rules: /^yaml-proto$/ },
  'quoted-proto': { content: '"__proto__": {a: 1}\ntitle: x\n', rules: /^yaml-proto$/ },
  constructor: {
    content: 'constructor: {prototype: {a: 1}}\ntoString: x\n',
    rules: /^(?:unknown-field|missing-field|wrong-shape)$/,
  },
  tag: { content: 'title: !!js/function "function () {}"\n', rules: /^yaml-tag$/ },
  'binary-tag': { content: 'title: !!binary aGVsbG8=\n', rules: /^yaml-tag$/ },
  tabs: { content: 'title: x\nlocations:\n\t- {country: KE}\n', rules: /^yaml-/ },
  'complex-key': {
    content: '? [a, b]\n: c\n',
    rules: /^(?:yaml-.*|unknown-field|missing-field|not-a-record|wrong-shape)$/,
  },
  directive: { content: '%YAML 9.9\n---\ntitle: x\n', rules: /./ },
  'many-errors': { content: 'a: b: c\n'.repeat(20_000), rules: /^yaml-syntax$/ },
  'many-quotes': { content: '"\n'.repeat(60_000), rules: /^yaml-syntax$/ },
};
