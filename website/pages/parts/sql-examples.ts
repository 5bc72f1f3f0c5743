/** Questions that the page of queries begins with. A test puts each of them to DuckDB as well. */
export const sqlExamples = [
  {
    title: 'Presences and organizations per country',
    title_zh: '各国的记录数和机构数',
    sql: `SELECT l.country, COUNT(DISTINCT l.presence_id) AS presences, COUNT(DISTINCT o.organization_id) AS organizations
FROM presence_locations l
JOIN presence_organizations o ON o.presence_id = l.presence_id
GROUP BY l.country
ORDER BY presences DESC, l.country
LIMIT 20`,
  },
  {
    title: 'Who builds smart city and public security systems',
    title_zh: '哪些企业建设智慧城市与公共安全系统',
    sql: `SELECT o.organization, COUNT(*) AS presences, MIN(p.first_year) AS first_year
FROM presences p
JOIN presence_organizations o ON o.presence_id = p.id
WHERE p.category = 'smart-city-public-security'
GROUP BY o.organization
ORDER BY presences DESC, o.organization`,
  },
  {
    title: '5G relationships by status and region',
    title_zh: '按地区和状态统计5G合作',
    sql: `SELECT region, status, COUNT(*) AS presences
FROM presences
WHERE category = '5g-relationship'
GROUP BY region, status
ORDER BY region, status`,
  },
  {
    title: 'Counterparties named most often',
    title_zh: '出现最多的合作方',
    sql: `SELECT name, COUNT(DISTINCT presence_id) AS presences
FROM presence_counterparties
GROUP BY name
HAVING COUNT(DISTINCT presence_id) > 1
ORDER BY presences DESC, name`,
  },
  {
    title: 'Contract amounts in US dollars, each deal once',
    title_zh: '以美元计的合同金额，每笔交易只计一次',
    sql: `SELECT p.organization, COUNT(*) AS contracts, SUM(a.amount) AS dollars
FROM presence_amounts a
JOIN presences p ON p.id = a.presence_id
WHERE a.kind = 'contract' AND a.currency = 'USD' AND a.counts AND a.amount IS NOT NULL
GROUP BY p.organization
ORDER BY dollars DESC, p.organization`,
  },
  {
    title: 'Places with several organizations',
    title_zh: '有多个机构的城市',
    sql: `SELECT l.country, l.place, COUNT(DISTINCT o.organization_id) AS organizations
FROM presence_locations l
JOIN presence_organizations o ON o.presence_id = l.presence_id
WHERE l.place IS NOT NULL
GROUP BY l.country, l.place
HAVING COUNT(DISTINCT o.organization_id) >= 3
ORDER BY organizations DESC, l.country, l.place`,
  },
  {
    title: 'Records that rest on one source',
    title_zh: '仅有一个来源的记录',
    sql: `SELECT confidence, COUNT(*) AS presences
FROM presences
WHERE n_sources = 1
GROUP BY confidence
ORDER BY presences DESC`,
  },
  {
    title: 'Sources by type of publisher',
    title_zh: '按类型统计来源',
    sql: `SELECT type, COUNT(*) AS sources, SUM(n_records) AS citations
FROM sources
GROUP BY type
ORDER BY sources DESC, type`,
  },
] as const;
