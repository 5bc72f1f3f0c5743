-- One row per country with partnerships: presences whose category the codelist counts as one.
WITH present AS (
  SELECT DISTINCT
    l.presence_id,
    l.country_iso3
  FROM presence_locations AS l
)
SELECT
  n.iso3 AS country_iso3,
  n.iso2 AS country_iso2,
  n.name AS country,
  n.name_zh AS country_zh,
  COUNT(DISTINCT p.id) AS n_partnerships,
  COUNT(DISTINCT m.organization_id) AS n_organizations,
  MIN(p.first_year) AS first_year,
  MAX(p.first_year) AS last_year
FROM present AS l
JOIN presences AS p ON p.id = l.presence_id
JOIN countries AS n ON n.iso3 = l.country_iso3
JOIN presence_organizations AS m ON m.presence_id = p.id
WHERE p.partnership
GROUP BY n.iso3, n.iso2, n.name, n.name_zh
ORDER BY n.iso3
