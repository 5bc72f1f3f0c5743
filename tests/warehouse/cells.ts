import type { Cells } from './stage.ts';

/** Columns that a location of a record brings. */
export const placeColumns = [
  'place',
  'admin1',
  'address',
  'latitude',
  'longitude',
  'geo_precision',
  'geo_uncertainty_km',
  'geo_method',
  'geo_match',
  'geo_source',
  'geonames_id',
  'label_latitude',
  'label_longitude',
] as const;

/** What the evidence of a record comes to: how many publishers, how many of them independent. */
export const evidence = (n_publishers: number, n_independent_publishers: number, disputed = false): Cells => {
  const sound = n_independent_publishers > 0 && !disputed;
  const caveats = [
    ...(disputed ? ['disputed'] : []),
    ...(n_independent_publishers > 0 ? [] : ['no-independent-source']),
  ];
  return {
    n_publishers,
    n_independent_publishers,
    confidence_computed: !sound ? 'low' : n_independent_publishers > 1 ? 'high' : 'medium',
    recommended_for_research: sound,
    research_caveats: caveats.length > 0 ? caveats.join('; ') : null,
    disputed,
  };
};
