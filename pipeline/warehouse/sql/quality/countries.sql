-- One row per country with presences: how many, how well they are sourced, dated and placed there. A presence counts once in every country that it lies in.
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
present AS (
  SELECT
    l.country_iso3,
    l.presence_id,
    COUNT(CASE WHEN l.geo_precision <> 'country' THEN 1 END) AS n_finer
  FROM presence_locations AS l
  GROUP BY l.country_iso3, l.presence_id
),
involved AS (
  SELECT
    l.country_iso3,
    COUNT(DISTINCT m.organization_id) AS n_organizations
  FROM present AS l
  JOIN presence_organizations AS m ON m.presence_id = l.presence_id
  GROUP BY l.country_iso3
)
SELECT
  l.country_iso3 AS id,
  COUNT(*) AS n_presences,
  COUNT(CASE WHEN p.n_independent_publishers = 0 THEN 1 END) AS n_without_independent_source,
  COUNT(CASE WHEN p.first_year IS NULL THEN 1 END) AS n_without_date,
  COUNT(CASE WHEN l.n_finer = 0 THEN 1 END) AS n_known_by_country_only,
  i.n_organizations,
  CAST(SUM(c.n_sources) AS BIGINT) AS n_citations,
  CAST(SUM(c.n_archived) AS BIGINT) AS n_citations_archived,
  CAST(SUM(c.n_english) AS BIGINT) AS n_citations_in_english
FROM present AS l
JOIN presences AS p ON p.id = l.presence_id
JOIN cited AS c ON c.record_id = p.id
JOIN involved AS i ON i.country_iso3 = l.country_iso3
GROUP BY l.country_iso3, i.n_organizations
ORDER BY l.country_iso3 NULLS LAST
