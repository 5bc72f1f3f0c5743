-- One row per language of sources.
SELECT
  s.language AS code,
  COUNT(*) AS n_sources,
  COUNT(s.archived) AS n_archived,
  CAST(SUM(s.n_records) AS BIGINT) AS n_citations
FROM sources AS s
GROUP BY s.language
ORDER BY s.language NULLS LAST
