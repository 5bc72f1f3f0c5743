-- One row per presence, with its first location and first source.
WITH evidence AS (
  SELECT
    r.record_id,
    COUNT(DISTINCT s.publisher) AS n_publishers,
    COUNT(DISTINCT CASE WHEN c.independent THEN s.publisher END) AS n_independent_publishers
  FROM staged_record_sources AS r
  JOIN staged_sources AS s ON s.id = r.source_id
  LEFT JOIN staged_codes AS c ON c.list = 'source-types' AND c.code = s.type
  WHERE r.record_kind = 'presence'
  GROUP BY r.record_id
),
disputed AS (
  SELECT DISTINCT d.record_id FROM staged_disputes AS d WHERE d.record_kind = 'presence' AND d.status <> 'withdrawn'
)
SELECT
  p.id,
  p.title,
  p.title_zh,
  m.organization_id,
  o.name AS organization,
  o.name_zh AS organization_zh,
  p.organizations,
  p.n_organizations,
  p.category,
  c.label AS category_label,
  c.label_zh AS category_label_zh,
  c.category_group,
  c.partnership,
  c.equipment_sale,
  p.programme,
  p.event,
  p.status,
  p.status_as_of,
  p.status_as_of_earliest,
  p.status_as_of_latest,
  p.status_as_of_precision,
  n.iso3 AS country_iso3,
  n.iso2 AS country_iso2,
  n.name AS country,
  n.name_zh AS country_zh,
  n.region,
  n.subregion,
  p.countries,
  p.n_countries,
  l.place,
  l.admin1,
  l.address,
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
  p.n_locations,
  p.announced,
  p.announced_earliest,
  p.announced_latest,
  p.announced_precision,
  p.started,
  p.started_earliest,
  p.started_latest,
  p.started_precision,
  p.completed,
  p.completed_earliest,
  p.completed_latest,
  p.completed_precision,
  p.ended,
  p.ended_earliest,
  p.ended_latest,
  p.ended_precision,
  CAST(EXTRACT(YEAR FROM LEAST(p.announced_earliest, p.started_earliest, p.completed_earliest, p.ended_earliest)) AS BIGINT) AS first_year,
  p.counterparties,
  p.n_counterparties,
  p.topics,
  p.stake_percent,
  p.length_km,
  p.course,
  p.line_kind,
  p.summary,
  p.summary_zh,
  p.highlight,
  p.confidence,
  CASE
    WHEN d.record_id IS NOT NULL OR COALESCE(e.n_independent_publishers, 0) = 0 THEN 'low'
    WHEN e.n_independent_publishers = 1 THEN 'medium'
    ELSE 'high'
  END AS confidence_computed,
  d.record_id IS NULL AND p.confidence <> 'low' AND COALESCE(e.n_independent_publishers, 0) > 0 AS recommended_for_research,
  NULLIF(CONCAT_WS('; ',
    CASE WHEN d.record_id IS NOT NULL THEN 'disputed' END,
    CASE WHEN p.confidence = 'low' THEN 'low-confidence' END,
    CASE WHEN COALESCE(e.n_independent_publishers, 0) = 0 THEN 'no-independent-source' END
  ), '') AS research_caveats,
  d.record_id IS NOT NULL AS disputed,
  p.n_sources,
  COALESCE(e.n_publishers, 0) AS n_publishers,
  COALESCE(e.n_independent_publishers, 0) AS n_independent_publishers,
  p.n_statements,
  s.url AS source_url,
  s.title AS source_title,
  s.publisher AS source_publisher,
  s.published AS source_published
FROM staged_presences AS p
JOIN staged_members AS m ON m.record_kind = 'presence' AND m.record_id = p.id AND m.position = 1
JOIN staged_organizations AS o ON o.id = m.organization_id
JOIN staged_categories AS c ON c.code = p.category
JOIN staged_locations AS l ON l.record_kind = 'presence' AND l.record_id = p.id AND l.position = 1
JOIN staged_countries AS n ON n.iso2 = l.country
JOIN staged_sources AS s ON s.id = p.source_id
LEFT JOIN evidence AS e ON e.record_id = p.id
LEFT JOIN disputed AS d ON d.record_id = p.id
ORDER BY p.id
