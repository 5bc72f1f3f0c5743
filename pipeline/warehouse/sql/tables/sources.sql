-- One row per cited address.
WITH citations AS (
  SELECT
    r.source_id,
    COUNT(*) AS n_records
  FROM staged_record_sources AS r
  GROUP BY r.source_id
)
SELECT
  s.id,
  s.url,
  s.title,
  s.title_supplied,
  s.publisher,
  s.published,
  s.published_earliest,
  s.published_latest,
  s.published_precision,
  s.language,
  s.type,
  c.independent,
  s.archived,
  COALESCE(r.n_records, 0) AS n_records
FROM staged_sources AS s
JOIN staged_codes AS c ON c.list = 'source-types' AND c.code = s.type
LEFT JOIN citations AS r ON r.source_id = s.id
ORDER BY s.id
