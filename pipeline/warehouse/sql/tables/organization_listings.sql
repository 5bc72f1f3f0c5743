-- One row per stock exchange listing of an organization.
SELECT
  l.organization_id,
  l.position,
  l.exchange,
  l.ticker
FROM staged_listings AS l
ORDER BY l.organization_id, l.position
