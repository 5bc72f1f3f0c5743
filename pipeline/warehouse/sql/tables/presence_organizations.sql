-- One row per organization of a presence; position 1 leads.
SELECT
  m.record_id AS presence_id,
  m.position,
  m.organization_id,
  o.name AS organization,
  m.role
FROM staged_members AS m
JOIN staged_organizations AS o ON o.id = m.organization_id
WHERE m.record_kind = 'presence'
ORDER BY m.record_id, m.position
