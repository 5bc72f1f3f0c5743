-- One row per leading organization of presences: how many, how well they are sourced, dated and placed.
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
)
SELECT
  p.organization_id AS id,
  COUNT(*) AS n_presences,
  COUNT(CASE WHEN p.n_independent_publishers = 0 THEN 1 END) AS n_without_independent_source,
  COUNT(CASE WHEN p.first_year IS NULL THEN 1 END) AS n_without_date,
  COUNT(CASE WHEN p.geo_precision = 'country' THEN 1 END) AS n_known_by_country_only,
  COUNT(DISTINCT p.country_iso3) AS n_countries,
  CAST(SUM(c.n_sources) AS BIGINT) AS n_citations,
  CAST(SUM(c.n_archived) AS BIGINT) AS n_citations_archived,
  CAST(SUM(c.n_english) AS BIGINT) AS n_citations_in_english
FROM presences AS p
JOIN cited AS c ON c.record_id = p.id
GROUP BY p.organization_id
ORDER BY p.organization_id NULLS LAST
