-- One row per counterparty of an activity.
SELECT
  p.record_id AS activity_id,
  p.position,
  COALESCE(p.name, o.name) AS name,
  p.name AS name_as_written,
  p.name_zh,
  p.organization_id,
  p.role,
  p.wikidata,
  p.lei
FROM staged_parties AS p
LEFT JOIN staged_organizations AS o ON o.id = p.organization_id
WHERE p.record_kind = 'activity'
ORDER BY p.record_id, p.position
