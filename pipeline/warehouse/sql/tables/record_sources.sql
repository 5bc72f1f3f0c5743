-- One row per source of a record.
SELECT
  r.record_kind,
  r.record_id,
  r.position,
  r.source_id,
  r.supports
FROM staged_record_sources AS r
ORDER BY r.record_kind, r.record_id, r.position
