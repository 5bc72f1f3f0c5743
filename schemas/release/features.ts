import type { activities } from './activities.ts';
import type { presences } from './presences.ts';

/** A date as every format tells it: the text as written, the days that it can mean, how finely it is known. */
function dated<N extends string>(name: N) {
  return [name, `${name}_earliest`, `${name}_latest`, `${name}_precision`] as const;
}

/** Properties of every feature of `geo/`: columns of `presences`, the same typed set in each feature. */
export const featureColumns = [
  'title',
  'title_zh',
  'organization_id',
  'organization',
  'organizations',
  'category',
  'category_label',
  'category_group',
  'programme',
  'status',
  'country_iso3',
  'country',
  'countries',
  'place',
  'geo_precision',
  'geo_uncertainty_km',
  'geo_method',
  'geonames_id',
  'label_latitude',
  'label_longitude',
  ...dated('announced'),
  ...dated('started'),
  ...dated('completed'),
  ...dated('ended'),
  'first_year',
  'counterparties',
  'topics',
  'length_km',
  'line_kind',
  'summary',
  'highlight',
  'confidence',
  'confidence_computed',
  'disputed',
  'n_sources',
  'source_url',
] as const satisfies readonly (keyof typeof presences.columns.shape)[];

/** Properties of the features of `geo/activities.geojson`: columns of `activities`. */
export const activityFeatureColumns = [
  'title',
  'organization_id',
  'organization',
  'organizations',
  'kind',
  'region',
  'prefecture',
  'places',
  ...dated('announced'),
  ...dated('started'),
  ...dated('completed'),
  ...dated('ended'),
  'summary',
  'confidence',
  'confidence_computed',
  'disputed',
  'n_sources',
  'source_url',
] as const satisfies readonly (keyof typeof activities.columns.shape)[];
