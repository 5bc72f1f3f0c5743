import { cable, huawei, laboratory, office, safeCity, term, zte } from '../support/sources.ts';
import type { Bound, Bounds } from './bounds.ts';

const seven = "Kenya's capital, they’re told, has 1800 cameras";
const headlines: readonly (readonly [title: string, text: string, taken: string | null])[] = [
  [seven, `Now ${seven} or so.`, "kenya's capital they’re told has 1800 cameras"],
  [`Today: ${seven}`, seven, "kenya's capital they’re told has 1800 cameras"],
  [`${seven} today`, seven, "kenya's capital they’re told has 1800 cameras"],
  [seven, "Kenya's capital, they’re told, has 18000 cameras", null],
  [seven, "Kenya's capital, they’ve told, has 1800 cameras", null],
  [seven, "They’re told, Kenya's capital has 1800 cameras", null],
  ["Kenya's capital, they’re told, has cameras", "Kenya's capital, they’re told, has cameras", null],
];

/** Bounds of the rules about fields of a record. */
export const recordBounds: Bounds = {
  cable: [
    [
      'landings of what is no cable, without more ado about their names',
      (sources) =>
        sources.edit(
          office,
          'locations:\n  - {country: NA}',
          'landings:\n  - {country: NA}\nsegments: [[A, B]]',
        ),
      [
        'Only cables have landings, and the category is "overseas-office".',
        'Only cables have "segments", and the category is "overseas-office".',
      ],
    ],
    [
      'a segment to a place that is not named',
      (sources) =>
        sources
          .edit(cable, '{place: Muscat, country: OM}', '{country: OM}')
          .edit(cable, '[[Gwadar, Karachi], [Gwadar, Muscat]]', '[[Gwadar, Karachi], [Gwadar, Dubai]]'),
      ['"Dubai" is not a landing of this cable.'],
    ],
  ],
  'cable-landings': [
    [
      'a single landing of what is no cable',
      (sources) => sources.edit(office, 'locations:', 'landings:'),
      [],
    ],
  ],
  'coordinates-cited': [
    ...[safeCity, laboratory].map((file): Bound => {
      const place = file === safeCity ? '{place: Nairobi, country: KE}' : '{place: Urumqi, country: CN}';
      return [
        `coordinates of ${file} from elsewhere`,
        (sources) =>
          sources.edit(
            file,
            place,
            place.replace(
              '}',
              ', coordinates: {latitude: 1.5, longitude: 2.5, precision: site, source: https://example.org/map}}',
            ),
          ),
        ['The source of the coordinates is not among the sources of the record.'],
      ];
    }),
    [
      'coordinates from one of two sources',
      (sources) =>
        sources
          .edit(
            office,
            '{country: NA}',
            '{place: Windhoek, country: NA, coordinates: {latitude: -22.5, longitude: 17.1, precision: site, source: https://www.example.org/report}}',
          )
          .write(
            office,
            `${sources.read(office)}  - url: https://example.org/other\n    title: Other\n    publisher: Example\n    language: en\n    type: news\n`,
          ),
      [],
    ],
  ],
  currency: [
    ...Object.entries({ RMB: 'CNY', NTD: 'TWD', KSH: 'KES' }).map(
      ([written, meant]): Bound => [
        `${written}, which is ${meant}`,
        (sources) => sources.edit(safeCity, 'currency: KES', `currency: ${written}`),
        [`"${written}" is not an ISO 4217 currency. Did you mean "${meant}"?`],
      ],
    ),
    [
      'an amount of a loan',
      (sources) => sources.edit(safeCity, 'instrument: loan', 'instrument: loan, amount: 5, currency: KSH'),
      ['"KSH" is not an ISO 4217 currency. Did you mean "KES"?'],
    ],
  ],
  'date-order': [
    [
      'what began and ended on one day',
      (sources) => sources.edit(safeCity, 'completed: 2015', 'completed: 2014-11-01\n  ended: 2014-11-01'),
      [],
    ],
    [
      'what was completed a day before it began',
      (sources) =>
        sources
          .edit(safeCity, 'started: 2014-11', 'started: 2014-11-02')
          .edit(safeCity, 'completed: 2015', 'completed: 2014-11-01'),
      ['"completed" (2014-11-01) lies before "started" (2014-11-02).'],
    ],
  ],
  'far-future': [
    [
      'what is dated on the day of the release',
      (sources) =>
        sources
          .edit(safeCity, 'announced: 2012', 'announced: 2026-11-21')
          .edit(office, 'published: 2019-05', 'published: 2026-11-21'),
      [],
    ],
    [
      'what is dated on the day after',
      (sources) =>
        sources
          .edit(safeCity, 'announced: 2012', 'announced: 2026-11-22')
          .edit(safeCity, 'status_as_of: 2019', 'status_as_of: 2026-11-22')
          .edit(laboratory, 'announced: 2018-04', 'announced: 2026-11-22'),
      Array.from({ length: 3 }, () => '"2026-11-22" lies after 2026-11-21.'),
    ],
    [
      'what is planned for fifteen years ahead, and a day more',
      (sources) =>
        sources
          .edit(safeCity, 'completed: 2015', 'completed: 2041-11-21')
          .edit(laboratory, 'announced: 2018-04', 'announced: 2018-04, completed: 2041-11-22'),
      ['"2041-11-22" lies after 2041-11-21.'],
    ],
    ...[huawei, term, laboratory, zte].map(
      (file): Bound => [
        `a page of ${file} that is not published yet`,
        (sources) => sources.edit(file, 'published: 2019-05\n', 'published: 2035\n'),
        ['"2035" lies after 2026-11-21.'],
      ],
    ),
  ],
  folder: [
    [
      'an activity in the folder of another',
      (sources) => sources.edit(laboratory, '{id: huawei}', '{id: zte}'),
      ['The file stands in the folder of "huawei", and the leading organization is "zte".'],
    ],
  ],
  'id-form': [
    ...(['presences/zte', 'activities/huawei', 'organizations', 'glossary', 'places'] as const).map(
      (folder): Bound => [
        `a name with a capital in ${folder}`,
        (sources) => {
          const [of] = [office, laboratory, zte, term, 'places/nairobi-academy.yaml'].filter((file) =>
            file.startsWith(folder),
          );
          sources.write(`${folder}/New-Name.yaml`, sources.read(of ?? ''));
        },
        ['"New-Name" is not an id: lower-case letters, digits and single hyphens.'],
      ],
    ),
  ],
  'listed-once': [
    [
      'in every list of every kind',
      (sources) =>
        sources
          .edit(huawei, '[Huawei Technologies]', '[A, B, A]')
          .edit(zte, '[telecommunications equipment]', '[C, C]')
          .edit(term, '[command-centre]', '[command-centre, command-centre]')
          .edit(laboratory, '[policing-public-safety]', '[policing-public-safety, policing-public-safety]')
          .edit(laboratory, '[{id: huawei}]', '[{id: huawei}, {id: huawei}]')
          .edit('places/nairobi-academy.yaml', 'country: KE', 'names: [D, D]\ncountry: KE'),
      [
        '"huawei" stands twice in `organizations`.',
        '"policing-public-safety" stands twice in `topics`.',
        '"command-centre" stands twice in `see_also`.',
        '"A" stands twice in `aliases`.',
        '"C" stands twice in `sectors`.',
        '"D" stands twice in `names`.',
      ],
    ],
  ],
  'own-words': [
    ...headlines.map(
      ([title, text, taken]): Bound => [
        `${text} and the headline ${title}`,
        (sources) =>
          sources
            .edit(laboratory, 'title: Safe city goes live', `title: "${title}"`)
            .edit(laboratory, 'A laboratory that the company and the police announced.', `"${text}"`),
        taken === null ? [] : [`"${taken}" stands word for word in the title of a source.`],
      ],
    ),
  ],
};
