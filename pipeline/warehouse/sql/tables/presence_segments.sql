-- One row per listed segment of a cable.
SELECT
  s.presence_id,
  s.position,
  s.from_place,
  s.to_place
FROM staged_segments AS s
ORDER BY s.presence_id, s.position
