-- One row per category of presences.
WITH presence_counts AS (
  SELECT
    p.category,
    COUNT(*) AS n_presences
  FROM staged_presences AS p
  GROUP BY p.category
)
SELECT
  c.code,
  c.label,
  c.label_zh,
  c.category_group,
  g.label AS group_label,
  c.definition,
  c.definition_zh,
  c.colour,
  c.shape,
  c.geometry,
  c.partnership,
  c.equipment_sale,
  COALESCE(p.n_presences, 0) AS n_presences
FROM staged_categories AS c
JOIN staged_codes AS g ON g.list = 'category-groups' AND g.code = c.category_group
LEFT JOIN presence_counts AS p ON p.category = c.code
ORDER BY c.code
