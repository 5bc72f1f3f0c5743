-- One row per column in which cells of rows that both releases hold were corrected.
SELECT
  c.table_name AS table_name,
  c.column_name AS column_name,
  COUNT(*) AS n_cells
FROM changes AS c
WHERE c.operation = 'update'
GROUP BY c.table_name, c.column_name
ORDER BY c.table_name NULLS LAST, c.column_name NULLS LAST
