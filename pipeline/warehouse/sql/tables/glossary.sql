-- One row per term.
SELECT
  t.id,
  t.term,
  t.term_zh,
  t.definition,
  t.definition_zh,
  t.see_also,
  t.n_sources,
  s.url AS source_url
FROM staged_terms AS t
JOIN staged_sources AS s ON s.id = t.source_id
ORDER BY t.id
