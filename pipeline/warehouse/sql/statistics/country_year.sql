-- One row per country of the panel, year and category group, zero-filled.
-- A start is known when `started` lies within one year. The stock holds presences with a known start that
-- ended in that year or later, or have no end and are active.
WITH digits AS (
  SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4
  UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9
),
spans AS (
  SELECT DISTINCT
    p.id,
    l.country_iso3,
    p.category_group,
    CASE
      WHEN EXTRACT(YEAR FROM p.started_earliest) = EXTRACT(YEAR FROM p.started_latest) THEN EXTRACT(YEAR FROM p.started_earliest)
    END AS start_year,
    CASE
      WHEN p.ended IS NOT NULL THEN EXTRACT(YEAR FROM p.ended_latest)
      WHEN p.status = 'active' THEN 9999
    END AS end_year
  FROM presences AS p
  JOIN presence_locations AS l ON l.presence_id = p.id
),
bounds AS (
  SELECT
    MIN(s.start_year) AS first_year,
    EXTRACT(YEAR FROM MAX(d.date)) AS last_year
  FROM staged_dataset AS d
  LEFT JOIN spans AS s ON s.start_year <= EXTRACT(YEAR FROM d.date)
),
years AS (
  SELECT b.first_year + h.d * 100 + t.d * 10 + u.d AS calendar_year
  FROM bounds AS b
  CROSS JOIN digits AS h
  CROSS JOIN digits AS t
  CROSS JOIN digits AS u
  WHERE b.first_year + h.d * 100 + t.d * 10 + u.d <= b.last_year
),
undated AS (
  SELECT
    s.country_iso3,
    s.category_group,
    COUNT(*) AS n_undated
  FROM spans AS s
  WHERE s.start_year IS NULL
  GROUP BY s.country_iso3, s.category_group
),
flows AS (
  SELECT
    s.country_iso3,
    s.category_group,
    y.calendar_year,
    COUNT(CASE WHEN s.start_year = y.calendar_year THEN 1 END) AS n_started,
    COUNT(CASE WHEN s.end_year >= y.calendar_year THEN 1 END) AS n_active_known
  FROM spans AS s
  JOIN years AS y ON s.start_year <= y.calendar_year
  GROUP BY s.country_iso3, s.category_group, y.calendar_year
)
SELECT
  n.iso3 AS country_iso3,
  n.name AS country,
  CAST(y.calendar_year AS BIGINT) AS year,
  g.code AS category_group,
  COALESCE(f.n_started, 0) AS n_started,
  COALESCE(f.n_active_known, 0) AS n_active_known,
  COALESCE(u.n_undated, 0) AS n_undated
FROM countries AS n
CROSS JOIN years AS y
CROSS JOIN codes AS g
LEFT JOIN flows AS f ON f.country_iso3 = n.iso3 AND f.category_group = g.code AND f.calendar_year = y.calendar_year
LEFT JOIN undated AS u ON u.country_iso3 = n.iso3 AND u.category_group = g.code
WHERE n.panel AND g.list = 'category-groups'
ORDER BY n.iso3, y.calendar_year, g.code
