-- One row per group of presences that agree in organizations, category, country, place, first year and counterparties: candidates for being one.
SELECT
  MIN(p.id) AS first_id,
  MAX(p.id) AS last_id,
  COUNT(*) AS n_presences
FROM presences AS p
WHERE p.event IS NULL
GROUP BY p.organizations, p.category, p.country_iso3, p.place, p.first_year, p.counterparties
HAVING COUNT(*) > 1
ORDER BY first_id NULLS LAST
