-- One row: how many of everything the release holds.
SELECT
  (SELECT COUNT(*) FROM organizations) AS organizations,
  (SELECT COUNT(*) FROM presences) AS presences,
  (SELECT COUNT(*) FROM presences AS p WHERE NOT p.equipment_sale) AS presences_without_equipment_sales,
  (SELECT COUNT(*) FROM activities) AS activities,
  (SELECT COUNT(*) FROM statements) AS data_points,
  (SELECT COUNT(DISTINCT l.country_iso3) FROM presence_locations AS l) AS countries,
  (SELECT COUNT(*) FROM sources) AS sources
