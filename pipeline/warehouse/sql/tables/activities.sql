-- One row per activity inside China.
WITH evidence AS (
  SELECT
    r.record_id,
    COUNT(DISTINCT s.publisher) AS n_publishers,
    COUNT(DISTINCT CASE WHEN c.independent THEN s.publisher END) AS n_independent_publishers
  FROM staged_record_sources AS r
  JOIN staged_sources AS s ON s.id = r.source_id
  LEFT JOIN staged_codes AS c ON c.list = 'source-types' AND c.code = s.type
  WHERE r.record_kind = 'activity'
  GROUP BY r.record_id
),
disputed AS (
  SELECT DISTINCT d.record_id FROM staged_disputes AS d WHERE d.record_kind = 'activity' AND d.status <> 'withdrawn'
)
SELECT
  a.id,
  a.title,
  a.title_zh,
  m.organization_id,
  o.name AS organization,
  a.organizations,
  a.kind,
  k.label AS kind_label,
  a.region,
  a.prefecture,
  a.places,
  a.announced,
  a.announced_earliest,
  a.announced_latest,
  a.announced_precision,
  a.started,
  a.started_earliest,
  a.started_latest,
  a.started_precision,
  a.completed,
  a.completed_earliest,
  a.completed_latest,
  a.completed_precision,
  a.ended,
  a.ended_earliest,
  a.ended_latest,
  a.ended_precision,
  a.counterparties,
  a.topics,
  a.summary,
  a.summary_zh,
  a.confidence,
  CASE
    WHEN d.record_id IS NOT NULL OR COALESCE(e.n_independent_publishers, 0) = 0 THEN 'low'
    WHEN e.n_independent_publishers = 1 THEN 'medium'
    ELSE 'high'
  END AS confidence_computed,
  d.record_id IS NULL AND a.confidence <> 'low' AND COALESCE(e.n_independent_publishers, 0) > 0 AS recommended_for_research,
  NULLIF(CONCAT_WS('; ',
    CASE WHEN d.record_id IS NOT NULL THEN 'disputed' END,
    CASE WHEN a.confidence = 'low' THEN 'low-confidence' END,
    CASE WHEN COALESCE(e.n_independent_publishers, 0) = 0 THEN 'no-independent-source' END
  ), '') AS research_caveats,
  d.record_id IS NOT NULL AS disputed,
  a.n_sources,
  COALESCE(e.n_publishers, 0) AS n_publishers,
  COALESCE(e.n_independent_publishers, 0) AS n_independent_publishers,
  s.url AS source_url
FROM staged_activities AS a
JOIN staged_members AS m ON m.record_kind = 'activity' AND m.record_id = a.id AND m.position = 1
JOIN staged_organizations AS o ON o.id = m.organization_id
JOIN staged_codes AS k ON k.list = 'activity-kinds' AND k.code = a.kind
JOIN staged_sources AS s ON s.id = a.source_id
LEFT JOIN evidence AS e ON e.record_id = a.id
LEFT JOIN disputed AS d ON d.record_id = a.id
ORDER BY a.id
