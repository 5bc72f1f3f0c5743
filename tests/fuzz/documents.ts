import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Folder, folders } from '../../schemas/kinds.ts';

/** A number from 0 to below `below`, the next of a sequence that a seed decides. */
export type Draw = (below: number) => number;

/** The sequence of a seed (mulberry32). */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** What YAML, readers of YAML and rules of ours stumble over. */
const pieces = [
  ...[
    '&a ',
    '*a',
    '<<: *a',
    '!!map ',
    '__proto__',
    '\t',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    ': ',
    '- ',
    '---\n',
    '...\n',
  ],
  ...[
    '|',
    '>',
    '#',
    '\0',
    '\uFEFF',
    '\r\n',
    '\u2028',
    '007',
    '.inf',
    '-.nan',
    '~',
    '%YAML 1.2\n',
    '? ',
    '@',
    '`',
  ],
  ...[
    '=1',
    '\ud800',
    '\u200b',
    'null',
    'true',
    '1e999',
    '2014-13',
    '<b>',
    '&amp;',
    'x'.repeat(300),
    ' '.repeat(50),
  ],
  ...[
    '\n\n',
    '\n  ',
    '[[[[[[[[',
    'a@b.example',
    '+254 20 123 4567',
    'constructor: ',
    '\u202e',
    'title: ',
    'sources:\n',
  ],
];

/** A real record and where records of its kind stand. */
export interface Seed {
  readonly folder: Folder;
  readonly text: string;
}

/** All real records of the usual size. */
export function realRecords(sources: string): Seed[] {
  return folders.flatMap((folder) =>
    readdirSync(join(sources, folder.folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => ({ folder, text: readFileSync(join(sources, folder.folder, file), 'utf8') }))
      .filter(({ text }) => text.length < 8_000),
  );
}

/** A real record with some harm done to it, or a text of pieces only. */
export function harmedText(text: string, draw: Draw): string {
  if (draw(100) < 15) return Array.from({ length: draw(200) }, () => pieces[draw(pieces.length)]).join('');
  let harmed = text;
  for (let times = 1 + draw(6); times > 0; times -= 1) harmed = harm(harmed, draw);
  return harmed;
}

function harm(text: string, draw: Draw): string {
  const at = draw(text.length + 1);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const what = draw(100);
  if (what < 40) return before + pieces[draw(pieces.length)] + after;
  if (what < 70) return before + after.slice(1 + draw(30));
  if (what < 85) return before + text.slice(draw(text.length), at + draw(400)) + after;
  return before + String.fromCharCode(draw(0x10000)) + after.slice(1);
}
