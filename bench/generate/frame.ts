import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Fields } from './yaml.ts';

/** The codes that generated records draw from. */
export interface Codes {
  readonly points: readonly string[];
  readonly cables: readonly string[];
  readonly programmes: readonly string[];
  readonly topics: readonly string[];
  readonly roles: readonly string[];
  readonly amounts: readonly string[];
  readonly measures: readonly string[];
  readonly activities: readonly string[];
  readonly sourceTypes: readonly string[];
  readonly countryNames: ReadonlyMap<string, string>;
}

interface Entry {
  readonly code: string;
  readonly label: string;
  readonly geometry?: string;
}

/** Copies `dataset.yaml` and the codelists of the real sources, and reads the codes. */
export function copyFrame(from: string, to: string): Codes {
  mkdirSync(to, { recursive: true });
  cpSync(join(from, 'dataset.yaml'), join(to, 'dataset.yaml'));
  cpSync(join(from, 'codelists'), join(to, 'codelists'), { recursive: true });
  const list = (name: string): Entry[] =>
    (load(readFileSync(join(to, 'codelists', `${name}.yaml`), 'utf8')) as { codes: Entry[] }).codes;
  const codes = (name: string) => list(name).map(({ code }) => code);
  const categories = list('categories');
  return {
    points: categories.filter(({ geometry }) => geometry !== 'line').map(({ code }) => code),
    cables: categories.filter(({ geometry }) => geometry === 'line').map(({ code }) => code),
    programmes: codes('programmes'),
    topics: codes('topics'),
    roles: codes('roles'),
    amounts: codes('amount-kinds'),
    measures: codes('measures'),
    activities: codes('activity-kinds'),
    sourceTypes: codes('source-types'),
    countryNames: new Map(list('countries').map(({ code, label }) => [code, label])),
  };
}

const firstNames = ['Northern', 'Eastern', 'Golden', 'Bright', 'River', 'Harbour'];
const lastNames = ['Telecom', 'Networks', 'Vision', 'Cloud', 'Robotics'];

export interface Company {
  readonly id: string;
  readonly name: string;
}

/** Invented companies: a benchmark says nothing about real ones. */
export const companies: readonly Company[] = firstNames.flatMap((first) =>
  lastNames.map((last) => ({ id: `${first}-${last}`.toLowerCase(), name: `${first} ${last}` })),
);

/** One invented company as a record. */
export function companyRecord({ id, name }: Company): Fields {
  return {
    name,
    aliases: [`${name} Holdings`, `${name} International`],
    kind: 'company',
    scope: 'mapped',
    ownership: 'private',
    headquarters: { place: 'Shenzhen', country: 'CN' },
    founded: '1998',
    sectors: ['telecommunications equipment', 'cloud computing'],
    website: `https://www.example.com/${id}`,
    overview: `${name} is an invented maker of telecommunications equipment that only this benchmark knows.`,
    sources: [
      {
        url: `https://www.example.com/${id}/profile`,
        title: `Company profile of ${name}`,
        publisher: 'Example Register',
        published: '2020-03',
        language: 'en',
        type: 'database',
        archived: `https://web.archive.org/web/2020/${id}/profile`,
      },
    ],
  };
}
