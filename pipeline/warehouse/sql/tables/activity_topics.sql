-- One row per topic of an activity.
SELECT
  t.record_id AS activity_id,
  t.position,
  t.topic
FROM staged_topics AS t
WHERE t.record_kind = 'activity'
ORDER BY t.record_id, t.position
