-- One row per topic of a presence.
SELECT
  t.record_id AS presence_id,
  t.position,
  t.topic
FROM staged_topics AS t
WHERE t.record_kind = 'presence'
ORDER BY t.record_id, t.position
