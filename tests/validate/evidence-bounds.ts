import { huawei, laboratory, office, type Sources, safeCity, term, zte } from '../support/sources.ts';
import type { Bound, Bounds } from './bounds.ts';

/** The field that the first source of a record is to support. */
const supporting = (file: string, field: string) => (sources: Sources) => {
  const text = sources.read(file).replace(/\n {4}supports: .*/, '');
  const at = text.lastIndexOf('\n    archived: ');
  return sources.write(file, `${text.slice(0, at)}\n    supports: ["${field}"]${text.slice(at)}`);
};
const notSet = (field: string) => [`"${field}" is not set in this record. Set the field, or remove it`];
/** A source of the record in a file that is to support what no record of its kind has. */
const unknown = (what: string, file: string, field: string, kind: string, hint: string): Bound => [
  what,
  supporting(file, field),
  [`"${field}" is not a field of a ${kind}. ${hint}`],
];

/** A record with two sources, whose addresses are given. */
const citing = (first: string, second: string) => (sources: Sources) => {
  const one = sources.read(office);
  const cited = one.slice(one.indexOf('  - url'));
  sources.write(
    office,
    one.replace('https://www.example.org/report\n', `${first}\n`) +
      cited.replace('https://www.example.org/report\n', `${second}\n`),
  );
};
const samePage = (other: string) => [`This address and ${other} seem to lead to the same page.`];
const tracked = (clean: string) => [
  `The address carries a tracking parameter. \`ctatlas fix\` takes it out: ${clean}`,
];

/** Bounds of the rules about sources. */
export const evidenceBounds: Bounds = {
  supports: [
    ...[
      'title',
      'dates',
      'dates.started',
      'locations',
      'locations[2].place',
      'organizations[1]',
      'amounts[1].amount',
    ].map((field): Bound => [`what is set: ${field}`, supporting(safeCity, field), []]),
    ...[
      'highlight',
      'dates.ended',
      'locations[3]',
      'locations[1].address',
      'amounts[1].low',
      'amounts[2]',
    ].map((field): Bound => [`what is not set: ${field}`, supporting(safeCity, field), notSet(field)]),
    unknown('a field of a field', safeCity, 'date.started', 'presence', 'Did you mean "dates.started"?'),
    unknown('a field below one that has none', safeCity, 'title.en', 'presence', ''),
    unknown('an item of what is no list', safeCity, 'title[0]', 'presence', ''),
    unknown('a field of a list', safeCity, 'locations.place', 'presence', ''),
    unknown('an activity', laboratory, 'prefectures', 'activity', 'Did you mean "prefecture"?'),
    unknown('an organization', zte, 'listing', 'organization', 'Did you mean "listings"?'),
    ['an organization, deep', supporting(zte, 'listings[1].ticker'), []],
    unknown('a term', term, 'see_alsos', 'term', 'Did you mean "see_also"?'),
  ],
  'same-page': [
    ...[
      ['https://example.org/a', 'http://example.org/a'],
      ['https://example.org/a', 'https://www.example.org/a'],
      ['https://example.org/a', 'https://EXAMPLE.org/a'],
      ['https://example.org/a', 'https://example.org/a/'],
      ['https://example.org/a', 'https://example.org/a#b'],
      ['https://example.org/a?b=c', 'https://example.org/a?b=c#d'],
    ].map(([one = '', two = '']): Bound => [`${one} and ${two}`, citing(one, two), samePage(one)]),
    ...[
      ['https://example.org/a', 'https://example.net/a'],
      ['https://example.org/a', 'https://example.org/A'],
      ['https://example.org/a', 'https://example.org/a/b'],
      ['https://example.org/a?b=c', 'https://example.org/a?b=d'],
      ['https://example.org/a', 'https://example.org/a'],
      ['https://example.org/http://example.net/a', 'https://example.net/a'],
    ].map(([one = '', two = '']): Bound => [`not ${one} and ${two}`, citing(one, two), []]),
  ],
  tracking: [
    [
      'the address of an organization',
      (sources) =>
        sources.edit(huawei, 'https://www.example.com/', 'https://www.example.com/?utm_source=x&a=b'),
      tracked('https://www.example.com/?a=b'),
    ],
    [
      'the address of an organization with another parameter',
      (sources) => sources.edit(huawei, 'https://www.example.com/', 'https://www.example.com/?a=utm_source'),
      [],
    ],
    [
      'a source',
      (sources) => sources.edit(office, 'org/report\n', 'org/report?fbclid=x\n'),
      tracked('https://www.example.org/report'),
    ],
  ],
  'status-dates': [
    ...(['proposed', 'announced'] as const).map(
      (status): Bound => [
        `${status} and completed`,
        (sources) => sources.edit(safeCity, 'status: active', `status: ${status}`),
        [
          `The status is "${status}", and it was completed in 2015. Set the status to "completed" or "active".`,
        ],
      ],
    ),
    [
      'proposed, and no date at all',
      (sources) => sources.edit(office, 'status: active', 'status: proposed'),
      [],
    ],
    [
      'ended, and no date at all',
      (sources) => sources.edit(office, 'status: active', 'status: ended'),
      ['The status is "ended", and no date says when.'],
    ],
  ],
  'see-also': [
    [
      'a term that cannot be read whole, which is there all the same',
      (sources) =>
        sources.edit('glossary/command-centre.yaml', 'term: Command centre', 'term: [Command centre]'),
      [],
    ],
    [
      'a record of another kind, and one of another kind that cannot be read whole',
      (sources) =>
        sources
          .edit(term, '[command-centre]', '[zte, huawei]')
          .edit(huawei, 'name: Huawei\n', 'name: [Huawei]\n'),
      ['"huawei" is not a term of the glossary.', '"zte" is not a term of the glossary.'],
    ],
    [
      'after one that is none, by its place',
      (sources) => sources.edit(term, '[command-centre]', '[5, elsewhere]'),
      ['"elsewhere" is not a term of the glossary.'],
    ],
  ],
};
