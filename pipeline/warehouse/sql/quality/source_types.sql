-- One row per type of source.
SELECT
  s.type AS code,
  s.independent,
  COUNT(*) AS n_sources,
  COUNT(s.archived) AS n_archived,
  CAST(SUM(s.n_records) AS BIGINT) AS n_citations
FROM sources AS s
GROUP BY s.type, s.independent
ORDER BY s.type NULLS LAST
