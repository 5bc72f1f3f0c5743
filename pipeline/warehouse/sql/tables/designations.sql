-- One row per official list or measure that names an organization.
SELECT
  d.organization_id,
  d.position,
  d.list,
  c.label AS list_label,
  d.listed_as,
  d.authority,
  d.date,
  d.date_earliest,
  d.date_latest,
  d.date_precision,
  d.until,
  d.until_earliest,
  d.until_latest,
  d.until_precision,
  d.status,
  d.citation,
  d.note,
  d.sources
FROM staged_designations AS d
JOIN staged_codes AS c ON c.list = 'designation-lists' AND c.code = d.list
ORDER BY d.organization_id, d.position
