import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** One file of TypeScript: its path from the root, its text, and that text without comments. */
export interface CodeFile {
  readonly path: string;
  readonly text: string;
  readonly code: string;
}

/** Every file below some folders whose name ends in `.ts`. */
export function codeBelow(...folders: string[]): CodeFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .sort()
      .map((file) => {
        const text = readFileSync(join(folder, file), 'utf8');
        return { path: join(folder, file), text, code: withoutComments(text) };
      }),
  );
}

/** Leaves strings as they are: `//` counts only at the beginning of a line or after a space. */
export function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Code without its template texts: queries of TypeScript and documents for readers. */
export function withoutTemplates(code: string): string {
  return code.replace(/`(?:\\[\s\S]|[^`\\])*`/g, '``');
}

/** What a file imports: paths from the root for its own parts, names for packages. */
export function importsOf({ path, code }: CodeFile): string[] {
  const forms = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"\n]+)['"]/g;
  return [...code.matchAll(forms)].map(([, target = '']) =>
    target.startsWith('.') ? normalize(join(path, '..', target)) : target,
  );
}

/** The rooms of the workshop in the direction of travel, with what the doorway adds. */
export const rooms = ['load', 'validate', 'geocode', 'survey', 'warehouse', 'export', 'release'] as const;

/**
 * Rooms beside the walk, with the rooms that they may look into. `edit` changes sources for people and knows what
 * reading, judging and placing know; `compare` tells two releases or commits apart. No room of the walk knows of them.
 */
export const sideRooms: Readonly<Record<string, readonly string[]>> = {
  edit: ['load', 'validate', 'geocode'],
  compare: ['load', 'validate', 'geocode', 'warehouse'],
};

/** Shared by all rooms: the shape of a finding, and where the package lies. */
const common = [
  'pipeline/finding.ts',
  'pipeline/package-root.ts',
  'pipeline/build-id.ts',
  'pipeline/whole-file.ts',
];

/** What the website may take from the workshop: names are compared in one way, on the map as in the gazetteer. */
export const lent = ['pipeline/geocode/fold.ts'];

/** The part of the house that a file belongs to: `schemas`, a room, `website`, `report`, `commands`, `main` or `common`. */
export function partOf(path: string): string {
  if (path.startsWith('schemas/')) return 'schemas';
  if (path.startsWith('website/')) return 'website';
  if (common.includes(path)) return 'common';
  return path === 'pipeline/main.ts' ? 'main' : (path.split('/')[1] ?? path);
}

/** Parts that a part may import, itself included. */
export function mayImport(part: string): readonly string[] {
  if (part === 'schemas') return ['schemas'];
  if (part === 'common') return ['common'];
  // An outsider: it knows the shapes of what is published, and reads the files of a release.
  if (part === 'website') return ['schemas', 'website'];
  if (part === 'main' || part === 'commands')
    return [
      'schemas',
      'common',
      ...rooms,
      ...Object.keys(sideRooms),
      'website',
      'report',
      'commands',
      'main',
    ];
  if (part === 'report') return ['schemas', 'common', ...rooms, ...Object.keys(sideRooms), 'report'];
  const beside = sideRooms[part];
  if (beside !== undefined) return ['schemas', 'common', ...beside, part];
  const room = rooms.indexOf(part as (typeof rooms)[number]);
  return room < 0 ? [] : ['schemas', 'common', ...rooms.slice(0, room + 1)];
}

/** Imports of a file that go against the direction of travel. */
export function strayImports(file: CodeFile): string[] {
  const allowed = mayImport(partOf(file.path));
  return importsOf(file)
    .filter((target) => /^(?:pipeline|schemas|tests|website|bench)\//.test(target))
    .filter((target) => !allowed.includes(partOf(target)))
    .filter((target) => !(partOf(file.path) === 'website' && lent.includes(target)))
    .map((target) => `${file.path} -> ${target}`);
}
