/** A source as records cite it; the same details wherever the address stands. */
const report = `sources:
  - url: https://www.example.org/report
    title: Safe city goes live
    publisher: Example News
    published: 2019-05
    language: en
    type: news
    archived: https://web.archive.org/web/2020/https://www.example.org/report
`;

/** The files of the small valid set beside its codelists, by their path below `sources/`.. */
export const smallSet: Readonly<Record<string, string>> = {
  'dataset.yaml': `name: small-atlas
title: Small Atlas
title_zh: 小图谱
description: A small set of records for tests.
licence: CC-BY-4.0
publisher: Small Atlas contributors
contributors:
  - {name: Small Atlas contributors, role: creator}
keywords: [tests]
version: 2026.11.0
date: 2026-11-21
schema_version: 1.0.0
attributions:
  - {name: GeoNames, text: "Place data: GeoNames", licence: CC BY 4.0, url: https://www.geonames.org/}
`,
  'organizations/huawei.yaml': `name: Huawei
name_zh: 华为
aliases: [Huawei Technologies]
kind: company
scope: mapped
parents:
  - {name: Huawei Investment and Holding, relation: owner, share_percent: 100, as_of: 2023}
ownership: private
headquarters: {place: Shenzhen, country: CN}
founded: 1987
sectors: [telecommunications equipment]
designations:
  - list: us-bis-entity-list
    authority: US Department of Commerce
    date: 2019-05-16
    status: active
    sources:
      - url: https://www.example.org/entity-list
        title: Additions to the Entity List
        publisher: US Federal Register
        published: 2019-05-21
        language: en
        type: government
        archived: https://web.archive.org/web/2020/https://www.example.org/entity-list
identifiers: {wikidata: Q160120}
website: https://www.example.com/
overview: Maker of telecommunications equipment.
${report}`,
  'organizations/zte.yaml': `name: ZTE
kind: company
scope: mapped
ownership: partly-state-owned
listings:
  - {exchange: HKEX, ticker: "0763"}
sectors: [telecommunications equipment]
overview: Maker of telecommunications equipment.
${report}`,
  'glossary/safe-city.yaml': `term: Safe city
term_zh: 平安城市
definition: A programme that joins cameras and a command centre for the police.
see_also: [command-centre]
${report}`,
  'glossary/command-centre.yaml': `term: Command centre
definition: A room from which the police see the cameras of a city.
${report}`,
  'places/nairobi-academy.yaml': `name: Nairobi Example Academy
country: KE
admin1: Nairobi County
kind: campus
coordinates: {latitude: -1.2921, longitude: 36.8219, precision: site, source: https://www.example.org/map}
`,
  'activities/huawei/urumqi-laboratory.yaml': `title: Security laboratory in Urumqi
organizations: [{id: huawei}]
kind: innovation-lab
region: xinjiang
prefecture: Urumqi
locations:
  - {place: Urumqi, country: CN}
dates: {announced: 2018-04}
counterparties:
  - {name: Urumqi police, role: partner}
topics: [policing-public-safety]
summary: A laboratory that the company and the police announced.
confidence: medium
${report}`,
  'presences/huawei/nairobi-safe-city.yaml': `title: Safe city in Nairobi and Mombasa
organizations: [{id: huawei, role: supplier}]
category: smart-city-public-security
programme: safe-city
status: active
status_as_of: 2019
locations:
  - {place: Nairobi, country: KE}
  - {place: Mombasa, country: KE}
dates:
  announced: 2012
  started: 2014-11
  completed: 2015
counterparties:
  - {name: Safaricom, role: customer}
topics: [video-surveillance]
amounts:
  - {kind: contract, amount: 15000000000, currency: KES}
financing:
  - {lender: China Eximbank, instrument: loan}
measures:
  - {measure: cameras, value: 1800}
summary: Cameras and a command centre for the national police.
confidence: high
sources:
  - url: https://www.example.org/report
    title: Safe city goes live
    publisher: Example News
    published: 2019-05
    language: en
    type: news
    archived: https://web.archive.org/web/2020/https://www.example.org/report
    supports: [amounts, dates.started]
`,
  'presences/huawei/gulf-cable.yaml': `title: Cable between Gwadar, Karachi and Muscat
organizations: [{id: huawei, role: contractor}, {id: zte}]
category: submarine-cable
status: active
landings:
  - {place: Gwadar, country: PK}
  - {place: Karachi, country: PK}
  - {place: Muscat, country: OM}
segments: [[Gwadar, Karachi], [Gwadar, Muscat]]
length_km: 1200
summary: A cable with a branch.
confidence: high
${report}`,
  'presences/zte/zte-office-namibia.yaml': `title: Office in Namibia
organizations: [{id: zte}]
category: overseas-office
status: active
locations:
  - {country: NA}
summary: An office; the town is not known.
confidence: low
${report}`,
};
