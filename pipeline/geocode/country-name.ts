import { nearest } from '../validate/nearest.ts';
import type { Gazetteer } from './gazetteer.ts';
import { loadLazily } from './packages.ts';

/** The code of a country that somebody wrote, or what to tell them. */
export type CountryAnswer =
  | { readonly code: string }
  | { readonly code: null; readonly message: string; readonly hint: string };

interface Codes {
  alpha3ToAlpha2(code: string): string | undefined;
}

const example = 'Give its code or its name, such as KE, KEN, Kenya or 肯尼亚.';

/**
 * The country that a person names by its ISO 3166-1 code of two or three letters (or XK, XKX), or by a name that the
 * gazetteer knows: English, Chinese and the other languages of the United Nations, in any case.
 */
export function countryCalled(gazetteer: Gazetteer, written: string): CountryAnswer {
  const code = written.trim().toUpperCase();
  const codes = gazetteer.columns.countries;
  if (codes.includes(code)) return { code };
  const short = /^[A-Z]{3}$/.test(code) ? twoLetters(code) : undefined;
  if (short !== undefined && codes.includes(short)) return { code: short };
  const folded = gazetteer.fold(written);
  const [first, ...others] = codes.filter((one) => gazetteer.find(one, folded).isCountryName);
  if (first !== undefined && others.length === 0) return { code: first };
  const named = codes.map((one) => ({ code: one, name: englishName(one) }));
  const several = named.filter(
    ({ code: one, name }) =>
      one === first || others.includes(one) || ` ${gazetteer.fold(name)} `.includes(` ${folded} `),
  );
  if (folded !== '' && several.length > 1)
    return {
      code: null,
      message: `"${written}" may be more than one country.`,
      hint: `Say which: ${several.map(({ code: one, name }) => `${one} (${name})`).join(', ')}.`,
    };
  const meant =
    several[0]?.name ??
    nearest(
      written,
      named.map(({ name }) => name),
    );
  const known = named.find(({ name }) => name === meant);
  return {
    code: null,
    message: `No country is called "${written}".`,
    hint: folded === '' || known === undefined ? example : `Did you mean ${known.name} (${known.code})?`,
  };
}

/** Kosovo has no code in ISO 3166-1, and the one that is in use here. */
function twoLetters(code: string): string | undefined {
  return code === 'XKX' ? 'XK' : loadLazily<Codes>('i18n-iso-countries').alpha3ToAlpha2(code);
}

function englishName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}
