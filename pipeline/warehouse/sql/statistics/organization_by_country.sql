-- One row per country and organization with presences.
SELECT
  n.iso3 AS country_iso3,
  n.iso2 AS country_iso2,
  n.name AS country,
  n.name_zh AS country_zh,
  m.organization_id,
  m.organization,
  COUNT(DISTINCT p.id) AS n_presences,
  COUNT(DISTINCT CASE WHEN NOT p.equipment_sale THEN p.id END) AS n_presences_without_equipment_sales,
  COUNT(DISTINCT CASE WHEN p.partnership THEN p.id END) AS n_partnerships
FROM presence_locations AS l
JOIN presences AS p ON p.id = l.presence_id
JOIN countries AS n ON n.iso3 = l.country_iso3
JOIN presence_organizations AS m ON m.presence_id = p.id
GROUP BY n.iso3, n.iso2, n.name, n.name_zh, m.organization_id, m.organization
ORDER BY n.iso3, m.organization_id
