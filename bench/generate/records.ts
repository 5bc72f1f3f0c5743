import type { City } from './cities.ts';
import { type Codes, type Company, companies } from './frame.ts';
import type { Random } from './random.ts';
import type { Fields } from './yaml.ts';

/** What records are invented from. */
export interface World {
  readonly random: Random;
  readonly codes: Codes;
  /** Cities by country, the countries in the order in which they are favoured. */
  readonly cities: ReadonlyMap<string, readonly City[]>;
}

const things = [
  'network',
  'platform',
  'data centre',
  'laboratory',
  'academy',
  'command centre',
  'office',
  'test site',
];
const bodies = [
  'Ministry of Interior',
  'National Telecom',
  'Technical University',
  'Port Authority',
  'City Council',
  'Power Company',
];
const reasons = [
  'after a tender in which three other suppliers took part',
  'under a framework agreement that the government had signed the year before',
  'together with a local integrator that keeps the equipment running',
  'as part of a larger plan to renew the public networks of the country',
];
const outcomes = [
  'The first stage covers the centre and the airport road',
  'Training of local engineers is part of the contract',
  'Reports differ on how much of it was in use by the end of that year',
  'The supplier says that the data are kept in the country',
];
const newspapers = ['Example Times', 'Daily Sample', 'Specimen Business Weekly', 'Journal of Invented Cases'];

/** One presence: a cable now and then, else something in a city, or in a country when the city is not known. */
export function presence(world: World, serial: number): { company: Company; id: string; fields: Fields } {
  const { random, codes, cities } = world;
  const company = random.favour(companies);
  const isCable = random.chance(0.04);
  const country = random.favour([...cities.keys()]);
  const city = random.pick(cities.get(country) ?? []);
  const countryOnly = !isCable && random.chance(0.08);
  const where = countryOnly ? (codes.countryNames.get(country) ?? country) : city.name;
  const thing = isCable ? 'cable system' : random.pick(things);
  const year = random.between(2008, 2023);
  // Numbered, so that no two of many records seem to tell of one thing.
  const partner = `${random.pick(bodies)} ${1 + (serial % 997)} of ${where}`;
  const status = random.pick(['active', 'active', 'completed', 'announced', 'ended']);
  const place = {
    place: city.name,
    country,
    address: random.chance(0.1) ? `Sample Campus ${serial % 90}` : undefined,
  };
  const fields: Fields = {
    title: `${company.name} ${thing} with the ${random.pick(bodies)}, ${where}, lot ${serial}`.slice(0, 120),
    organizations: [
      { id: company.id, role: random.pick(codes.roles) },
      ...random
        .some(
          companies.filter(({ id }) => id !== company.id),
          random.chance(0.08) ? 1 : 0,
        )
        .map(({ id }) => ({ id })),
    ],
    category: random.pick(isCable ? codes.cables : codes.points),
    programme: random.chance(0.08) ? random.pick(codes.programmes) : undefined,
    event: random.chance(0.03) ? `deal-${serial % 50}` : undefined,
    status,
    status_as_of: status === 'active' && random.chance(0.5) ? `${year + 1}-${month(random)}` : undefined,
    ...(isCable
      ? {
          landings: landings(world, country),
          segments: random.chance(0.5) ? 'in-order' : undefined,
          length_km: random.between(300, 12_000),
        }
      : { locations: countryOnly ? [{ country }] : [place, ...otherPlaces(world, country, city)] }),
    dates: dates(random, status, year),
    counterparties: [
      { name: partner, role: random.pick(codes.roles) },
      ...(random.chance(0.3) ? [{ name: `${random.pick(bodies)} of ${country}`, role: 'partner' }] : []),
    ],
    topics: random.some(codes.topics, random.between(1, 3)),
    amounts: random.chance(0.3)
      ? [
          {
            kind: random.pick(codes.amounts),
            amount: random.between(1, 900) * 100_000,
            currency: random.pick(['USD', 'EUR', 'CNY']),
            as_of: random.chance(0.5) ? `${year}` : undefined,
          },
        ]
      : undefined,
    financing: random.chance(0.05)
      ? [{ lender: 'Example Export Bank', instrument: 'concessional-loan', interest_percent: 2 }]
      : undefined,
    measures: random.chance(0.1)
      ? [{ measure: random.pick(codes.measures), value: random.between(5, 5000) }]
      : undefined,
    summary: `In ${year} ${company.name} and ${partner} agreed on a ${thing} in ${where}, ${random.pick(reasons)}. ${random.pick(outcomes)}.`,
    highlight: random.chance(0.03) ? 'The first of its kind in the region.' : undefined,
    confidence: random.pick(['high', 'high', 'medium', 'low']),
    sources: sources(world, company, serial, year),
  };
  return { company, id: `${company.id}-${slug(city.name)}-${serial}`, fields };
}

