import * as z from 'zod';
import { presence } from '../presence.ts';
import { confidenceColumns, publisherColumns } from './confidence.ts';
import { geoColumns } from './geo.ts';
import {
  counterpartyColumns,
  countryColumns,
  locationColumns,
  memberColumns,
  owner,
  position,
} from './parts.ts';
import { dateColumns, flag, integer, maybe, shows, table, text } from './table.ts';

const field = presence.shape;
const dates = field.dates.unwrap().shape;
const belongsTo = { presence_id: owner('presences', 'presence', 'huawei-nairobi-safe-city'), position };
const joined = 'joined by `; `';

export const presences = table(
  'presences',
  'One presence, with its first location, first source and lists joined by `; `.',
  {
    id: text('Id of the presence.', 'huawei-nairobi-safe-city', { key: true }),
    title: shows('title', field.title),
    title_zh: shows('title_zh', field.title_zh),
    organization_id: text('Id of the leading organization.', 'huawei', { references: 'organizations.id' }),
    organization: text('Name of the leading organization.', 'Huawei'),
    organization_zh: maybe(text('Name of the leading organization in Chinese.', '华为'), 'not-written'),
    organizations: text(`Ids of all organizations, ${joined}.`, 'huawei; china-unicom'),
    n_organizations: integer('Number of organizations.', 1),
    category: shows('category', field.category, { references: 'categories.code' }),
    category_label: text('Label of the category.', 'Smart city and public security'),
    category_label_zh: text('Label of the category in Chinese.', '智慧城市与公共安全'),
    category_group: text('Headline group of the category.', 'smart-city-public-security', {
      codelist: 'category-groups',
    }),
    partnership: flag('The category counts as a partnership.'),
    equipment_sale: flag('The category is a plain sale of equipment.'),
    programme: shows('programme', field.programme, { missing: ['not-applicable'] }),
    event: shows('event', field.event, { missing: ['not-applicable'] }),
    status: shows('status', field.status),
    ...dateColumns('status_as_of', 'status_as_of', field.status_as_of),
    ...countryColumns,
    country: text(
      'Name of the first country in English; to count by country take presence_locations.',
      'Kenya',
    ),
    region: maybe(text('UN M49 region of the first country.', 'Africa'), 'not-applicable'),
    subregion: maybe(text('UN M49 subregion of the first country.', 'Eastern Africa'), 'not-applicable'),
    countries: text(`ISO3 codes of all countries, ${joined}.`, 'KEN; TZA'),
    n_countries: integer('Number of countries.', 1),
    place: maybe(text('First place, as written.', 'Nairobi')),
    admin1: maybe(text('First-level division of the first place, as written.', 'Nairobi County')),
    address: maybe(text('Address or site of the first place, as written.', 'Freeport of Monrovia')),
    ...geoColumns,
    geo_precision: geoColumns.geo_precision.meta({
      description: 'How finely the first place is known; `presence_locations` tells it of each.',
      examples: ['city'],
    }),
    n_locations: integer('Number of locations or landings.', 1),
    ...dateColumns('announced', 'dates.announced', dates.announced),
    ...dateColumns('started', 'dates.started', dates.started),
    ...dateColumns('completed', 'dates.completed', dates.completed),
    ...dateColumns('ended', 'dates.ended', dates.ended, { missing: ['not-applicable', 'not-stated'] }),
    first_year: maybe(
      integer('First year that any of the dates can mean; empty when no date is known.', 2012),
    ),
    counterparties: maybe(
      text(`Names of the counterparties, ${joined}.`, 'Safaricom; Kenya National Police'),
      'none',
    ),
    n_counterparties: integer('Number of counterparties.', 1),
    topics: maybe(text(`Topic codes, ${joined}.`, 'video-surveillance'), 'none'),
    stake_percent: shows('stake_percent', field.stake_percent, { missing: ['not-applicable', 'not-stated'] }),
    length_km: shows('length_km', field.length_km, { missing: ['not-applicable', 'not-stated'] }),
    course: maybe(
      z.enum(['in-order', 'listed']).meta({
        description:
          'For cables: landings in order of their course, or segments listed; empty when the course is not known.',
        examples: ['in-order'],
      }),
      'not-applicable',
      'not-stated',
    ),
    line_kind: maybe(
      z
        .enum(['schematic', 'surveyed', 'published'])
        .meta({ description: 'For cables: what a drawn line is.', examples: ['schematic'] }),
      'not-applicable',
    ),
    summary: shows('summary', field.summary),
    summary_zh: shows('summary_zh', field.summary_zh),
    highlight: shows('highlight', field.highlight, { missing: ['not-applicable'] }),
    confidence: shows('confidence', field.confidence),
    ...confidenceColumns,
    n_sources: integer('Number of sources.', 2),
    ...publisherColumns,
    n_statements: integer('Number of statements.', 12),
    source_url: text('Address of the first source.', 'https://www.example.org/report'),
    source_title: text('Title of the first source.', 'Safe city goes live'),
    source_publisher: text('Publisher of the first source.', 'Reuters'),
    source_published: maybe(text('Date of publication of the first source (EDTF text).', '2015-11-24')),
  },
);

