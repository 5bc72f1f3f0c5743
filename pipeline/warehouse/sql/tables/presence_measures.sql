-- One row per counted size of a presence.
SELECT
  m.presence_id,
  m.position,
  m.measure,
  m.value,
  c.unit,
  m.as_of,
  m.as_of_earliest,
  m.as_of_latest,
  m.as_of_precision,
  m.note
FROM staged_measures AS m
JOIN staged_codes AS c ON c.list = 'measures' AND c.code = m.measure
ORDER BY m.presence_id, m.position
