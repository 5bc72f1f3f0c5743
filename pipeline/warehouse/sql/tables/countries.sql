-- One row per country or territory with an ISO 3166-1 code, and Kosovo.
WITH presence_counts AS (
  SELECT
    l.country,
    COUNT(DISTINCT l.record_id) AS n_presences
  FROM staged_locations AS l
  WHERE l.record_kind = 'presence'
  GROUP BY l.country
)
SELECT
  n.iso3,
  n.iso2,
  n.m49,
  n.name,
  n.name_zh,
  n.region,
  n.region_m49,
  n.subregion,
  n.subregion_m49,
  n.panel,
  n.note,
  COALESCE(p.n_presences, 0) AS n_presences
FROM staged_countries AS n
LEFT JOIN presence_counts AS p ON p.country = n.iso2
ORDER BY n.iso3
