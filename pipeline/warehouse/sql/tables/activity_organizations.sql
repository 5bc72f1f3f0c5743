-- One row per organization of an activity; position 1 leads.
SELECT
  m.record_id AS activity_id,
  m.position,
  m.organization_id,
  o.name AS organization,
  m.role
FROM staged_members AS m
JOIN staged_organizations AS o ON o.id = m.organization_id
WHERE m.record_kind = 'activity'
ORDER BY m.record_id, m.position