export const presenceLocations = table(
  'presence_locations',
  'One location of a presence, or one landing of a cable.',
  {
    ...belongsTo,
    kind: z
      .enum(['location', 'landing'])
      .meta({ description: 'Location, or landing of a cable.', examples: ['location'] }),
    ...locationColumns('{kind}s[]'),
  },
);

export const presenceOrganizations = table(
  'presence_organizations',
  'One organization of a presence; position 1 leads.',
  { ...belongsTo, ...memberColumns },
);

export const presenceCounterparties = table('presence_counterparties', 'One counterparty of a presence.', {
  ...belongsTo,
  ...counterpartyColumns,
});

const amount = field.amounts.unwrap().element.shape;
export const presenceAmounts = table('presence_amounts', 'One amount of money of a presence.', {
  ...belongsTo,
  kind: shows('amounts[].kind', amount.kind),
  amount: shows('amounts[].amount', amount.amount, { missing: ['not-applicable'] }),
  low: shows('amounts[].low', amount.low, { missing: ['not-applicable'] }),
  high: shows('amounts[].high', amount.high, { missing: ['not-applicable'] }),
  currency: shows('amounts[].currency', amount.currency),
  ...dateColumns('as_of', 'amounts[].as_of', amount.as_of),
  note: shows('amounts[].note', amount.note),
  event: maybe(
    text('Event that shares the amount; count it once per event.', 'cis-scanners-2019'),
    'not-applicable',
  ),
  counts: flag(
    'True for the row to count when amounts are added up: the first of its event, kind, value and currency.',
  ),
});

const financing = field.financing.unwrap().element.shape;
export const presenceFinancing = table('presence_financing', 'One line of financing of a presence.', {
  ...belongsTo,
  lender: shows('financing[].lender', financing.lender),
  instrument: shows('financing[].instrument', financing.instrument),
  amount: shows('financing[].amount', financing.amount),
  currency: shows('financing[].currency', financing.currency),
  interest_percent: shows('financing[].interest_percent', financing.interest_percent),
  term_years: shows('financing[].term_years', financing.term_years),
  share_percent: shows('financing[].share_percent', financing.share_percent),
  note: shows('financing[].note', financing.note),
});

const measure = field.measures.unwrap().element.shape;
export const presenceMeasures = table('presence_measures', 'One counted size of a presence.', {
  ...belongsTo,
  measure: shows('measures[].measure', measure.measure),
  value: shows('measures[].value', measure.value),
  unit: text('Unit of the value.', 'cameras'),
  ...dateColumns('as_of', 'measures[].as_of', measure.as_of),
  note: shows('measures[].note', measure.note),
});

export const presenceTopics = table('presence_topics', 'One topic of a presence.', {
  ...belongsTo,
  topic: shows('topics[]', field.topics.unwrap().element),
});

export const presenceSegments = table('presence_segments', 'One listed segment of a cable.', {
  ...belongsTo,
  from_place: text('Landing place at one end.', 'Gwadar', { asserts: 'segments[][1]' }),
  to_place: text('Landing place at the other end.', 'Karachi', { asserts: 'segments[][2]' }),
});
