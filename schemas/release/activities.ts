import { activity } from '../activity.ts';
import { confidenceColumns, publisherColumns } from './confidence.ts';
import { counterpartyColumns, locationColumns, memberColumns, owner, position } from './parts.ts';
import { dateColumns, integer, maybe, shows, table, text } from './table.ts';

const field = activity.shape;
const dates = field.dates.unwrap().shape;
const belongsTo = { activity_id: owner('activities', 'activity', 'huawei-urumqi-security-lab'), position };

export const activities = table('activities', 'One activity inside China.', {
  id: text('Id of the activity.', 'huawei-urumqi-security-lab', { key: true }),
  title: shows('title', field.title),
  title_zh: shows('title_zh', field.title_zh, { examples: ['乌鲁木齐安防创新实验室'] }),
  organization_id: text('Id of the leading organization.', 'huawei', { references: 'organizations.id' }),
  organization: text('Name of the leading organization.', 'Huawei'),
  organizations: text('Ids of all organizations, joined by `; `.', 'huawei'),
  kind: shows('kind', field.kind),
  kind_label: text('Label of the kind.', 'Surveillance system'),
  region: shows('region', field.region),
  prefecture: shows('prefecture', field.prefecture),
  places: maybe(text('Places, joined by `; `.', 'Urumqi'), 'none'),
  ...dateColumns('announced', 'dates.announced', dates.announced),
  ...dateColumns('started', 'dates.started', dates.started),
  ...dateColumns('completed', 'dates.completed', dates.completed),
  ...dateColumns('ended', 'dates.ended', dates.ended, { missing: ['not-applicable', 'not-stated'] }),
  counterparties: maybe(
    text('Names of the counterparties, joined by `; `.', 'Xinjiang Public Security Department'),
    'none',
  ),
  topics: maybe(text('Topic codes, joined by `; `.', 'video-surveillance'), 'none'),
  summary: shows('summary', field.summary, {
    examples: ['A laboratory opened with the regional public security department.'],
  }),
  summary_zh: shows('summary_zh', field.summary_zh, { examples: ['与自治区公安厅合作设立的实验室。'] }),
  confidence: shows('confidence', field.confidence),
  ...confidenceColumns,
  n_sources: integer('Number of sources.', 2),
  ...publisherColumns,
  source_url: text('Address of the first source.', 'https://www.example.org/report'),
});

export const activityOrganizations = table(
  'activity_organizations',
  'One organization of an activity; position 1 leads.',
  { ...belongsTo, ...memberColumns },
);
export const activityCounterparties = table('activity_counterparties', 'One counterparty of an activity.', {
  ...belongsTo,
  ...counterpartyColumns,
});
export const activityLocations = table('activity_locations', 'One place of an activity.', {
  ...belongsTo,
  ...locationColumns('locations[]'),
});
export const activityTopics = table('activity_topics', 'One topic of an activity.', {
  ...belongsTo,
  topic: shows('topics[]', field.topics.unwrap().element),
});
