-- One row per country and category with presences.
SELECT
  n.iso3 AS country_iso3,
  n.iso2 AS country_iso2,
  n.name AS country,
  n.name_zh AS country_zh,
  p.category,
  p.category_label,
  COUNT(DISTINCT p.id) AS n_presences,
  COUNT(DISTINCT m.organization_id) AS n_organizations
FROM presence_locations AS l
JOIN presences AS p ON p.id = l.presence_id
JOIN countries AS n ON n.iso3 = l.country_iso3
JOIN presence_organizations AS m ON m.presence_id = p.id
GROUP BY n.iso3, n.iso2, n.name, n.name_zh, p.category, p.category_label
ORDER BY n.iso3, p.category
