-- One row per other name of an organization.
SELECT
  a.organization_id,
  a.position,
  a.alias
FROM staged_aliases AS a
ORDER BY a.organization_id, a.position
