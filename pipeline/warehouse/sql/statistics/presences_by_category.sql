-- One row per category, categories without presences included.
SELECT
  c.code AS category,
  c.label AS category_label,
  c.category_group,
  COUNT(DISTINCT p.id) AS n_presences,
  COUNT(DISTINCT l.country_iso3) AS n_countries,
  COUNT(DISTINCT m.organization_id) AS n_organizations,
  MIN(p.first_year) AS first_year,
  MAX(p.first_year) AS last_year
FROM categories AS c
LEFT JOIN presences AS p ON p.category = c.code
LEFT JOIN presence_locations AS l ON l.presence_id = p.id
LEFT JOIN presence_organizations AS m ON m.presence_id = p.id
GROUP BY c.code, c.label, c.category_group
ORDER BY c.code
