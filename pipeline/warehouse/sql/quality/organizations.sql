-- One row per organization with presences, whether it leads or takes part: how many, how well they are sourced, dated and placed.
WITH cited AS (
  SELECT
    r.record_id,
    COUNT(*) AS n_sources,
    COUNT(s.archived) AS n_archived,
    COUNT(CASE WHEN s.language = 'en' THEN 1 END) AS n_english
  FROM record_sources AS r
  JOIN sources AS s ON s.id = r.source_id
  WHERE r.record_kind = 'presence'
  GROUP BY r.record_id
),
placed AS (
  SELECT
    l.presence_id,
    COUNT(CASE WHEN l.geo_precision <> 'country' THEN 1 END) AS n_finer
  FROM presence_locations AS l
  GROUP BY l.presence_id
),
involved AS (
  SELECT DISTINCT
    m.organization_id,
    m.presence_id
  FROM presence_organizations AS m
),
reached AS (
  SELECT
    m.organization_id,
    COUNT(DISTINCT l.country_iso3) AS n_countries
  FROM involved AS m
  JOIN presence_locations AS l ON l.presence_id = m.presence_id
  GROUP BY m.organization_id
)
SELECT
  m.organization_id AS id,
  COUNT(*) AS n_presences,
  COUNT(CASE WHEN p.n_independent_publishers = 0 THEN 1 END) AS n_without_independent_source,
  COUNT(CASE WHEN p.first_year IS NULL THEN 1 END) AS n_without_date,
  COUNT(CASE WHEN l.n_finer = 0 THEN 1 END) AS n_known_by_country_only,
  r.n_countries,
  CAST(SUM(c.n_sources) AS BIGINT) AS n_citations,
  CAST(SUM(c.n_archived) AS BIGINT) AS n_citations_archived,
  CAST(SUM(c.n_english) AS BIGINT) AS n_citations_in_english
FROM involved AS m
JOIN presences AS p ON p.id = m.presence_id
JOIN placed AS l ON l.presence_id = p.id
JOIN cited AS c ON c.record_id = p.id
JOIN reached AS r ON r.organization_id = m.organization_id
GROUP BY m.organization_id, r.n_countries
ORDER BY m.organization_id NULLS LAST
