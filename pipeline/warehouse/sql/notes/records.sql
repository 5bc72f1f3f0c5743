-- One row per kind of record: how many came, how many went, and how many others have other values or other sources than before.
WITH touched AS (
  SELECT
    c.record_kind,
    c.record_id,
    MAX(CASE WHEN c.operation = 'insert' AND c.table_name IN ('presences', 'organizations', 'activities', 'glossary') THEN 1 ELSE 0 END) AS came,
    MAX(CASE WHEN c.operation = 'delete' AND c.table_name IN ('presences', 'organizations', 'activities', 'glossary') THEN 1 ELSE 0 END) AS went,
    MAX(CASE WHEN c.table_name = 'statements' AND (c.operation <> 'update' OR c.column_name = 'value') THEN 1 ELSE 0 END) AS corrected,
    MAX(CASE WHEN c.table_name = 'record_sources' THEN 1 ELSE 0 END) AS sourced
  FROM changes AS c
  WHERE c.record_id IS NOT NULL AND c.table_name <> 'id_registry'
  GROUP BY c.record_kind, c.record_id
)
SELECT
  t.record_kind AS kind,
  CAST(SUM(t.came) AS BIGINT) AS n_added,
  CAST(SUM(t.went) AS BIGINT) AS n_removed,
  CAST(SUM(CASE WHEN t.came + t.went = 0 THEN t.corrected ELSE 0 END) AS BIGINT) AS n_corrected,
  CAST(SUM(CASE WHEN t.came + t.went = 0 THEN t.sourced ELSE 0 END) AS BIGINT) AS n_with_other_sources
FROM touched AS t
GROUP BY t.record_kind
ORDER BY t.record_kind
