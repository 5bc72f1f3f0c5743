import type { Codelists } from '../../../schemas/codelists.ts';
import { codelistNames } from '../../../schemas/meta.ts';
import type { Frame } from '../../validate/frame.ts';
import type { Emit } from '../staging.ts';
import { joined } from './parts.ts';

/** Emits the codelists; categories and countries have relations of their own. */
export function flattenCodelists(emit: Emit, codelists: Codelists): void {
  for (const { code, group, ...category } of codelists.categories.codes)
    emit('categories', { code, category_group: group, ...category });
  for (const { code, label, label_zh, ...country } of codelists.countries.codes)
    emit('countries', { iso2: code, name: label, name_zh: label_zh, ...country });
  for (const list of codelistNames) {
    if (list === 'categories' || list === 'countries') continue;
    for (const entry of codelists[list].codes) {
      const { code, label, label_zh, definition, definition_zh } = entry;
      emit('codes', {
        list,
        code,
        label,
        label_zh,
        definition,
        definition_zh,
        unit: 'unit' in entry ? entry.unit : null,
        independent: 'independent' in entry ? entry.independent : null,
      });
    }
  }
}

/** Emits what the release says of itself, the ids that were published or retired before, and what is known to be wrong. */
export function flattenDataset(emit: Emit, { dataset, ledger, releases, retired, knownIssues }: Frame): void {
  const { version, date, schema_version } = dataset;
  emit('dataset', { version, date, schema_version });
  const gone = new Map(retired.map(({ kind, id, release }) => [`${kind}/${id}`, release]));
  for (const entry of ledger) {
    const without = gone.get(`${entry.kind}/${entry.id}`);
    // The ledger learns of it when a version is published; until then it was the last release before that one.
    const at = releases.findIndex((release) => release.version === without);
    const last = without === undefined ? undefined : releases[(at < 0 ? releases.length : at) - 1];
    emit('ledger', { ...entry, last_release: entry.last_release ?? last?.version });
  }
  for (const { kind, id, fate, targets = [], reason, release } of retired)
    emit('retired', { kind, id, fate, targets: joined(targets), reason, release });
  for (const { records = [], ...issue } of knownIssues)
    emit('known_issues', { ...issue, records: joined(records) });
}
