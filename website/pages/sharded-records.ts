import type { Code, Release } from '../data/release.ts';
import { sheetsOf } from '../data/sheets.ts';
import { citationOf } from '../frame/citation.ts';
import type { Page } from '../frame/page.ts';
import type { Site } from '../frame/view.ts';
import { html } from '../html.ts';
import { keyOf, type Label, type Labels, type Shard, shardNames, shardOf } from '../record/shards.ts';

/** The pages that draw the record that their address asks for, in a release with too many records for a file each. */
export const shardedPages: readonly Page[] = (['records', 'activities'] as const).map((folder) => ({
  path: `${folder}/record/`,
  section: 'records',
  draw: (view) => ({
    title: view.t.record,
    description: view.t.recordsText,
    trail: [{ title: view.t.records, path: 'records/' }],
    noIndex: true,
    scripts: ['record'],
    body: html`<div id="record" data-kind="${folder === 'records' ? 'presence' : 'activity'}" data-root="${view.to('', 'en')}" data-own="${view.to('')}" data-world="${view.asset('world')}" data-citation="${citationOf(view.release)}" data-version="${view.release.manifest.version}" data-unknown="${view.t.notFoundText}"><p>${view.t.needsScript}</p></div>`,
  }),
}));

/** Files of the shards, and of the names that all of them use. */
export function* shardFiles({ release, world }: Site): Generator<readonly [path: string, text: string]> {
  // Every shard has a file: one that holds nothing answers for records that do not exist. Sheets wait as text, which
  // takes a fraction of the memory.
  const shards = new Map<string, Buffer[]>(shardNames().map((name) => [name, []]));
  for (const sheet of sheetsOf(release, world)) {
    const entry: Shard = { [keyOf(sheet.kind, sheet.id)]: sheet };
    shards.get(shardOf(sheet.kind, sheet.id))?.push(Buffer.from(JSON.stringify(entry).slice(1, -1)));
  }
  for (const [name, entries] of shards) yield [`records/shards/${name}.json`, `{${entries.join(',')}}`];
  yield ['records/shards/labels.json', JSON.stringify(labelsOf(release))];
}

function labelsOf({ countries, organizations, categories, codes }: Release): Labels {
  const labels = <R>(rows: ReadonlyMap<string, R>, label: (row: R) => Label) =>
    Object.fromEntries([...rows].map(([key, row]) => [key, label(row)]));
  const named = ({ name, name_zh }: { name: string; name_zh: string }): Label => [name, name_zh];
  const labelled = ({ label, label_zh }: Pick<Code, 'label' | 'label_zh'>): Label => [label, label_zh];
  return {
    countries: labels(countries, named),
    organizations: labels(organizations, named),
    categories: labels(categories, labelled),
    codes: Object.fromEntries([...codes].map(([list, rows]) => [list, labels(rows, labelled)])),
  };
}
