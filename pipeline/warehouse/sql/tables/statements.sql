-- One row per published value of a record that a person asserted.
SELECT
  s.record_kind,
  s.record_id,
  s.field,
  s.value,
  s.original,
  s.scope,
  s.source_ids,
  s.n_sources
FROM staged_statements AS s
ORDER BY s.record_kind, s.record_id, s.ordinal
