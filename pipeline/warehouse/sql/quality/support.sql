-- One row per kind of record and leading part of a field's path: how many values it states, and how many with sources of their own.
WITH headed AS (
  SELECT
    t.record_kind,
    CASE WHEN STRPOS(t.field, '[') > 0 AND (STRPOS(t.field, '.') = 0 OR STRPOS(t.field, '[') < STRPOS(t.field, '.'))
      THEN SUBSTR(t.field, 1, STRPOS(t.field, '[') - 1) ELSE '' END AS field,
    t.scope
  FROM statements AS t
)
SELECT
  h.record_kind,
  h.field,
  COUNT(*) AS n_statements,
  COUNT(CASE WHEN h.scope = 'field' THEN 1 END) AS n_with_field_support
FROM headed AS h
GROUP BY h.record_kind, h.field
ORDER BY h.record_kind, h.field
