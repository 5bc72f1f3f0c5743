import type { Field } from '../fields.ts';
import type { Library } from './library.ts';
import type { Names } from './names.ts';

/** Codes with their labels, in the order in which they are shown and numbered. */
export type Labels = ReadonlyMap<string, string>;

/** The labels of a field's codes. */
export function labelsOf({ meta }: Field, codes: ReadonlySet<string>, library: Library): Labels {
  const labels = new Map<string, string>();
  const entries = meta.codelist === undefined ? [] : library.frame.codelists[meta.codelist].codes;
  for (const { code, label } of entries) labels.set(code, label);
  for (const code of codes)
    if (!labels.has(code))
      labels.set(code, meta.organizationId ? (library.organizationNames.get(code) ?? '') : '');
  return labels;
}

/** A numbered list. */
export function listed(labels: Labels): string {
  const width = Math.max(...[...labels.keys()].map((code) => code.length));
  return [...labels]
    .map(([code, label], i) => `  ${String(i + 1).padStart(3)}  ${code.padEnd(width)}  ${label}`.trimEnd())
    .join('\n');
}

/** The code that an answer picks: by number, or by what it or its label is called. What picks none comes back as it is. */
export function picked(names: Names, answer: string): string {
  const byNumber = /^\d+$/.test(answer) ? [...names.labels.keys()][Number(answer) - 1] : undefined;
  return byNumber ?? names.codeOf(answer) ?? answer;
}
