-- One row per organization with presences, whether it leads or takes part.
SELECT
  m.organization_id,
  m.organization,
  COUNT(DISTINCT p.id) AS n_presences,
  COUNT(DISTINCT CASE WHEN NOT p.equipment_sale THEN p.id END) AS n_presences_without_equipment_sales,
  COUNT(DISTINCT l.country_iso3) AS n_countries,
  COUNT(DISTINCT p.category) AS n_categories,
  MIN(p.first_year) AS first_year,
  MAX(p.first_year) AS last_year
FROM presence_organizations AS m
JOIN presences AS p ON p.id = m.presence_id
JOIN presence_locations AS l ON l.presence_id = p.id
GROUP BY m.organization_id, m.organization
ORDER BY m.organization_id
