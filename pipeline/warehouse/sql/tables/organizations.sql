-- One row per organization, with what the atlas knows of it in numbers.
WITH presence_counts AS (
  SELECT
    m.organization_id,
    COUNT(DISTINCT m.record_id) AS n_presences,
    COUNT(DISTINCT l.country) AS n_countries
  FROM staged_members AS m
  JOIN staged_locations AS l ON l.record_kind = m.record_kind AND l.record_id = m.record_id
  WHERE m.record_kind = 'presence'
  GROUP BY m.organization_id
),
activity_counts AS (
  SELECT
    m.organization_id,
    COUNT(DISTINCT m.record_id) AS n_activities
  FROM staged_members AS m
  WHERE m.record_kind = 'activity'
  GROUP BY m.organization_id
),
disputed AS (
  SELECT DISTINCT d.record_id FROM staged_disputes AS d WHERE d.record_kind = 'organization' AND d.status <> 'withdrawn'
)
SELECT
  o.id,
  o.name,
  o.name_zh,
  o.kind,
  o.scope,
  o.ownership,
  o.parents,
  o.headquarters_place,
  n.iso3 AS headquarters_country_iso3,
  o.founded,
  o.founded_earliest,
  o.founded_latest,
  o.founded_precision,
  o.wikidata,
  o.lei,
  o.website,
  o.sectors,
  o.aliases,
  o.listings,
  o.overview,
  o.overview_zh,
  o.party_state,
  o.party_state_zh,
  o.n_designations,
  COALESCE(p.n_presences, 0) AS n_presences,
  COALESCE(p.n_countries, 0) AS n_countries,
  COALESCE(a.n_activities, 0) AS n_activities,
  o.n_sources,
  d.record_id IS NOT NULL AS disputed
FROM staged_organizations AS o
LEFT JOIN staged_countries AS n ON n.iso2 = o.headquarters_country
LEFT JOIN presence_counts AS p ON p.organization_id = o.id
LEFT JOIN activity_counts AS a ON a.organization_id = o.id
LEFT JOIN disputed AS d ON d.record_id = o.id
ORDER BY o.id
