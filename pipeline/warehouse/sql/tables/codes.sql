-- One row per code of the other codelists.
SELECT
  c.list,
  c.code,
  c.label,
  c.label_zh,
  c.definition,
  c.definition_zh
FROM staged_codes AS c
ORDER BY c.list, c.code
