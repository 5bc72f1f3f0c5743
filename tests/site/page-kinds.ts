import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { golden, temporaryFolder } from '../support/release.ts';

export const safeCity = 'records/zte-safe-city-national-command-centre-lusaka/';
export const countryOnly = 'records/huawei-vodafone-uk-and-ee-5g-equipment-united-kingdom/';

/** One address for each kind of page but the map's and the query's, which have tests of their own. */
export const pageKinds = [
  '',
  'organizations/',
  'organizations/zte/',
  'countries/',
  'countries/ZMB/',
  'categories/',
  'categories/5g-relationship/',
  'cables/',
  'cables/huawei-peace-cable/',
  'records/',
  'activities/',
  safeCity,
  countryOnly,
  'records/huawei-peace-cable/',
  'activities/zte-smart-cities-forum-urumqi/',
  'stories/',
  'stories/lusaka/',
  'statistics/',
  'compare/?of=countries&a=ZMB',
  'data/',
  'changes/',
  'how-to-use/',
  'glossary/',
  'methodology/',
  'contribute/',
  'about/',
  'accessibility/',
  'sitemap/',
  '404.html',
] as const;

const story = `---
title: A command centre in Lusaka
title_zh: 卢萨卡的指挥中心
summary: What the records say of it.
---

ZTE built [a command centre in Lusaka](record:zte-safe-city-national-command-centre-lusaka).

## Elsewhere

It [held a forum in Urumqi](record:zte-smart-cities-forum-urumqi), and [ZTE](record:zte) sells networks too.
`;

const source =
  'sources: [{url: "https://example.org/answer", title: An answer, publisher: Example, language: en, type: news}]';
const disputes = `disputes:
  - id: ministry-on-lusaka
    kind: presence
    record: zte-safe-city-national-command-centre-lusaka
    field: amounts[1].amount
    by: Ministry of Home Affairs
    statement: The ministry says that the sum was lower.
    date: 2022-09
    status: open
    ${source}
  - id: operator-on-peace
    kind: presence
    record: huawei-peace-cable
    by: An operator
    statement: The operator says that the cable is longer.
    status: open
    ${source}
  - id: operator-on-congo
    kind: presence
    record: huawei-central-african-backbone-congo
    by: An operator
    statement: The operator took its objection back.
    status: withdrawn
    ${source}
  - id: body-on-xpcc
    kind: term
    record: xpcc
    by: A body
    statement: The body took its objection back.
    status: withdrawn
    ${source}
  - id: zte-on-lists
    kind: organization
    record: zte
    by: ZTE
    organization: zte
    statement: The company says that a list names it wrongly.
    status: answered
    ${source}
`;
const knownIssues = `known_issues:
  - id: one-sum-for-all
    title: One sum for the whole programme
    description: The sum is that of all towns together.
    since: 2026.11.0
    status: open
    workaround: Leave it out when you add up towns.
    records: [zte-safe-city-national-command-centre-lusaka]
  - id: mended
    title: A thing that was mended
    description: It no longer holds.
    since: 2026.11.0
    status: fixed
    records: [zte-safe-city-national-command-centre-lusaka]
`;

/** A dozen real records and a case study, a dispute and a known issue, with an address of the site and a repository. @returns the folder of the sources. */
export function sourcesOfAllKinds(): string {
  const folder = join(temporaryFolder(), 'sources');
  cpSync(golden.sources, folder, { recursive: true });
  mkdirSync(join(folder, 'stories'));
  writeFileSync(join(folder, 'stories', 'lusaka.md'), story);
  writeFileSync(join(folder, 'disputes.yaml'), disputes);
  writeFileSync(join(folder, 'known_issues.yaml'), knownIssues);
  writeFileSync(
    join(folder, 'dataset.yaml'),
    'homepage: https://atlas.example.org/\nrepository: https://git.example.org/atlas/atlas\n',
    { flag: 'a' },
  );
  return folder;
}
