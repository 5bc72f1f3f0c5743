-- One row per programme: presences and the countries that they lie in.
SELECT
  g.code,
  g.label,
  COUNT(DISTINCT p.id) AS presences,
  COUNT(DISTINCT l.country_iso3) AS countries
FROM codes AS g
LEFT JOIN presences AS p ON p.programme = g.code
LEFT JOIN presence_locations AS l ON l.presence_id = p.id
WHERE g.list = 'programmes'
GROUP BY g.code, g.label
ORDER BY g.code
