-- One row per amount of money of a presence. Records of one event repeat its amounts: the first one counts.
SELECT
  a.presence_id,
  a.position,
  a.kind,
  a.amount,
  a.low,
  a.high,
  a.currency,
  a.as_of,
  a.as_of_earliest,
  a.as_of_latest,
  a.as_of_precision,
  a.note,
  a.event,
  a.event IS NULL
    OR ROW_NUMBER() OVER (
      PARTITION BY a.event, a.kind, a.currency, a.amount, a.low, a.high
      ORDER BY a.presence_id NULLS LAST, a.position NULLS LAST
    ) = 1 AS counts
FROM staged_amounts AS a
ORDER BY a.presence_id, a.position
