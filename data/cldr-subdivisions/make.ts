// Run by hand: npx tsx data/cldr-subdivisions/make.ts <folder common/subdivisions of CLDR>. See README.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHanMap } from '../../pipeline/geocode/build/han.ts';
import { fold } from '../../pipeline/geocode/fold.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'pt', 'ru', 'zh'];
const ELEMENT = /<subdivision type="(\w+)"[^>]*>([^<]+)</g;
const REMARK = /\s*[(（][^)）]*[)）]\s*$/;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&apos;': "'", '&quot;': '"' };

const [, , folder = 'subdivisions'] = process.argv;
const han = readHanMap();
const translations = LANGUAGES.map(read);
const lines = [...read('en')]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, english]) => [code, english, furtherNames(code, english).join('|')])
  .filter(([, , names]) => names !== '')
  .map((columns) => columns.join('\t'));
writeFileSync(new URL('names.tsv', import.meta.url), `${lines.join('\n')}\n`);

function read(language: string): Map<string, string> {
  const text = readFileSync(join(folder, `${language}.xml`), 'utf8');
  return new Map([...text.matchAll(ELEMENT)].map(([, code = '', name = '']) => [code, plain(name)]));
}

function plain(name: string): string {
  return name.replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity).replace(REMARK, '');
}

function furtherNames(code: string, english: string): string[] {
  const seen = new Set([fold(english, han)]);
  return translations.flatMap((names) => {
    const name = names.get(code) ?? '';
    const folded = fold(name, han);
    if (folded === '' || seen.has(folded) || /[|\t\n]/.test(name)) return [];
    seen.add(folded);
    return [name];
  });
}
