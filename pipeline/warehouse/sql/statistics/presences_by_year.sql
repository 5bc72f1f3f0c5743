-- One row per year with presences, by the first year that their dates can mean; the last row holds those without a date.
WITH per_year AS (
  SELECT
    p.first_year,
    COUNT(*) AS n_presences,
    COUNT(CASE WHEN NOT p.equipment_sale THEN 1 END) AS n_presences_without_equipment_sales,
    COUNT(p.first_year) AS n_dated
  FROM presences AS p
  GROUP BY p.first_year
)
SELECT
  y.first_year AS year,
  y.n_presences,
  y.n_presences_without_equipment_sales,
  CAST(SUM(y.n_dated) OVER (ORDER BY y.first_year NULLS LAST) AS BIGINT) AS n_cumulative
FROM per_year AS y
ORDER BY y.first_year NULLS LAST
