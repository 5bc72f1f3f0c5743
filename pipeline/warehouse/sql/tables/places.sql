-- One row per curated place.
SELECT
  p.id,
  p.name,
  n.iso3 AS country_iso3,
  n.iso2 AS country_iso2,
  n.name AS country,
  n.name_zh AS country_zh,
  p.admin1,
  p.kind,
  p.geonames_id,
  p.latitude,
  p.longitude,
  p.precision,
  p.coordinates_source,
  p.note,
  p.n_names,
  p.n_sources
FROM staged_places AS p
JOIN staged_countries AS n ON n.iso2 = p.country
ORDER BY p.id
