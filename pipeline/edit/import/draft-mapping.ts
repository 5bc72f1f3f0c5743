import { Document, isMap, isSeq } from 'yaml';
import type { RecordKind } from '../../../schemas/dataset.ts';
import { defaultsOf } from '../add/complete.ts';
import { flagName, flagsOf, missingFlags } from '../add/flags.ts';
import type { Draft } from '../add/library.ts';
import { layout } from '../style.ts';
import { keysAt, leavesOf, putAt } from './paths.ts';
import type { Sheet } from './sheet.ts';

/** What columns are often called, and the field that is then meant; taken only where the kind has such a field. */
const usual: Readonly<Record<string, string>> = {
  project: 'title',
  company: 'organizations.id',
  vendor: 'organizations.id',
  city: 'locations.place',
  town: 'locations.place',
  province: 'locations.admin1',
  $latitude: 'locations.coordinates.latitude',
  $longitude: 'locations.coordinates.longitude',
  description: 'summary',
  topics: 'topics',
  tags: 'topics',
  customer: 'counterparties.name',
  client: 'counterparties.name',
  url: 'sources.url',
  link: 'sources.url',
  headline: 'sources.title',
};

/**
 * The beginning of a mapping for a sheet, for a person to finish: columns that are called as a flag of `ctatlas add` or
 * as a field are led there, the others are ignored.
 *
 * @param schemaAddress address of the JSON Schema of mappings, as seen from the file
 */
export function draftMapping(kind: RecordKind, sheet: Sheet, schemaAddress: string): string {
  const names = namesOf(kind);
  const columns: { column: string; field: string }[] = [];
  const ignore: string[] = [];
  for (const column of sheet.columns) {
    const field = names.get(plain(column));
    if (field === undefined) ignore.push(column);
    else columns.push({ column, field });
  }
  const document = new Document({ kind, columns, ...(ignore.length > 0 ? { ignore } : {}) });
  const list = document.get('columns');
  for (const item of isSeq(list) ? list.items : []) if (isMap(item)) item.flow = true;
  const needed = neededFields(kind, columns);
  if (needed.length > 0)
    document.comment = ` Needed too, as columns or as values that all records share: ${needed.join(', ')}`;
  return `# yaml-language-server: $schema=${schemaAddress}\n\n${document.toString(layout)}`;
}

/** Fields by what a column for them may be called. */
function namesOf(kind: RecordKind): ReadonlyMap<string, string> {
  const fields = leavesOf(kind);
  return new Map([
    ...Object.entries(usual).filter(([, path]) => fields.has(path)),
    ...[...fields.keys()].map((path) => [plain(path), path] as const),
    ...flagsOf(kind).map(({ name, path }) => [plain(name), path.join('.')] as const),
  ]);
}

/** Fields that a record needs and no column fills. */
function neededFields(kind: RecordKind, columns: readonly { readonly field: string }[]): string[] {
  const draft: Draft = defaultsOf(kind);
  for (const { field } of columns) putAt(draft, keysAt(kind, field, 0), '');
  const missing = new Set(missingFlags(kind, flagsOf(kind), draft));
  // A cable's landings are asked for as locations.
  return [...leavesOf(kind).keys()].filter(
    (path) => !path.startsWith('landings.') && missing.has(`--${flagName(path.split('.'))}`),
  );
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9$]+/g, ' ')
    .trim();
}
