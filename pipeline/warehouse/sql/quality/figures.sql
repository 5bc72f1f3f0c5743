-- One row: figures of the quality of a release, which expectations may bound.
WITH placed AS (
  SELECT
    l.presence_id,
    COUNT(CASE WHEN l.geo_precision <> 'country' THEN 1 END) AS n_finer
  FROM presence_locations AS l
  GROUP BY l.presence_id
),
records AS (
  SELECT
    COUNT(*) AS presences,
    COUNT(CASE WHEN l.n_finer = 0 THEN 1 END) AS presences_known_by_country_only,
    COUNT(CASE WHEN p.first_year IS NULL THEN 1 END) AS presences_without_date,
    COUNT(CASE WHEN p.n_sources = 1 THEN 1 END) AS presences_with_one_source,
    COUNT(CASE WHEN p.n_independent_publishers = 0 THEN 1 END) AS presences_without_independent_source,
    COUNT(CASE WHEN p.recommended_for_research THEN 1 END) AS presences_recommended_for_research,
    COUNT(CASE WHEN p.disputed THEN 1 END) AS presences_disputed,
    COUNT(CASE WHEN p.confidence <> p.confidence_computed THEN 1 END) AS presences_judged_unlike_the_formula
  FROM presences AS p
  JOIN placed AS l ON l.presence_id = p.id
),
evidence AS (
  SELECT
    COUNT(*) AS sources,
    COUNT(s.archived) AS sources_archived,
    COUNT(CASE WHEN s.independent THEN 1 END) AS sources_independent,
    COUNT(CASE WHEN s.language <> 'en' THEN 1 END) AS sources_not_in_english,
    COUNT(CASE WHEN s.title_supplied THEN 1 END) AS sources_with_supplied_title,
    COUNT(CASE WHEN s.published IS NULL THEN 1 END) AS sources_without_date
  FROM sources AS s
),
values_stated AS (
  SELECT
    COUNT(*) AS statements,
    COUNT(CASE WHEN t.scope = 'field' THEN 1 END) AS statements_with_field_support,
    COUNT(CASE WHEN t.disputed THEN 1 END) AS statements_disputed
  FROM statements AS t
)
SELECT
  r.presences,
  r.presences_known_by_country_only,
  r.presences_without_date,
  r.presences_with_one_source,
  r.presences_without_independent_source,
  r.presences_recommended_for_research,
  r.presences_disputed,
  r.presences_judged_unlike_the_formula,
  e.sources,
  e.sources_archived,
  e.sources_independent,
  e.sources_not_in_english,
  e.sources_with_supplied_title,
  e.sources_without_date,
  v.statements,
  v.statements_with_field_support,
  v.statements_disputed
FROM records AS r
CROSS JOIN evidence AS e
CROSS JOIN values_stated AS v
