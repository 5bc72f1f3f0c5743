-- One row per published value of a record that a person asserted. A dispute of a record, or of a field that the value lies in, marks it.
SELECT
  s.record_kind,
  s.record_id,
  s.field,
  s.value,
  s.original,
  s.scope,
  s.source_ids,
  s.n_sources,
  EXISTS (
    SELECT 1
    FROM staged_disputes AS d
    WHERE d.record_kind = s.record_kind
      AND d.record_id = s.record_id
      AND d.status <> 'withdrawn'
      AND (d.field IS NULL OR s.field = d.field OR SUBSTR(s.field, 1, LENGTH(d.field) + 1) IN (d.field || '.', d.field || '['))
  ) AS disputed
FROM staged_statements AS s
ORDER BY s.record_kind, s.record_id, s.field
