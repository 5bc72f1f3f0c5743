-- One row per leading organization of presences that are new in this release.
SELECT
  p.organization_id AS id,
  p.organization,
  COUNT(*) AS n_presences
FROM changes AS c
JOIN presences AS p ON p.id = c.record_id
WHERE c.operation = 'insert' AND c.table_name = 'presences'
GROUP BY p.organization_id, p.organization
ORDER BY p.organization_id
