import fc from 'fast-check';
import { Document, type Scalar, visit } from 'yaml';

/** Words on which readers of YAML like to disagree. */
const traps = [
  ...['NO', 'no', 'off', 'yes', 'y', 'null', 'Null', '~', 'true', 'TRUE', 'tRUE', '<<', '=', 'é', '国', '🛰'],
  ...[
    '0o17',
    '0x1f',
    '017',
    '1e3',
    '1_000',
    '0b1',
    '+1',
    '-0',
    '.5',
    '5.',
    '-.inf',
    '.nan',
    '1:30',
    '007',
    '1.0',
  ],
  ...['2014', '2014-11', '2014-11-24', '2014~', '[2014..2016]', '2014-11-24T10:00:00Z', '12:30', '12:30:45'],
  ...[
    '',
    ' x',
    'x ',
    'a: b',
    'a:b',
    '- a',
    '# c',
    'x #c',
    'x#c',
    '---',
    '...',
    '&a',
    '*a',
    '!t',
    '%x',
    '@x',
    '`x`',
  ],
];
const marks = [...' -:#\n"\'.~[]{},|>&*!%@?\\=_\t01abxoe'];

const text = fc.oneof(
  fc.constantFrom(...traps),
  fc.string({ unit: fc.constantFrom(...marks), maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const scalar = fc.oneof(text, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null));
const { nested } = fc.letrec<{ nested: unknown }>((tie) => ({
  nested: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('nested'), { maxLength: 4 }),
    fc.dictionary(text, tie('nested'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));
const record = fc.dictionary(text, nested, { minKeys: 1, maxKeys: 5, noNullPrototype: true });

type Style = Scalar.Type | undefined;
const style = fc.constantFrom<Style>(
  undefined,
  'PLAIN',
  'QUOTE_SINGLE',
  'QUOTE_DOUBLE',
  'BLOCK_FOLDED',
  'BLOCK_LITERAL',
);

/** A record-like value and one of the many ways to write it: block, flow, plain, quoted, folded, literal. */
export const written = fc
  .record({
    value: record,
    styles: fc.array(style, { minLength: 1, maxLength: 9 }),
    flow: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    lineWidth: fc.constantFrom(0, 20, 80),
    indent: fc.constantFrom(1, 2, 4),
    indentSeq: fc.boolean(),
  })
  .map(({ value, styles, flow, ...layout }) => {
    const document = new Document(value);
    let count = 0;
    visit(document, {
      Scalar(key, node) {
        const next = styles[count++ % styles.length];
        if (next !== undefined && key !== 'key' && typeof node.value === 'string') node.type = next;
      },
      Collection(_key, node) {
        node.flow = flow[count++ % flow.length] === true;
      },
    });
    return { value, text: document.toString({ ...layout, minContentWidth: 0 }) };
  });

const slips = [
  ...['', '', ' ', '  ', '\n', '\t', ':', ': ', '-', '- ', '"', "'", '[', ']', '{', '}', ',', '#', ' #'],
  ...['&', '*', '!', '|', '>', '%', '@', '?', '\\', '0', 'x', '---\n', '\n---\n', '...\n', '<<: ', '\u0007'],
];
const edit = fc.record({
  at: fc.nat(),
  insert: fc.constantFrom(...slips),
  remove: fc.integer({ min: 0, max: 3 }),
});

/** The same with up to three slips of the keyboard. */
export const mistyped = fc
  .tuple(written, fc.array(edit, { minLength: 1, maxLength: 3 }))
  .map(([{ text: before }, edits]) =>
    edits.reduce((now, { at, insert, remove }) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + insert + now.slice(from + remove);
    }, before),
  );
