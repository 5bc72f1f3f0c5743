import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Code, type Codes, vocabularyOf } from '../../website/core/atlas.ts';
import type { Format } from '../../website/core/details.ts';
import { provenanceOf, writeDownload } from '../../website/core/download.ts';
import { matching, testsOf } from '../../website/core/match.ts';
import { type Notice, parseView } from '../../website/core/parse.ts';
import { makeIndex } from '../../website/core/search.ts';
import { sorted } from '../../website/core/sort.ts';
import { readContents } from '../../website/data/atlas.ts';
import { readRelease } from '../../website/data/release.ts';
import { Shelf } from '../release/shelf.ts';
import { nearest } from '../validate/nearest.ts';

export interface QueryOptions {
  readonly out: string;
  /** Address of a view of the website, or only its query. */
  readonly url: string;
  readonly format: Format;
}

/** An address that a spreadsheet would not run as a formula, and that a view may have. */
const addressForm = /^(?:https?:\/\/|[/?#]|$)/;

/** Prints the records of a view, byte for byte what the website's download holds. @returns the exit code. */
export function queryCommand({ out, url, format }: QueryOptions): number {
  if (!addressForm.test(url)) {
    process.stderr.write(
      `"${url}" is no address of a view. Write it as the browser shows it, or as ?org=huawei.\n`,
    );
    return 2;
  }
  new Shelf(out).recover();
  if (!existsSync(join(out, 'manifest.json'))) {
    process.stderr.write(`There is no release in ${out}. Make one with: ctatlas release\n`);
    return 2;
  }
  const { atlas, rows, details, texts } = readContents(readRelease(out));
  const { view, notices } = parseView(url, vocabularyOf(atlas));
  if (notices.length > 0) {
    process.stderr.write(notices.map((notice) => `${told(notice, atlas.codes)}\n`).join(''));
    return 1;
  }
  const index = view.text === '' ? undefined : makeIndex(atlas, texts);
  const items = sorted(matching(atlas.items, testsOf(view, atlas, index)), atlas, view.sort);
  const records = items.flatMap((item) => details[item.index] ?? []);
  // A reader such as `head` may leave before the end.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.write(writeDownload(format, rows, provenanceOf(atlas.release, view, url), records));
  return 0;
}

/** A page applies the rest of an address; a command must not answer another question than was asked. */
function told({ kind, key, value }: Notice, codes: Codes): string {
  if (kind === 'newer-scheme')
    return `The address follows version ${value} of the scheme; this command knows version 1.`;
  if (kind === 'unknown-key') return `"${key}" is no part of a view's address.`;
  return `"${value}" is no value of "${key}" in this release.${meant(value, codes[key as keyof Codes] ?? [])}`;
}

/** The code whose name or spelling is nearest to what was written, if one is near. */
function meant(value: string, codes: readonly Code[]): string {
  const byName = new Map(
    codes.flatMap((one) => [one.code, one.label, one.label_zh].map((name) => [name, one])),
  );
  const one = byName.get(nearest(value, byName.keys()) ?? '');
  return one === undefined ? '' : ` Did you mean ${one.code} (${one.label})?`;
}
