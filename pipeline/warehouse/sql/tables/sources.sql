-- One row per cited address. A designation's own sources count for its organization.
WITH cited AS (
  SELECT r.source_id, r.record_kind, r.record_id FROM staged_record_sources AS r
  UNION
  SELECT d.source_id, 'organization' AS record_kind, d.organization_id AS record_id FROM staged_designation_sources AS d
),
citations AS (
  SELECT
    c.source_id,
    COUNT(*) AS n_records
  FROM cited AS c
  GROUP BY c.source_id
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
  s.licence,
  COALESCE(r.n_records, 0) AS n_records
FROM staged_sources AS s
JOIN staged_codes AS c ON c.list = 'source-types' AND c.code = s.type
LEFT JOIN citations AS r ON r.source_id = s.id
ORDER BY s.id
