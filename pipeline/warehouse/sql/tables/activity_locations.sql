-- One row per place of an activity.
SELECT
  l.record_id AS activity_id,
  l.position,
  l.place,
  l.admin1,
  n.iso3 AS country_iso3,
  n.iso2 AS country_iso2,
  n.name AS country,
  n.name_zh AS country_zh,
  l.address,
  l.note,
  l.stated_precision,
  l.latitude,
  l.longitude,
  l.geo_precision,
  l.geo_uncertainty_km,
  l.geo_method,
  l.geo_match,
  l.geo_source,
  l.geonames_id,
  l.label_latitude,
  l.label_longitude,
  l.gazetteer_name,
  l.gazetteer_names_zh,
  l.gazetteer_admin1
FROM staged_locations AS l
JOIN staged_countries AS n ON n.iso2 = l.country
WHERE l.record_kind = 'activity'
ORDER BY l.record_id, l.position
