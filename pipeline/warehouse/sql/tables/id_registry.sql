-- One row per id that was ever published: today's records, and those that the ledger and the list of retired ids remember.
WITH ids AS (
  SELECT r.kind, r.id FROM staged_records AS r
  UNION
  SELECT l.kind, l.id FROM staged_ledger AS l
  UNION
  SELECT t.kind, t.id FROM staged_retired AS t
)
SELECT
  i.kind,
  i.id,
  COALESCE(t.fate, 'active') AS status,
  COALESCE(l.first_release, CASE WHEN t.id IS NULL THEN d.version END) AS first_release,
  CASE WHEN t.id IS NULL THEN d.version ELSE l.last_release END AS last_release,
  t.release AS retired_in,
  t.targets AS successors,
  t.reason
FROM ids AS i
CROSS JOIN staged_dataset AS d
LEFT JOIN staged_ledger AS l ON l.kind = i.kind AND l.id = i.id
LEFT JOIN staged_retired AS t ON t.kind = i.kind AND t.id = i.id
ORDER BY i.kind, i.id
