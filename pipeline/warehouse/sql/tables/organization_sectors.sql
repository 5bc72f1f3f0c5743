-- One row per field of business of an organization.
SELECT
  a.organization_id,
  a.position,
  a.sector
FROM staged_sectors AS a
ORDER BY a.organization_id, a.position
