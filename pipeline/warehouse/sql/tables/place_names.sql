-- One row per other name of a curated place.
SELECT
  n.place_id,
  n.position,
  n.name
FROM staged_place_names AS n
ORDER BY n.place_id, n.position
