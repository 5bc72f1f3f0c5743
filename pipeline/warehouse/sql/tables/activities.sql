-- One row per activity inside China.
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
  a.n_sources,
  s.url AS source_url
FROM staged_activities AS a
JOIN staged_members AS m ON m.record_kind = 'activity' AND m.record_id = a.id AND m.position = 1
JOIN staged_organizations AS o ON o.id = m.organization_id
JOIN staged_codes AS k ON k.list = 'activity-kinds' AND k.code = a.kind
JOIN staged_sources AS s ON s.id = a.source_id
ORDER BY a.id
