-- One row per dispute: who disputes what.
SELECT
  d.id,
  d.record_kind,
  d.record_id,
  d.field,
  d.disputed_by,
  d.organization_id,
  d.statement,
  d.date,
  d.date_earliest,
  d.date_latest,
  d.date_precision,
  d.status,
  d.sources
FROM staged_disputes AS d
ORDER BY d.id
