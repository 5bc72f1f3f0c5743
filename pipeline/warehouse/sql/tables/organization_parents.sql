-- One row per body above an organization.
SELECT
  p.organization_id,
  p.position,
  p.parent_id,
  COALESCE(p.name, o.name) AS parent_name,
  p.name AS name_as_written,
  p.relation,
  p.share_percent,
  p.as_of,
  p.as_of_earliest,
  p.as_of_latest,
  p.as_of_precision,
  p.note
FROM staged_parents AS p
LEFT JOIN staged_organizations AS o ON o.id = p.parent_id
ORDER BY p.organization_id, p.position
