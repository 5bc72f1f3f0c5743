-- One row per line of financing of a presence.
SELECT
  f.presence_id,
  f.position,
  f.lender,
  f.instrument,
  f.amount,
  f.currency,
  f.interest_percent,
  f.term_years,
  f.share_percent,
  f.note
FROM staged_financing AS f
ORDER BY f.presence_id, f.position
