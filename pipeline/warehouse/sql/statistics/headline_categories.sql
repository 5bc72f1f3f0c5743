-- One row per category: presences and the countries that they lie in.
SELECT
  c.code,
  c.label,
  COUNT(DISTINCT p.id) AS presences,
  COUNT(DISTINCT l.country_iso3) AS countries
FROM categories AS c
LEFT JOIN presences AS p ON p.category = c.code
LEFT JOIN presence_locations AS l ON l.presence_id = p.id
GROUP BY c.code, c.label
ORDER BY c.code
