-- One row per record that the previous release held and this one does not, with what became of it.
SELECT
  c.record_kind AS kind,
  c.record_id AS id,
  r.status,
  r.successors,
  r.reason
FROM changes AS c
LEFT JOIN id_registry AS r ON r.kind = c.record_kind AND r.id = c.record_id
WHERE c.operation = 'delete' AND c.table_name IN ('presences', 'organizations', 'activities', 'glossary')
ORDER BY c.record_kind, c.record_id