/** One activity inside China. */
export function activity(world: World, serial: number): { company: Company; id: string; fields: Fields } {
  const { random, codes } = world;
  const company = random.favour(companies);
  const year = random.between(2010, 2022);
  const fields: Fields = {
    title: `${company.name} ${random.pick(things)}, case ${serial}`,
    organizations: [{ id: company.id, role: random.pick(codes.roles) }],
    kind: random.pick(codes.activities),
    region: 'national',
    locations: [{ country: 'CN' }],
    dates: dates(random, 'active', year),
    counterparties: [{ name: random.pick(bodies), role: 'customer' }],
    topics: random.some(codes.topics, 2),
    summary: `In ${year} ${company.name} built an invented system ${random.pick(reasons)}. ${random.pick(outcomes)}.`,
    confidence: 'medium',
    sources: sources(world, company, serial, year),
  };
  return { company, id: `${company.id}-activity-${serial}`, fields };
}

function otherPlaces({ random, cities }: World, country: string, first: City): Fields[] {
  if (!random.chance(0.12)) return [];
  const others = (cities.get(country) ?? []).filter(({ name }) => name !== first.name);
  return random.some(others, random.between(1, 3)).map(({ name }) => ({ place: name, country }));
}

function landings({ random, cities }: World, first: string): Fields[] {
  const countries = new Set([first]);
  const count = random.between(2, 6);
  while (countries.size < count) countries.add(random.favour([...cities.keys()]));
  return [...countries].map((country) => ({ place: random.pick(cities.get(country) ?? []).name, country }));
}

function dates(random: Random, status: string, year: number): Fields | undefined {
  if (status !== 'ended' && random.chance(0.08)) return undefined;
  return {
    announced: status === 'announced' || random.chance(0.6) ? `${year}-${month(random)}` : undefined,
    started: status === 'announced' ? undefined : random.chance(0.2) ? `${year}~` : `${year + 1}`,
    completed: status === 'completed' ? `${year + 2}` : undefined,
    ended: status === 'ended' ? `${year + 3}` : undefined,
  };
}

/** One or two sources; every tenth record cites its company's report, which many records share. */
function sources({ random, codes }: World, company: Company, serial: number, year: number): Fields[] {
  const own = {
    url: `https://news.example.org/${year}/${month(random)}/${company.id}-${serial}`,
    title: `${company.name} signs agreement number ${serial} on digital infrastructure`,
    publisher: random.pick(newspapers),
    published: `${year}-${month(random)}-${String(random.between(1, 28)).padStart(2, '0')}`,
    language: 'en',
    type: random.pick(codes.sourceTypes),
    archived: `https://web.archive.org/web/${year}/${company.id}-${serial}`,
  };
  if (!random.chance(0.4)) return [own];
  if (random.chance(0.25)) {
    const report = {
      url: `https://www.example.com/${company.id}/report`,
      title: `Annual report of ${company.name}`,
      publisher: company.name,
      language: 'en',
      type: 'company',
      archived: `https://web.archive.org/web/2021/${company.id}/report`,
    };
    return [own, report];
  }
  const second = {
    url: `${own.url}/background`,
    title: `Background to agreement number ${serial}`,
    publisher: 'Example Institute',
    published: `${year + 1}`,
    language: 'en',
    type: 'think-tank',
    archived: `${own.archived}/background`,
  };
  return [own, { ...second, supports: random.chance(0.3) ? ['summary'] : undefined }];
}

function month(random: Random): string {
  return String(random.between(1, 12)).padStart(2, '0');
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}
