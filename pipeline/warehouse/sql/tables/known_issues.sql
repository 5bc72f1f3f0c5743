-- One row per known issue of the data.
SELECT
  k.id,
  k.title,
  k.description,
  k.since,
  k.status,
  k.workaround,
  k.records
FROM staged_known_issues AS k
ORDER BY k.id
