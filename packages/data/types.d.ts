// Written by `npm run schemas` from schemas/release/: change it there.

/** One presence, with its first location, first source and lists joined by `; `. */
export interface PresencesRow {
  /** Id of the presence. */
  readonly id: string;
  /** Short neutral title in own words. */
  readonly title: string;
  /** Title in Chinese. */
  readonly title_zh: string | null;
  /** Id of the leading organization. */
  readonly organization_id: string;
  /** Name of the leading organization. */
  readonly organization: string;
  /** Name of the leading organization in Chinese. */
  readonly organization_zh: string | null;
  /** Ids of all organizations, joined by `; `. */
  readonly organizations: string;
  /** Number of organizations. */
  readonly n_organizations: number;
  /** What kind of presence this is. */
  readonly category: string;
  /** Label of the category. */
  readonly category_label: string;
  /** Label of the category in Chinese. */
  readonly category_label_zh: string;
  /** Headline group of the category. */
  readonly category_group: string;
  /** The category counts as a partnership. */
  readonly partnership: boolean;
  /** The category is a plain sale of equipment. */
  readonly equipment_sale: boolean;
  /** Programme that the presence belongs to. */
  readonly programme: string | null;
  /** Shared by records of one deal, whose amounts then count once. */
  readonly event: string | null;
  /** State of the presence, as of `status_as_of`. */
  readonly status: string;
  /** Date for which the status is known (EDTF text). */
  readonly status_as_of: string | null;
  /** Date for which the status is known: first day that the date can mean. */
  readonly status_as_of_earliest: string | null;
  /** Date for which the status is known: last day that the date can mean. */
  readonly status_as_of_latest: string | null;
  /** Date for which the status is known: how finely the date is known. */
  readonly status_as_of_precision: "day" | "month" | "year" | "range" | null;
  /** ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the first country in English; to count by country take presence_locations. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** UN M49 region of the first country. */
  readonly region: string | null;
  /** UN M49 subregion of the first country. */
  readonly subregion: string | null;
  /** ISO3 codes of all countries, joined by `; `. */
  readonly countries: string;
  /** Number of countries. */
  readonly n_countries: number;
  /** First place, as written. */
  readonly place: string | null;
  /** First-level division of the first place, as written. */
  readonly admin1: string | null;
  /** Address or site of the first place, as written. */
  readonly address: string | null;
  /** Latitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly latitude: number | null;
  /** Longitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly longitude: number | null;
  /** How finely the first place is known; `presence_locations` tells it of each. */
  readonly geo_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country";
  /** Radius within which the true place is taken to lie, by its precision: 1 for a site or street, 10 for a city, 25 for admin2, 150 for admin1. No measurement. Unit: km. */
  readonly geo_uncertainty_km: number | null;
  /** How the point was found: coordinates that the record gives, the gazetteer, a curated place (`places`), or not at all. */
  readonly geo_method: "coordinates" | "gazetteer" | "curated" | "none";
  /** Step of the search that matched: a curated place, the name as it is, a part of it, the name without words such as "City", a division of first or second level, or a spelling alike. */
  readonly geo_match: "curated" | "exact" | "split" | "affix" | "admin1" | "admin2" | "fuzzy" | null;
  /** Where the coordinates come from: `geonames`, `places/` with the id of a curated place, or the address that the record gives for them. */
  readonly geo_source: string | null;
  /** GeoNames id of the place. */
  readonly geonames_id: number | null;
  /** Latitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_latitude: number | null;
  /** Longitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_longitude: number | null;
  /** Number of locations or landings. */
  readonly n_locations: number;
  /** Agreed or made public (EDTF text). */
  readonly announced: string | null;
  /** Agreed or made public: first day that the date can mean. */
  readonly announced_earliest: string | null;
  /** Agreed or made public: last day that the date can mean. */
  readonly announced_latest: string | null;
  /** Agreed or made public: how finely the date is known. */
  readonly announced_precision: "day" | "month" | "year" | "range" | null;
  /** Building, operation or cooperation began (EDTF text). */
  readonly started: string | null;
  /** Building, operation or cooperation began: first day that the date can mean. */
  readonly started_earliest: string | null;
  /** Building, operation or cooperation began: last day that the date can mean. */
  readonly started_latest: string | null;
  /** Building, operation or cooperation began: how finely the date is known. */
  readonly started_precision: "day" | "month" | "year" | "range" | null;
  /** Building finished, delivery made, event over (EDTF text). */
  readonly completed: string | null;
  /** Building finished, delivery made, event over: first day that the date can mean. */
  readonly completed_earliest: string | null;
  /** Building finished, delivery made, event over: last day that the date can mean. */
  readonly completed_latest: string | null;
  /** Building finished, delivery made, event over: how finely the date is known. */
  readonly completed_precision: "day" | "month" | "year" | "range" | null;
  /** Ceased: closed, removed, sold, withdrawn (EDTF text). */
  readonly ended: string | null;
  /** Ceased: closed, removed, sold, withdrawn: first day that the date can mean. */
  readonly ended_earliest: string | null;
  /** Ceased: closed, removed, sold, withdrawn: last day that the date can mean. */
  readonly ended_latest: string | null;
  /** Ceased: closed, removed, sold, withdrawn: how finely the date is known. */
  readonly ended_precision: "day" | "month" | "year" | "range" | null;
  /** First year that any of the dates can mean; empty when no date is known. */
  readonly first_year: number | null;
  /** Names of the counterparties, joined by `; `. */
  readonly counterparties: string | null;
  /** Number of counterparties. */
  readonly n_counterparties: number;
  /** Topic codes, joined by `; `. */
  readonly topics: string | null;
  /** Stake held. Unit: percent. */
  readonly stake_percent: number | null;
  /** Length of the cable. Unit: km. */
  readonly length_km: number | null;
  /** For cables: landings in order of their course, or segments listed; empty when the course is not known. */
  readonly course: "in-order" | "listed" | null;
  /** For cables: what a drawn line is. */
  readonly line_kind: "schematic" | "surveyed" | "published" | null;
  /** What is known, in own words, at most 60 words. */
  readonly summary: string;
  /** Summary in Chinese. */
  readonly summary_zh: string | null;
  /** Why the record is of particular interest; the coding manual has the criteria. */
  readonly highlight: string | null;
  /** The editors' judgement of the evidence; see the coding manual. */
  readonly confidence: "high" | "medium" | "low";
  /** Confidence by a fixed formula: low when the record is disputed or no publisher is independent, medium with one independent publisher, high with two or more. */
  readonly confidence_computed: "low" | "medium" | "high";
  /** Not disputed, not of low confidence by the editors, and at least one independent publisher. */
  readonly recommended_for_research: boolean;
  /** Why it is not recommended, joined by `; `: `disputed`, `low-confidence`, `no-independent-source`. */
  readonly research_caveats: string | null;
  /** Somebody disputes the record or a value of it: see `disputes.csv`. */
  readonly disputed: boolean;
  /** Number of sources. */
  readonly n_sources: number;
  /** Number of different publishers among the sources. */
  readonly n_publishers: number;
  /** Number of different publishers whose type is independent of the parties (`independent` in `sources`). */
  readonly n_independent_publishers: number;
  /** Number of statements. */
  readonly n_statements: number;
  /** Address of the first source. */
  readonly source_url: string;
  /** Title of the first source. */
  readonly source_title: string;
  /** Publisher of the first source. */
  readonly source_publisher: string;
  /** Date of publication of the first source (EDTF text). */
  readonly source_published: string | null;
}

/** One location of a presence, or one landing of a cable. */
export interface PresenceLocationsRow {
  /** Id of the presence. */
  readonly presence_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Location, or landing of a cable. */
  readonly kind: "location" | "landing";
  /** City, site or area, as a gazetteer would name it. */
  readonly place: string | null;
  /** First-level division; decides between places of the same name. */
  readonly admin1: string | null;
  /** ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** Site, campus, street, airport or port within the place. */
  readonly address: string | null;
  /** What a reader must know of the place. */
  readonly note: string | null;
  /** How exactly the place is known; declare it when the place is an area rather than a city. */
  readonly stated_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country" | null;
  /** Latitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly latitude: number | null;
  /** Longitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly longitude: number | null;
  /** How finely the place is known. */
  readonly geo_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country";
  /** Radius within which the true place is taken to lie, by its precision: 1 for a site or street, 10 for a city, 25 for admin2, 150 for admin1. No measurement. Unit: km. */
  readonly geo_uncertainty_km: number | null;
  /** How the point was found: coordinates that the record gives, the gazetteer, a curated place (`places`), or not at all. */
  readonly geo_method: "coordinates" | "gazetteer" | "curated" | "none";
  /** Step of the search that matched: a curated place, the name as it is, a part of it, the name without words such as "City", a division of first or second level, or a spelling alike. */
  readonly geo_match: "curated" | "exact" | "split" | "affix" | "admin1" | "admin2" | "fuzzy" | null;
  /** Where the coordinates come from: `geonames`, `places/` with the id of a curated place, or the address that the record gives for them. */
  readonly geo_source: string | null;
  /** GeoNames id of the place. */
  readonly geonames_id: number | null;
  /** Latitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_latitude: number | null;
  /** Longitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_longitude: number | null;
  /** Name of the place in the gazetteer. */
  readonly gazetteer_name: string | null;
  /** Names of the place in Chinese characters, joined by `; `: those of the gazetteer, which does not tell Chinese from Japanese, and those of `place_names`. */
  readonly gazetteer_names_zh: string | null;
  /** First-level division of the place in the gazetteer. */
  readonly gazetteer_admin1: string | null;
}

/** One organization of a presence; position 1 leads. */
export interface PresenceOrganizationsRow {
  /** Id of the presence. */
  readonly presence_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Id of an organization of this dataset. */
  readonly organization_id: string;
  /** Name of the organization. */
  readonly organization: string;
  /** Part that the body plays in the record. */
  readonly role: string | null;
}

/** One counterparty of a presence. */
export interface PresenceCounterpartiesRow {
  /** Id of the presence. */
  readonly presence_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Name of the body. */
  readonly name: string;
  /** Name as written in the record; empty where the body is an organization of this dataset. */
  readonly name_as_written: string | null;
  /** Name in Chinese. */
  readonly name_zh: string | null;
  /** Id of an organization of this dataset. */
  readonly organization_id: string | null;
  /** Part that the body plays in the record. */
  readonly role: string | null;
  /** Wikidata item. */
  readonly wikidata: string | null;
  /** Legal Entity Identifier (ISO 17442). */
  readonly lei: string | null;
}

/** One amount of money of a presence. */
export interface PresenceAmountsRow {
  /** Id of the presence. */
  readonly presence_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** What the money is. */
  readonly kind: string;
  /** The amount. Unit: currency units. */
  readonly amount: number | null;
  /** Lower bound when a range is given. Unit: currency units. */
  readonly low: number | null;
  /** Upper bound when a range is given. Unit: currency units. */
  readonly high: number | null;
  /** ISO 4217 currency code. */
  readonly currency: string;
  /** Date that the amount holds for (EDTF text). */
  readonly as_of: string | null;
  /** Date that the amount holds for: first day that the date can mean. */
  readonly as_of_earliest: string | null;
  /** Date that the amount holds for: last day that the date can mean. */
  readonly as_of_latest: string | null;
  /** Date that the amount holds for: how finely the date is known. */
  readonly as_of_precision: "day" | "month" | "year" | "range" | null;
  /** What a reader of this value must know. */
  readonly note: string | null;
  /** Event that shares the amount; count it once per event. */
  readonly event: string | null;
  /** True for the row to count when amounts are added up: the first of its event, kind, value and currency. */
  readonly counts: boolean;
}

/** One line of financing of a presence. */
export interface PresenceFinancingRow {
  /** Id of the presence. */
  readonly presence_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Who finances. */
  readonly lender: string;
  /** Instrument. */
  readonly instrument: "loan" | "concessional-loan" | "preferential-credit" | "buyers-credit" | "suppliers-credit" | "credit-line" | "credit-insurance" | "grant" | "equity" | "other";
  /** Amount financed. Unit: currency units. */
  readonly amount: number | null;
  /** ISO 4217 currency code. */
  readonly currency: string | null;
  /** Interest per year. Unit: percent. */
  readonly interest_percent: number | null;
  /** Term. Unit: years. */
  readonly term_years: number | null;
  /** Share of the cost that is financed. Unit: percent. */
  readonly share_percent: number | null;
  /** What a reader of this value must know. */
  readonly note: string | null;
}

/** One counted size of a presence. */
export interface PresenceMeasuresRow {
  /** Id of the presence. */
  readonly presence_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** What is counted. */
  readonly measure: string;
  /** How many, in the codelist's unit. */
  readonly value: number;
  /** Unit of the value. */
  readonly unit: string;
  /** Date that the value holds for (EDTF text). */
  readonly as_of: string | null;
  /** Date that the value holds for: first day that the date can mean. */
  readonly as_of_earliest: string | null;
  /** Date that the value holds for: last day that the date can mean. */
  readonly as_of_latest: string | null;
  /** Date that the value holds for: how finely the date is known. */
  readonly as_of_precision: "day" | "month" | "year" | "range" | null;
  /** What a reader of this value must know. */
  readonly note: string | null;
}

/** One topic of a presence. */
export interface PresenceTopicsRow {
  /** Id of the presence. */
  readonly presence_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Subject. */
  readonly topic: string;
}

/** One listed segment of a cable. */
export interface PresenceSegmentsRow {
  /** Id of the presence. */
  readonly presence_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Landing place at one end. */
  readonly from_place: string;
  /** Landing place at the other end. */
  readonly to_place: string;
}

/** One organization: a company or other body. */
export interface OrganizationsRow {
  /** Id of the organization. */
  readonly id: string;
  /** Name in English. */
  readonly name: string;
  /** Name in Chinese. */
  readonly name_zh: string | null;
  /** Company, body of the state, or technical system. */
  readonly kind: "company" | "state-body" | "system";
  /** `mapped`: its presences are recorded systematically; `related`: recorded because others refer to it. */
  readonly scope: "mapped" | "related";
  /** Ownership as the sources describe it. */
  readonly ownership: "private" | "state-owned" | "partly-state-owned" | "mixed" | "unknown";
  /** Bodies above it, joined by `; `: ids of organizations of this dataset, names of others. */
  readonly parents: string | null;
  /** Town. */
  readonly headquarters_place: string | null;
  /** ISO 3166-1 alpha-3 code of the seat. */
  readonly headquarters_country_iso3: string | null;
  /** Founded (EDTF text). */
  readonly founded: string | null;
  /** Founded: first day that the date can mean. */
  readonly founded_earliest: string | null;
  /** Founded: last day that the date can mean. */
  readonly founded_latest: string | null;
  /** Founded: how finely the date is known. */
  readonly founded_precision: "day" | "month" | "year" | "range" | null;
  /** Wikidata item. */
  readonly wikidata: string | null;
  /** Legal Entity Identifier (ISO 17442). */
  readonly lei: string | null;
  /** Full address, http or https. */
  readonly website: string | null;
  /** Fields of business, joined by `; `. */
  readonly sectors: string;
  /** Other names, joined by `; `. */
  readonly aliases: string | null;
  /** Stock exchange listings as `EXCHANGE:TICKER`, or `EXCHANGE` where no ticker is stated, joined by `; `. */
  readonly listings: string | null;
  /** What it is, in own words. */
  readonly overview: string;
  /** Overview in Chinese. */
  readonly overview_zh: string | null;
  /** Its ties and activities with the party-state, attributed. */
  readonly party_state: string | null;
  /** Ties with the party-state in Chinese. */
  readonly party_state_zh: string | null;
  /** Number of designations. */
  readonly n_designations: number;
  /** Number of presences it takes part in. */
  readonly n_presences: number;
  /** Number of countries with such a presence. */
  readonly n_countries: number;
  /** Number of activities inside China it takes part in. */
  readonly n_activities: number;
  /** Number of sources. */
  readonly n_sources: number;
  /** Somebody disputes the record or a value of it: see `disputes.csv`. */
  readonly disputed: boolean;
}

/** One other name of an organization. */
export interface OrganizationAliasesRow {
  /** Id of the organization. */
  readonly organization_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Another name of the organization. */
  readonly alias: string;
}

/** One field of business of an organization. */
export interface OrganizationSectorsRow {
  /** Id of the organization. */
  readonly organization_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** A field of business of the organization. */
  readonly sector: string;
}

/** One stock exchange listing of an organization. */
export interface OrganizationListingsRow {
  /** Id of the organization. */
  readonly organization_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Stock exchange. */
  readonly exchange: string;
  /** Ticker; quote it, leading zeros count. */
  readonly ticker: string | null;
}

/** One body above an organization. */
export interface OrganizationParentsRow {
  /** Id of the organization. */
  readonly organization_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Id of an organization of this dataset. */
  readonly parent_id: string | null;
  /** Name of the body above. */
  readonly parent_name: string;
  /** Name as written; empty where the body is an organization of this dataset. */
  readonly name_as_written: string | null;
  /** What the parent is to the organization. */
  readonly relation: "owner" | "majority-shareholder" | "controlling-shareholder" | "largest-shareholder" | "minority-shareholder" | "joint-venture-partner" | "affiliate" | "supervisor" | "former-owner";
  /** Share held. Unit: percent. */
  readonly share_percent: number | null;
  /** Date that the share holds for (EDTF text). */
  readonly as_of: string | null;
  /** Date that the share holds for: first day that the date can mean. */
  readonly as_of_earliest: string | null;
  /** Date that the share holds for: last day that the date can mean. */
  readonly as_of_latest: string | null;
  /** Date that the share holds for: how finely the date is known. */
  readonly as_of_precision: "day" | "month" | "year" | "range" | null;
  /** What a reader must know. */
  readonly note: string | null;
}

/** One official list or measure that names an organization. */
export interface DesignationsRow {
  /** Id of the organization. */
  readonly organization_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Which list or measure. */
  readonly list: string;
  /** Label of the list. */
  readonly list_label: string;
  /** Legal name on the list, where it differs. */
  readonly listed_as: string | null;
  /** Who designated it. */
  readonly authority: string;
  /** Date of effect (EDTF text). */
  readonly date: string | null;
  /** Date of effect: first day that the date can mean. */
  readonly date_earliest: string | null;
  /** Date of effect: last day that the date can mean. */
  readonly date_latest: string | null;
  /** Date of effect: how finely the date is known. */
  readonly date_precision: "day" | "month" | "year" | "range" | null;
  /** Date of removal (EDTF text). */
  readonly until: string | null;
  /** Date of removal: first day that the date can mean. */
  readonly until_earliest: string | null;
  /** Date of removal: last day that the date can mean. */
  readonly until_latest: string | null;
  /** Date of removal: how finely the date is known. */
  readonly until_precision: "day" | "month" | "year" | "range" | null;
  /** `active` means that no removal was found. */
  readonly status: "active" | "removed" | "unknown";
  /** Legal citation. */
  readonly citation: string | null;
  /** What a reader must know. */
  readonly note: string | null;
  /** Ids of the sources, joined by `; `. */
  readonly sources: string;
}

/** One activity inside China. */
export interface ActivitiesRow {
  /** Id of the activity. */
  readonly id: string;
  /** Short neutral title in own words. */
  readonly title: string;
  /** Title in Chinese. */
  readonly title_zh: string | null;
  /** Id of the leading organization. */
  readonly organization_id: string;
  /** Name of the leading organization. */
  readonly organization: string;
  /** Ids of all organizations, joined by `; `. */
  readonly organizations: string;
  /** What kind of activity. */
  readonly kind: string;
  /** Label of the kind. */
  readonly kind_label: string;
  /** Which part of China. */
  readonly region: string;
  /** Prefecture. */
  readonly prefecture: string | null;
  /** Places, joined by `; `. */
  readonly places: string | null;
  /** Agreed or made public (EDTF text). */
  readonly announced: string | null;
  /** Agreed or made public: first day that the date can mean. */
  readonly announced_earliest: string | null;
  /** Agreed or made public: last day that the date can mean. */
  readonly announced_latest: string | null;
  /** Agreed or made public: how finely the date is known. */
  readonly announced_precision: "day" | "month" | "year" | "range" | null;
  /** Building, operation or cooperation began (EDTF text). */
  readonly started: string | null;
  /** Building, operation or cooperation began: first day that the date can mean. */
  readonly started_earliest: string | null;
  /** Building, operation or cooperation began: last day that the date can mean. */
  readonly started_latest: string | null;
  /** Building, operation or cooperation began: how finely the date is known. */
  readonly started_precision: "day" | "month" | "year" | "range" | null;
  /** Building finished, delivery made, event over (EDTF text). */
  readonly completed: string | null;
  /** Building finished, delivery made, event over: first day that the date can mean. */
  readonly completed_earliest: string | null;
  /** Building finished, delivery made, event over: last day that the date can mean. */
  readonly completed_latest: string | null;
  /** Building finished, delivery made, event over: how finely the date is known. */
  readonly completed_precision: "day" | "month" | "year" | "range" | null;
  /** Ceased: closed, removed, sold, withdrawn (EDTF text). */
  readonly ended: string | null;
  /** Ceased: closed, removed, sold, withdrawn: first day that the date can mean. */
  readonly ended_earliest: string | null;
  /** Ceased: closed, removed, sold, withdrawn: last day that the date can mean. */
  readonly ended_latest: string | null;
  /** Ceased: closed, removed, sold, withdrawn: how finely the date is known. */
  readonly ended_precision: "day" | "month" | "year" | "range" | null;
  /** Names of the counterparties, joined by `; `. */
  readonly counterparties: string | null;
  /** Topic codes, joined by `; `. */
  readonly topics: string | null;
  /** What is known, in own words, at most 60 words. */
  readonly summary: string;
  /** Summary in Chinese. */
  readonly summary_zh: string | null;
  /** The editors' judgement of the evidence; see the coding manual. */
  readonly confidence: "high" | "medium" | "low";
  /** Confidence by a fixed formula: low when the record is disputed or no publisher is independent, medium with one independent publisher, high with two or more. */
  readonly confidence_computed: "low" | "medium" | "high";
  /** Not disputed, not of low confidence by the editors, and at least one independent publisher. */
  readonly recommended_for_research: boolean;
  /** Why it is not recommended, joined by `; `: `disputed`, `low-confidence`, `no-independent-source`. */
  readonly research_caveats: string | null;
  /** Somebody disputes the record or a value of it: see `disputes.csv`. */
  readonly disputed: boolean;
  /** Number of sources. */
  readonly n_sources: number;
  /** Number of different publishers among the sources. */
  readonly n_publishers: number;
  /** Number of different publishers whose type is independent of the parties (`independent` in `sources`). */
  readonly n_independent_publishers: number;
  /** Address of the first source. */
  readonly source_url: string;
}

/** One organization of an activity; position 1 leads. */
export interface ActivityOrganizationsRow {
  /** Id of the activity. */
  readonly activity_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Id of an organization of this dataset. */
  readonly organization_id: string;
  /** Name of the organization. */
  readonly organization: string;
  /** Part that the body plays in the record. */
  readonly role: string | null;
}

/** One place of an activity. */
export interface ActivityLocationsRow {
  /** Id of the activity. */
  readonly activity_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** City, site or area, as a gazetteer would name it. */
  readonly place: string | null;
  /** First-level division; decides between places of the same name. */
  readonly admin1: string | null;
  /** ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** Site, campus, street, airport or port within the place. */
  readonly address: string | null;
  /** What a reader must know of the place. */
  readonly note: string | null;
  /** How exactly the place is known; declare it when the place is an area rather than a city. */
  readonly stated_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country" | null;
  /** Latitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly latitude: number | null;
  /** Longitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly longitude: number | null;
  /** How finely the place is known. */
  readonly geo_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country";
  /** Radius within which the true place is taken to lie, by its precision: 1 for a site or street, 10 for a city, 25 for admin2, 150 for admin1. No measurement. Unit: km. */
  readonly geo_uncertainty_km: number | null;
  /** How the point was found: coordinates that the record gives, the gazetteer, a curated place (`places`), or not at all. */
  readonly geo_method: "coordinates" | "gazetteer" | "curated" | "none";
  /** Step of the search that matched: a curated place, the name as it is, a part of it, the name without words such as "City", a division of first or second level, or a spelling alike. */
  readonly geo_match: "curated" | "exact" | "split" | "affix" | "admin1" | "admin2" | "fuzzy" | null;
  /** Where the coordinates come from: `geonames`, `places/` with the id of a curated place, or the address that the record gives for them. */
  readonly geo_source: string | null;
  /** GeoNames id of the place. */
  readonly geonames_id: number | null;
  /** Latitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_latitude: number | null;
  /** Longitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_longitude: number | null;
  /** Name of the place in the gazetteer. */
  readonly gazetteer_name: string | null;
  /** Names of the place in Chinese characters, joined by `; `: those of the gazetteer, which does not tell Chinese from Japanese, and those of `place_names`. */
  readonly gazetteer_names_zh: string | null;
  /** First-level division of the place in the gazetteer. */
  readonly gazetteer_admin1: string | null;
}

/** One counterparty of an activity. */
export interface ActivityCounterpartiesRow {
  /** Id of the activity. */
  readonly activity_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Name of the body. */
  readonly name: string;
  /** Name as written in the record; empty where the body is an organization of this dataset. */
  readonly name_as_written: string | null;
  /** Name in Chinese. */
  readonly name_zh: string | null;
  /** Id of an organization of this dataset. */
  readonly organization_id: string | null;
  /** Part that the body plays in the record. */
  readonly role: string | null;
  /** Wikidata item. */
  readonly wikidata: string | null;
  /** Legal Entity Identifier (ISO 17442). */
  readonly lei: string | null;
}

/** One topic of an activity. */
export interface ActivityTopicsRow {
  /** Id of the activity. */
  readonly activity_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Subject. */
  readonly topic: string;
}

/** One cited address. */
export interface SourcesRow {
  /** Id of the source: `s-` and the first ten hexadecimal digits of the SHA-256 of its address. */
  readonly id: string;
  /** Full address, http or https. */
  readonly url: string;
  /** The page's title, or our description of it (then `title_supplied`). */
  readonly title: string;
  /** The title is the editors' because the page's own was not seen. */
  readonly title_supplied: boolean;
  /** Who published it. */
  readonly publisher: string;
  /** Date of publication (EDTF text). */
  readonly published: string | null;
  /** Date of publication: first day that the date can mean. */
  readonly published_earliest: string | null;
  /** Date of publication: last day that the date can mean. */
  readonly published_latest: string | null;
  /** Date of publication: how finely the date is known. */
  readonly published_precision: "day" | "month" | "year" | "range" | null;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Kind of publisher. */
  readonly type: string;
  /** Sources of this type are as a rule independent of the parties that they report on. */
  readonly independent: boolean;
  /** Address of an archived copy. */
  readonly archived: string | null;
  /** Licence that the source states for itself, by its SPDX identifier. The atlas cites facts and copies no text of a source. */
  readonly licence: string | null;
  /** Number of records that cite it. */
  readonly n_records: number;
}

/** One source of a record. */
export interface RecordSourcesRow {
  /** Kind of the record. */
  readonly record_kind: "presence" | "organization" | "activity" | "term" | "place";
  /** Id of the record. */
  readonly record_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Id of the source. */
  readonly source_id: string;
  /** Fields that the source bears, joined by `; `; empty when it bears the whole record. */
  readonly supports: string | null;
}

/** One published value of one record that a person asserted. */
export interface StatementsRow {
  /** Kind of the record. */
  readonly record_kind: "presence" | "organization" | "activity" | "term";
  /** Id of the record. */
  readonly record_id: string;
  /** Path of the value in the record; positions count from 1. */
  readonly field: string;
  /** The value as published. */
  readonly value: string;
  /** The value as written, where it was normalised. */
  readonly original: string | null;
  /** Whether the sources support this field by name or the record as a whole. */
  readonly scope: "field" | "record";
  /** Ids of the supporting sources, joined by `; `. */
  readonly source_ids: string;
  /** Number of supporting sources. */
  readonly n_sources: number;
  /** Somebody disputes the value, or its record as a whole: see `disputes.csv`. */
  readonly disputed: boolean;
}

/** One country or territory with an ISO 3166-1 code, and Kosovo. */
export interface CountriesRow {
  /** ISO 3166-1 alpha-3 code, or XKX. */
  readonly iso3: string;
  /** ISO 3166-1 alpha-2 code, or XK. */
  readonly iso2: string;
  /** UN M49 code; quote it, leading zeros count. */
  readonly m49: string | null;
  /** Label in English. */
  readonly name: string;
  /** Label in Chinese. */
  readonly name_zh: string;
  /** UN M49 region. */
  readonly region: string | null;
  /** UN M49 code; quote it, leading zeros count. */
  readonly region_m49: string | null;
  /** UN M49 subregion. */
  readonly subregion: string | null;
  /** UN M49 code; quote it, leading zeros count. */
  readonly subregion_m49: string | null;
  /** Has rows in the country-year panel. */
  readonly panel: boolean;
  /** Naming policy. */
  readonly note: string | null;
  /** Number of presences. */
  readonly n_presences: number;
}

/** One category of presences. */
export interface CategoriesRow {
  /** The code, lower-case kebab-case. */
  readonly code: string;
  /** Label in English. */
  readonly label: string;
  /** Label in Chinese. */
  readonly label_zh: string;
  /** Headline group. */
  readonly category_group: string;
  /** Label of the headline group. */
  readonly group_label: string;
  /** When to use the code, and where the border to its neighbours lies. */
  readonly definition: string;
  /** Definition in Chinese. */
  readonly definition_zh: string | null;
  /** Colour on maps. */
  readonly colour: string;
  /** Mark on maps. */
  readonly shape: "circle" | "square" | "diamond" | "triangle-down" | "hexagon" | "star" | "cross" | "pentagon" | "line";
  /** Points or lines (cables). */
  readonly geometry: "point" | "line";
  /** Counted as a partnership. */
  readonly partnership: boolean;
  /** A plain sale of equipment; figures stand with and without these. */
  readonly equipment_sale: boolean;
  /** Number of presences. */
  readonly n_presences: number;
}

/** One code of one of the other codelists. */
export interface CodesRow {
  /** Name of the codelist. */
  readonly list: string;
  /** The code. */
  readonly code: string;
  /** Label in English. */
  readonly label: string;
  /** Label in Chinese. */
  readonly label_zh: string;
  /** When to use the code. */
  readonly definition: string;
  /** Definition in Chinese. */
  readonly definition_zh: string | null;
}

/** One term. */
export interface GlossaryRow {
  /** Id of the term. */
  readonly id: string;
  /** The term in English. */
  readonly term: string;
  /** The term in Chinese. */
  readonly term_zh: string | null;
  /** Definition in own words. */
  readonly definition: string;
  /** Definition in Chinese. */
  readonly definition_zh: string | null;
  /** Ids of related terms, joined by `; `. */
  readonly see_also: string | null;
  /** Number of sources. */
  readonly n_sources: number;
  /** Address of the first source. */
  readonly source_url: string;
}

/** One curated place: one that the gazetteer lacks, or further names or a better point of one that it has. */
export interface PlacesRow {
  /** Id of the place. */
  readonly id: string;
  /** Usual name. */
  readonly name: string;
  /** ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** First-level division. */
  readonly admin1: string | null;
  /** What kind of place it is. */
  readonly kind: "city" | "admin1" | "admin2" | "area" | "site" | "campus" | "port" | "airport" | "landing-station" | "ground-station";
  /** The place is this one of GeoNames. */
  readonly geonames_id: number | null;
  /** Degrees north. Unit: degrees. */
  readonly latitude: number | null;
  /** Degrees east. Unit: degrees. */
  readonly longitude: number | null;
  /** How exactly the point is known. */
  readonly precision: "site" | "street" | "city" | "admin2" | "admin1" | "country" | null;
  /** Address of the page that gives the point. */
  readonly coordinates_source: string | null;
  /** What a reader should know. */
  readonly note: string | null;
  /** Number of other names. */
  readonly n_names: number;
  /** Number of sources. */
  readonly n_sources: number;
}

/** One other name of a curated place. */
export interface PlaceNamesRow {
  /** Id of the place. */
  readonly place_id: string;
  /** Position in the record, from 1. */
  readonly position: number;
  /** Another name of the place, in any script. */
  readonly name: string;
}

/** One id that was ever published. */
export interface IdRegistryRow {
  /** Kind of the record. */
  readonly kind: "presence" | "organization" | "activity" | "term" | "place";
  /** The id. */
  readonly id: string;
  /** What became of it. */
  readonly status: "active" | "moved" | "merged" | "split" | "withdrawn";
  /** First release that held it. */
  readonly first_release: string | null;
  /** Last release that held it. */
  readonly last_release: string | null;
  /** First release without it; empty for an active id. */
  readonly retired_in: string | null;
  /** Ids that took its place, joined by `; `. */
  readonly successors: string | null;
  /** Why it moved, merged, split or went. */
  readonly reason: string | null;
}

/** One country with presences, each counted in every country that it lies in. */
export interface PresencesByCountryRow {
  /** ISO 3166-1 alpha-3 code: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** Number of presences. */
  readonly n_presences: number;
  /** Number of presences, plain equipment sales left out. */
  readonly n_presences_without_equipment_sales: number;
  /** Number of organizations. */
  readonly n_organizations: number;
  /** Number of categories. */
  readonly n_categories: number;
  /** Earliest `first_year` of these presences. */
  readonly first_year: number | null;
  /** Latest `first_year` of these presences: when the newest of them began. */
  readonly last_year: number | null;
}

/** One country with partnerships: presences whose category counts as one. */
export interface PartnershipsByCountryRow {
  /** ISO 3166-1 alpha-3 code: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** Number of partnerships. */
  readonly n_partnerships: number;
  /** Number of organizations. */
  readonly n_organizations: number;
  /** Earliest `first_year` of these presences. */
  readonly first_year: number | null;
  /** Latest `first_year` of these presences: when the newest of them began. */
  readonly last_year: number | null;
}

/** One category. */
export interface PresencesByCategoryRow {
  /** Code of the category. */
  readonly category: string;
  /** Label of the category. */
  readonly category_label: string;
  /** Headline group. */
  readonly category_group: string;
  /** Number of presences. */
  readonly n_presences: number;
  /** Number of countries. */
  readonly n_countries: number;
  /** Number of organizations. */
  readonly n_organizations: number;
  /** Earliest `first_year` of these presences. */
  readonly first_year: number | null;
  /** Latest `first_year` of these presences: when the newest of them began. */
  readonly last_year: number | null;
}

/** One organization with presences, each counted for every organization that leads or takes part. */
export interface PresencesByOrganizationRow {
  /** Id of the organization. */
  readonly organization_id: string;
  /** Name of the organization. */
  readonly organization: string;
  /** Number of presences. */
  readonly n_presences: number;
  /** Number of presences, plain equipment sales left out. */
  readonly n_presences_without_equipment_sales: number;
  /** Number of countries. */
  readonly n_countries: number;
  /** Number of categories. */
  readonly n_categories: number;
  /** Earliest `first_year` of these presences. */
  readonly first_year: number | null;
  /** Latest `first_year` of these presences: when the newest of them began. */
  readonly last_year: number | null;
}

/** One country and category with presences. */
export interface CategoryByCountryRow {
  /** ISO 3166-1 alpha-3 code: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** Code of the category. */
  readonly category: string;
  /** Label of the category. */
  readonly category_label: string;
  /** Number of presences. */
  readonly n_presences: number;
  /** Number of organizations. */
  readonly n_organizations: number;
}

/** One country and organization with presences. */
export interface OrganizationByCountryRow {
  /** ISO 3166-1 alpha-3 code: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** Id of the organization. */
  readonly organization_id: string;
  /** Name of the organization. */
  readonly organization: string;
  /** Number of presences. */
  readonly n_presences: number;
  /** Number of presences, plain equipment sales left out. */
  readonly n_presences_without_equipment_sales: number;
  /** Number of partnerships. */
  readonly n_partnerships: number;
}

/** One year: presences by the first year that their dates can mean. */
export interface PresencesByYearRow {
  /** The year; empty for presences without a date. */
  readonly year: number | null;
  /** Number of presences. */
  readonly n_presences: number;
  /** Number of presences, plain equipment sales left out. */
  readonly n_presences_without_equipment_sales: number;
  /** Dated presences up to and with this year; for the undated row, all dated ones. */
  readonly n_cumulative: number;
}

/** One country of the panel, year and category group; zero-filled. */
export interface CountryYearRow {
  /** ISO 3166-1 alpha-3 code: the key for countries. */
  readonly country_iso3: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Calendar year. */
  readonly year: number;
  /** Headline group. */
  readonly category_group: string;
  /** Flow: presences whose start is known to lie in this year. */
  readonly n_started: number;
  /** Stock: presences whose start is known, and which are known to have ended in this year or later or are still active. */
  readonly n_active_known: number;
  /** Presences of this country and group whose start year is not known; the same in every year. */
  readonly n_undated: number;
}

/** One thing that is known to be wrong or missing. */
export interface KnownIssuesRow {
  /** Id of the issue. */
  readonly id: string;
  /** The issue in a line. */
  readonly title: string;
  /** What is wrong or missing. */
  readonly description: string;
  /** First release that has the issue. */
  readonly since: string;
  /** Whether it still holds. */
  readonly status: "open" | "fixed";
  /** What users can do meanwhile. */
  readonly workaround: string | null;
  /** Ids of the records that have it, joined by `; `; empty when it is not about single records. */
  readonly records: string | null;
}

/** One dispute: who disputes what, and on what ground. */
export interface DisputesRow {
  /** Id of the dispute. */
  readonly id: string;
  /** Kind of the disputed record. */
  readonly record_kind: "presence" | "organization" | "activity" | "term";
  /** Id of the disputed record. */
  readonly record_id: string;
  /** Path of the disputed value as in `statements`; empty when the record as a whole is disputed. */
  readonly field: string | null;
  /** Who disputes it. */
  readonly disputed_by: string;
  /** Id of who disputes it, where it is an organization of this dataset. */
  readonly organization_id: string | null;
  /** What they say, in own words. */
  readonly statement: string;
  /** Date of the statement (EDTF text). */
  readonly date: string | null;
  /** Date of the statement: first day that the date can mean. */
  readonly date_earliest: string | null;
  /** Date of the statement: last day that the date can mean. */
  readonly date_latest: string | null;
  /** Date of the statement: how finely the date is known. */
  readonly date_precision: "day" | "month" | "year" | "range" | null;
  /** Where the dispute stands. */
  readonly status: "open" | "answered" | "withdrawn";
  /** Ids of the sources, joined by `; `. */
  readonly sources: string;
}

/** One step from the previous release to this one; all steps in their order make its tables of the previous ones. */
export interface ChangesRow {
  /** Number of the step. */
  readonly step: number;
  /** What is done: `update` sets one cell, `insert` and `delete` take a whole row, `sort_rows` puts rows in order, the others change columns or tables. */
  readonly operation: "drop_table" | "create_table" | "rename_table" | "retype_column" | "rename_column" | "drop_column" | "add_column" | "order_columns" | "delete" | "insert" | "update" | "sort_rows";
  /** The table. */
  readonly table_name: string;
  /** Key of the row as a JSON object of column and text; empty for steps about columns. */
  readonly row_key: string | null;
  /** The column: of the cell for `update`, of the old table for a step about columns. */
  readonly column_name: string | null;
  /** Before: the cell, the row as a JSON object without empty cells, or the name or type; empty for an empty cell. */
  readonly old_value: string | null;
  /** After: the cell, the row as a JSON object without empty cells, the name, type or list of columns in JSON; for `sort_rows` a JSON list of objects with `column` and `by` (`bytes` or `number`); empty for an empty cell. */
  readonly new_value: string | null;
  /** Kind of the record that the row belongs to. */
  readonly record_kind: string | null;
  /** Id of the record that the row belongs to. */
  readonly record_id: string | null;
  /** Why the record went, from `id_registry`. */
  readonly reason: string | null;
  /** Ids of the sources of the record in this release, joined by `; `. */
  readonly source_ids: string | null;
}

/** The release, and which files there are. */
export interface Index {
  /** Name of the dataset. */
  readonly name: string;
  /** Title of the dataset. */
  readonly title: string;
  /** Date of the release. */
  readonly date: string;
  /** Semantic version of the columns. */
  readonly schema_version: string;
  /** SPDX identifier of the licence of the data. */
  readonly licence: string;
  /** How to cite the release. */
  readonly citation: string;
  /** Number of presences in each file `presences/{country}.json`, by ISO3 code. */
  readonly presences: { readonly [name: string]: number };
  /** Number of activities in each file `activities/{organization}.json`, by id. */
  readonly activities: { readonly [name: string]: number };
  /** Number of presences of each country that has a file `countries/{country}.json`. */
  readonly countries: { readonly [name: string]: number };
  /** Number of presences of each category that has a file `categories/{category}.json`. */
  readonly categories: { readonly [name: string]: number };
}

/** A source as a record cites it. */
export interface Citation {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Fields that the source bears, joined by `; `; empty when it bears the whole record. */
  readonly supports: string | null;
  /** Id of the source: `s-` and the first ten hexadecimal digits of the SHA-256 of its address. */
  readonly id: string;
  /** Full address, http or https. */
  readonly url: string;
  /** The page's title, or our description of it (then `title_supplied`). */
  readonly title: string;
  /** The title is the editors' because the page's own was not seen. */
  readonly title_supplied: boolean;
  /** Who published it. */
  readonly publisher: string;
  /** Date of publication (EDTF text). */
  readonly published: string | null;
  /** Date of publication: first day that the date can mean. */
  readonly published_earliest: string | null;
  /** Date of publication: last day that the date can mean. */
  readonly published_latest: string | null;
  /** Date of publication: how finely the date is known. */
  readonly published_precision: "day" | "month" | "year" | "range" | null;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Kind of publisher. */
  readonly type: string;
  /** Sources of this type are as a rule independent of the parties that they report on. */
  readonly independent: boolean;
  /** Address of an archived copy. */
  readonly archived: string | null;
  /** Licence that the source states for itself, by its SPDX identifier. The atlas cites facts and copies no text of a source. */
  readonly licence: string | null;
  /** Number of records that cite it. */
  readonly n_records: number;
}

/** One cited address. */
export interface Source {
  /** Id of the source: `s-` and the first ten hexadecimal digits of the SHA-256 of its address. */
  readonly id: string;
  /** Full address, http or https. */
  readonly url: string;
  /** The page's title, or our description of it (then `title_supplied`). */
  readonly title: string;
  /** The title is the editors' because the page's own was not seen. */
  readonly title_supplied: boolean;
  /** Who published it. */
  readonly publisher: string;
  /** Date of publication (EDTF text). */
  readonly published: string | null;
  /** Date of publication: first day that the date can mean. */
  readonly published_earliest: string | null;
  /** Date of publication: last day that the date can mean. */
  readonly published_latest: string | null;
  /** Date of publication: how finely the date is known. */
  readonly published_precision: "day" | "month" | "year" | "range" | null;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Kind of publisher. */
  readonly type: string;
  /** Sources of this type are as a rule independent of the parties that they report on. */
  readonly independent: boolean;
  /** Address of an archived copy. */
  readonly archived: string | null;
  /** Licence that the source states for itself, by its SPDX identifier. The atlas cites facts and copies no text of a source. */
  readonly licence: string | null;
  /** Number of records that cite it. */
  readonly n_records: number;
}

/** A presence in a list; the whole record stands in the file of its country_iso3. */
export interface PresenceReference {
  /** Id of the presence. */
  readonly id: string;
  /** Short neutral title in own words. */
  readonly title: string;
  /** Title in Chinese. */
  readonly title_zh: string | null;
  /** Id of the leading organization. */
  readonly organization_id: string;
  /** What kind of presence this is. */
  readonly category: string;
  /** State of the presence, as of `status_as_of`. */
  readonly status: string;
  /** ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries. */
  readonly country_iso3: string;
  /** First year that any of the dates can mean; empty when no date is known. */
  readonly first_year: number | null;
  /** The editors' judgement of the evidence; see the coding manual. */
  readonly confidence: "high" | "medium" | "low";
}

/** An activity in a list; the whole record stands in the file of its organization_id. */
export interface ActivityReference {
  /** Id of the activity. */
  readonly id: string;
  /** Short neutral title in own words. */
  readonly title: string;
  /** Title in Chinese. */
  readonly title_zh: string | null;
  /** Id of the leading organization. */
  readonly organization_id: string;
  /** What kind of activity. */
  readonly kind: string;
  /** The editors' judgement of the evidence; see the coding manual. */
  readonly confidence: "high" | "medium" | "low";
}

/** One presence, with its first location, first source and lists joined by `; `. */
export interface Presence {
  /** Id of the presence. */
  readonly id: string;
  /** Short neutral title in own words. */
  readonly title: string;
  /** Title in Chinese. */
  readonly title_zh: string | null;
  /** Id of the leading organization. */
  readonly organization_id: string;
  /** Name of the leading organization. */
  readonly organization: string;
  /** Name of the leading organization in Chinese. */
  readonly organization_zh: string | null;
  /** Ids of all organizations, joined by `; `. */
  readonly organizations: string;
  /** Number of organizations. */
  readonly n_organizations: number;
  /** What kind of presence this is. */
  readonly category: string;
  /** Label of the category. */
  readonly category_label: string;
  /** Label of the category in Chinese. */
  readonly category_label_zh: string;
  /** Headline group of the category. */
  readonly category_group: string;
  /** The category counts as a partnership. */
  readonly partnership: boolean;
  /** The category is a plain sale of equipment. */
  readonly equipment_sale: boolean;
  /** Programme that the presence belongs to. */
  readonly programme: string | null;
  /** Shared by records of one deal, whose amounts then count once. */
  readonly event: string | null;
  /** State of the presence, as of `status_as_of`. */
  readonly status: string;
  /** Date for which the status is known (EDTF text). */
  readonly status_as_of: string | null;
  /** Date for which the status is known: first day that the date can mean. */
  readonly status_as_of_earliest: string | null;
  /** Date for which the status is known: last day that the date can mean. */
  readonly status_as_of_latest: string | null;
  /** Date for which the status is known: how finely the date is known. */
  readonly status_as_of_precision: "day" | "month" | "year" | "range" | null;
  /** ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the first country in English; to count by country take presence_locations. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** UN M49 region of the first country. */
  readonly region: string | null;
  /** UN M49 subregion of the first country. */
  readonly subregion: string | null;
  /** ISO3 codes of all countries, joined by `; `. */
  readonly countries: string;
  /** Number of countries. */
  readonly n_countries: number;
  /** First place, as written. */
  readonly place: string | null;
  /** First-level division of the first place, as written. */
  readonly admin1: string | null;
  /** Address or site of the first place, as written. */
  readonly address: string | null;
  /** Latitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly latitude: number | null;
  /** Longitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly longitude: number | null;
  /** How finely the first place is known; `presence_locations` tells it of each. */
  readonly geo_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country";
  /** Radius within which the true place is taken to lie, by its precision: 1 for a site or street, 10 for a city, 25 for admin2, 150 for admin1. No measurement. Unit: km. */
  readonly geo_uncertainty_km: number | null;
  /** How the point was found: coordinates that the record gives, the gazetteer, a curated place (`places`), or not at all. */
  readonly geo_method: "coordinates" | "gazetteer" | "curated" | "none";
  /** Step of the search that matched: a curated place, the name as it is, a part of it, the name without words such as "City", a division of first or second level, or a spelling alike. */
  readonly geo_match: "curated" | "exact" | "split" | "affix" | "admin1" | "admin2" | "fuzzy" | null;
  /** Where the coordinates come from: `geonames`, `places/` with the id of a curated place, or the address that the record gives for them. */
  readonly geo_source: string | null;
  /** GeoNames id of the place. */
  readonly geonames_id: number | null;
  /** Latitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_latitude: number | null;
  /** Longitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_longitude: number | null;
  /** Number of locations or landings. */
  readonly n_locations: number;
  /** Agreed or made public (EDTF text). */
  readonly announced: string | null;
  /** Agreed or made public: first day that the date can mean. */
  readonly announced_earliest: string | null;
  /** Agreed or made public: last day that the date can mean. */
  readonly announced_latest: string | null;
  /** Agreed or made public: how finely the date is known. */
  readonly announced_precision: "day" | "month" | "year" | "range" | null;
  /** Building, operation or cooperation began (EDTF text). */
  readonly started: string | null;
  /** Building, operation or cooperation began: first day that the date can mean. */
  readonly started_earliest: string | null;
  /** Building, operation or cooperation began: last day that the date can mean. */
  readonly started_latest: string | null;
  /** Building, operation or cooperation began: how finely the date is known. */
  readonly started_precision: "day" | "month" | "year" | "range" | null;
  /** Building finished, delivery made, event over (EDTF text). */
  readonly completed: string | null;
  /** Building finished, delivery made, event over: first day that the date can mean. */
  readonly completed_earliest: string | null;
  /** Building finished, delivery made, event over: last day that the date can mean. */
  readonly completed_latest: string | null;
  /** Building finished, delivery made, event over: how finely the date is known. */
  readonly completed_precision: "day" | "month" | "year" | "range" | null;
  /** Ceased: closed, removed, sold, withdrawn (EDTF text). */
  readonly ended: string | null;
  /** Ceased: closed, removed, sold, withdrawn: first day that the date can mean. */
  readonly ended_earliest: string | null;
  /** Ceased: closed, removed, sold, withdrawn: last day that the date can mean. */
  readonly ended_latest: string | null;
  /** Ceased: closed, removed, sold, withdrawn: how finely the date is known. */
  readonly ended_precision: "day" | "month" | "year" | "range" | null;
  /** First year that any of the dates can mean; empty when no date is known. */
  readonly first_year: number | null;
  /** Names of the counterparties, joined by `; `. */
  readonly counterparties: string | null;
  /** Number of counterparties. */
  readonly n_counterparties: number;
  /** Topic codes, joined by `; `. */
  readonly topics: string | null;
  /** Stake held. Unit: percent. */
  readonly stake_percent: number | null;
  /** Length of the cable. Unit: km. */
  readonly length_km: number | null;
  /** For cables: landings in order of their course, or segments listed; empty when the course is not known. */
  readonly course: "in-order" | "listed" | null;
  /** For cables: what a drawn line is. */
  readonly line_kind: "schematic" | "surveyed" | "published" | null;
  /** What is known, in own words, at most 60 words. */
  readonly summary: string;
  /** Summary in Chinese. */
  readonly summary_zh: string | null;
  /** Why the record is of particular interest; the coding manual has the criteria. */
  readonly highlight: string | null;
  /** The editors' judgement of the evidence; see the coding manual. */
  readonly confidence: "high" | "medium" | "low";
  /** Confidence by a fixed formula: low when the record is disputed or no publisher is independent, medium with one independent publisher, high with two or more. */
  readonly confidence_computed: "low" | "medium" | "high";
  /** Not disputed, not of low confidence by the editors, and at least one independent publisher. */
  readonly recommended_for_research: boolean;
  /** Why it is not recommended, joined by `; `: `disputed`, `low-confidence`, `no-independent-source`. */
  readonly research_caveats: string | null;
  /** Somebody disputes the record or a value of it: see `disputes.csv`. */
  readonly disputed: boolean;
  /** Number of sources. */
  readonly n_sources: number;
  /** Number of different publishers among the sources. */
  readonly n_publishers: number;
  /** Number of different publishers whose type is independent of the parties (`independent` in `sources`). */
  readonly n_independent_publishers: number;
  /** Number of statements. */
  readonly n_statements: number;
  /** Address of the first source. */
  readonly source_url: string;
  /** Title of the first source. */
  readonly source_title: string;
  /** Publisher of the first source. */
  readonly source_publisher: string;
  /** Date of publication of the first source (EDTF text). */
  readonly source_published: string | null;
  /** Rows of other tables that belong to the record. */
  readonly details: {
    readonly locations: readonly PresenceLocationsDetail[];
    readonly organizations: readonly PresenceOrganizationsDetail[];
    readonly counterparties: readonly PresenceCounterpartiesDetail[];
    readonly amounts: readonly PresenceAmountsDetail[];
    readonly financing: readonly PresenceFinancingDetail[];
    readonly measures: readonly PresenceMeasuresDetail[];
    readonly topics: readonly PresenceTopicsDetail[];
    readonly segments: readonly PresenceSegmentsDetail[];
    /** Its sources, the first one first. */
    readonly sources: readonly Citation[];
  };
}

/** One activity inside China. */
export interface Activity {
  /** Id of the activity. */
  readonly id: string;
  /** Short neutral title in own words. */
  readonly title: string;
  /** Title in Chinese. */
  readonly title_zh: string | null;
  /** Id of the leading organization. */
  readonly organization_id: string;
  /** Name of the leading organization. */
  readonly organization: string;
  /** Ids of all organizations, joined by `; `. */
  readonly organizations: string;
  /** What kind of activity. */
  readonly kind: string;
  /** Label of the kind. */
  readonly kind_label: string;
  /** Which part of China. */
  readonly region: string;
  /** Prefecture. */
  readonly prefecture: string | null;
  /** Places, joined by `; `. */
  readonly places: string | null;
  /** Agreed or made public (EDTF text). */
  readonly announced: string | null;
  /** Agreed or made public: first day that the date can mean. */
  readonly announced_earliest: string | null;
  /** Agreed or made public: last day that the date can mean. */
  readonly announced_latest: string | null;
  /** Agreed or made public: how finely the date is known. */
  readonly announced_precision: "day" | "month" | "year" | "range" | null;
  /** Building, operation or cooperation began (EDTF text). */
  readonly started: string | null;
  /** Building, operation or cooperation began: first day that the date can mean. */
  readonly started_earliest: string | null;
  /** Building, operation or cooperation began: last day that the date can mean. */
  readonly started_latest: string | null;
  /** Building, operation or cooperation began: how finely the date is known. */
  readonly started_precision: "day" | "month" | "year" | "range" | null;
  /** Building finished, delivery made, event over (EDTF text). */
  readonly completed: string | null;
  /** Building finished, delivery made, event over: first day that the date can mean. */
  readonly completed_earliest: string | null;
  /** Building finished, delivery made, event over: last day that the date can mean. */
  readonly completed_latest: string | null;
  /** Building finished, delivery made, event over: how finely the date is known. */
  readonly completed_precision: "day" | "month" | "year" | "range" | null;
  /** Ceased: closed, removed, sold, withdrawn (EDTF text). */
  readonly ended: string | null;
  /** Ceased: closed, removed, sold, withdrawn: first day that the date can mean. */
  readonly ended_earliest: string | null;
  /** Ceased: closed, removed, sold, withdrawn: last day that the date can mean. */
  readonly ended_latest: string | null;
  /** Ceased: closed, removed, sold, withdrawn: how finely the date is known. */
  readonly ended_precision: "day" | "month" | "year" | "range" | null;
  /** Names of the counterparties, joined by `; `. */
  readonly counterparties: string | null;
  /** Topic codes, joined by `; `. */
  readonly topics: string | null;
  /** What is known, in own words, at most 60 words. */
  readonly summary: string;
  /** Summary in Chinese. */
  readonly summary_zh: string | null;
  /** The editors' judgement of the evidence; see the coding manual. */
  readonly confidence: "high" | "medium" | "low";
  /** Confidence by a fixed formula: low when the record is disputed or no publisher is independent, medium with one independent publisher, high with two or more. */
  readonly confidence_computed: "low" | "medium" | "high";
  /** Not disputed, not of low confidence by the editors, and at least one independent publisher. */
  readonly recommended_for_research: boolean;
  /** Why it is not recommended, joined by `; `: `disputed`, `low-confidence`, `no-independent-source`. */
  readonly research_caveats: string | null;
  /** Somebody disputes the record or a value of it: see `disputes.csv`. */
  readonly disputed: boolean;
  /** Number of sources. */
  readonly n_sources: number;
  /** Number of different publishers among the sources. */
  readonly n_publishers: number;
  /** Number of different publishers whose type is independent of the parties (`independent` in `sources`). */
  readonly n_independent_publishers: number;
  /** Address of the first source. */
  readonly source_url: string;
  /** Rows of other tables that belong to the record. */
  readonly details: {
    readonly organizations: readonly ActivityOrganizationsDetail[];
    readonly locations: readonly ActivityLocationsDetail[];
    readonly counterparties: readonly ActivityCounterpartiesDetail[];
    readonly topics: readonly ActivityTopicsDetail[];
    /** Its sources, the first one first. */
    readonly sources: readonly Citation[];
  };
}

/** One term. */
export interface Term {
  /** Id of the term. */
  readonly id: string;
  /** The term in English. */
  readonly term: string;
  /** The term in Chinese. */
  readonly term_zh: string | null;
  /** Definition in own words. */
  readonly definition: string;
  /** Definition in Chinese. */
  readonly definition_zh: string | null;
  /** Ids of related terms, joined by `; `. */
  readonly see_also: string | null;
  /** Number of sources. */
  readonly n_sources: number;
  /** Address of the first source. */
  readonly source_url: string;
  /** Rows of other tables that belong to the record. */
  readonly details: {
    /** Its sources, the first one first. */
    readonly sources: readonly Citation[];
  };
}

/** One curated place: one that the gazetteer lacks, or further names or a better point of one that it has. */
export interface Place {
  /** Id of the place. */
  readonly id: string;
  /** Usual name. */
  readonly name: string;
  /** ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** First-level division. */
  readonly admin1: string | null;
  /** What kind of place it is. */
  readonly kind: "city" | "admin1" | "admin2" | "area" | "site" | "campus" | "port" | "airport" | "landing-station" | "ground-station";
  /** The place is this one of GeoNames. */
  readonly geonames_id: number | null;
  /** Degrees north. Unit: degrees. */
  readonly latitude: number | null;
  /** Degrees east. Unit: degrees. */
  readonly longitude: number | null;
  /** How exactly the point is known. */
  readonly precision: "site" | "street" | "city" | "admin2" | "admin1" | "country" | null;
  /** Address of the page that gives the point. */
  readonly coordinates_source: string | null;
  /** What a reader should know. */
  readonly note: string | null;
  /** Number of other names. */
  readonly n_names: number;
  /** Number of sources. */
  readonly n_sources: number;
  /** Rows of other tables that belong to the record. */
  readonly details: {
    readonly names: readonly PlaceNamesDetail[];
    /** Its sources, the first one first. */
    readonly sources: readonly Citation[];
  };
}

/** One organization: a company or other body. */
export interface Organization {
  /** Id of the organization. */
  readonly id: string;
  /** Name in English. */
  readonly name: string;
  /** Name in Chinese. */
  readonly name_zh: string | null;
  /** Company, body of the state, or technical system. */
  readonly kind: "company" | "state-body" | "system";
  /** `mapped`: its presences are recorded systematically; `related`: recorded because others refer to it. */
  readonly scope: "mapped" | "related";
  /** Ownership as the sources describe it. */
  readonly ownership: "private" | "state-owned" | "partly-state-owned" | "mixed" | "unknown";
  /** Bodies above it, joined by `; `: ids of organizations of this dataset, names of others. */
  readonly parents: string | null;
  /** Town. */
  readonly headquarters_place: string | null;
  /** ISO 3166-1 alpha-3 code of the seat. */
  readonly headquarters_country_iso3: string | null;
  /** Founded (EDTF text). */
  readonly founded: string | null;
  /** Founded: first day that the date can mean. */
  readonly founded_earliest: string | null;
  /** Founded: last day that the date can mean. */
  readonly founded_latest: string | null;
  /** Founded: how finely the date is known. */
  readonly founded_precision: "day" | "month" | "year" | "range" | null;
  /** Wikidata item. */
  readonly wikidata: string | null;
  /** Legal Entity Identifier (ISO 17442). */
  readonly lei: string | null;
  /** Full address, http or https. */
  readonly website: string | null;
  /** Fields of business, joined by `; `. */
  readonly sectors: string;
  /** Other names, joined by `; `. */
  readonly aliases: string | null;
  /** Stock exchange listings as `EXCHANGE:TICKER`, or `EXCHANGE` where no ticker is stated, joined by `; `. */
  readonly listings: string | null;
  /** What it is, in own words. */
  readonly overview: string;
  /** Overview in Chinese. */
  readonly overview_zh: string | null;
  /** Its ties and activities with the party-state, attributed. */
  readonly party_state: string | null;
  /** Ties with the party-state in Chinese. */
  readonly party_state_zh: string | null;
  /** Number of designations. */
  readonly n_designations: number;
  /** Number of presences it takes part in. */
  readonly n_presences: number;
  /** Number of countries with such a presence. */
  readonly n_countries: number;
  /** Number of activities inside China it takes part in. */
  readonly n_activities: number;
  /** Number of sources. */
  readonly n_sources: number;
  /** Somebody disputes the record or a value of it: see `disputes.csv`. */
  readonly disputed: boolean;
}

/** An organization with all that is known of it. */
export interface OrganizationRecord {
  /** Id of the organization. */
  readonly id: string;
  /** Name in English. */
  readonly name: string;
  /** Name in Chinese. */
  readonly name_zh: string | null;
  /** Company, body of the state, or technical system. */
  readonly kind: "company" | "state-body" | "system";
  /** `mapped`: its presences are recorded systematically; `related`: recorded because others refer to it. */
  readonly scope: "mapped" | "related";
  /** Ownership as the sources describe it. */
  readonly ownership: "private" | "state-owned" | "partly-state-owned" | "mixed" | "unknown";
  /** Bodies above it, joined by `; `: ids of organizations of this dataset, names of others. */
  readonly parents: string | null;
  /** Town. */
  readonly headquarters_place: string | null;
  /** ISO 3166-1 alpha-3 code of the seat. */
  readonly headquarters_country_iso3: string | null;
  /** Founded (EDTF text). */
  readonly founded: string | null;
  /** Founded: first day that the date can mean. */
  readonly founded_earliest: string | null;
  /** Founded: last day that the date can mean. */
  readonly founded_latest: string | null;
  /** Founded: how finely the date is known. */
  readonly founded_precision: "day" | "month" | "year" | "range" | null;
  /** Wikidata item. */
  readonly wikidata: string | null;
  /** Legal Entity Identifier (ISO 17442). */
  readonly lei: string | null;
  /** Full address, http or https. */
  readonly website: string | null;
  /** Fields of business, joined by `; `. */
  readonly sectors: string;
  /** Other names, joined by `; `. */
  readonly aliases: string | null;
  /** Stock exchange listings as `EXCHANGE:TICKER`, or `EXCHANGE` where no ticker is stated, joined by `; `. */
  readonly listings: string | null;
  /** What it is, in own words. */
  readonly overview: string;
  /** Overview in Chinese. */
  readonly overview_zh: string | null;
  /** Its ties and activities with the party-state, attributed. */
  readonly party_state: string | null;
  /** Ties with the party-state in Chinese. */
  readonly party_state_zh: string | null;
  /** Number of designations. */
  readonly n_designations: number;
  /** Number of presences it takes part in. */
  readonly n_presences: number;
  /** Number of countries with such a presence. */
  readonly n_countries: number;
  /** Number of activities inside China it takes part in. */
  readonly n_activities: number;
  /** Number of sources. */
  readonly n_sources: number;
  /** Somebody disputes the record or a value of it: see `disputes.csv`. */
  readonly disputed: boolean;
  /** Rows of other tables that belong to the record. */
  readonly details: {
    readonly aliases: readonly OrganizationAliasesDetail[];
    readonly sectors: readonly OrganizationSectorsDetail[];
    readonly listings: readonly OrganizationListingsDetail[];
    readonly parents: readonly OrganizationParentsDetail[];
    readonly designations: readonly DesignationsDetail[];
    /** Its sources, the first one first. */
    readonly sources: readonly Citation[];
  };
  /** Its presences, by id. */
  readonly presences: readonly PresenceReference[];
  /** Its activities inside China, by id. */
  readonly activities: readonly ActivityReference[];
  /** The sources of its designations, by id. */
  readonly designation_sources: readonly Source[];
}

/** One country or territory with an ISO 3166-1 code, and Kosovo. */
export interface Country {
  /** ISO 3166-1 alpha-3 code, or XKX. */
  readonly iso3: string;
  /** ISO 3166-1 alpha-2 code, or XK. */
  readonly iso2: string;
  /** UN M49 code; quote it, leading zeros count. */
  readonly m49: string | null;
  /** Label in English. */
  readonly name: string;
  /** Label in Chinese. */
  readonly name_zh: string;
  /** UN M49 region. */
  readonly region: string | null;
  /** UN M49 code; quote it, leading zeros count. */
  readonly region_m49: string | null;
  /** UN M49 subregion. */
  readonly subregion: string | null;
  /** UN M49 code; quote it, leading zeros count. */
  readonly subregion_m49: string | null;
  /** Has rows in the country-year panel. */
  readonly panel: boolean;
  /** Naming policy. */
  readonly note: string | null;
  /** Number of presences. */
  readonly n_presences: number;
}

/** A country with its presences. */
export interface CountryRecord {
  /** ISO 3166-1 alpha-3 code, or XKX. */
  readonly iso3: string;
  /** ISO 3166-1 alpha-2 code, or XK. */
  readonly iso2: string;
  /** UN M49 code; quote it, leading zeros count. */
  readonly m49: string | null;
  /** Label in English. */
  readonly name: string;
  /** Label in Chinese. */
  readonly name_zh: string;
  /** UN M49 region. */
  readonly region: string | null;
  /** UN M49 code; quote it, leading zeros count. */
  readonly region_m49: string | null;
  /** UN M49 subregion. */
  readonly subregion: string | null;
  /** UN M49 code; quote it, leading zeros count. */
  readonly subregion_m49: string | null;
  /** Has rows in the country-year panel. */
  readonly panel: boolean;
  /** Naming policy. */
  readonly note: string | null;
  /** Number of presences. */
  readonly n_presences: number;
  /** Its presences, by id. */
  readonly presences: readonly PresenceReference[];
}

/** One category of presences. */
export interface Category {
  /** The code, lower-case kebab-case. */
  readonly code: string;
  /** Label in English. */
  readonly label: string;
  /** Label in Chinese. */
  readonly label_zh: string;
  /** Headline group. */
  readonly category_group: string;
  /** Label of the headline group. */
  readonly group_label: string;
  /** When to use the code, and where the border to its neighbours lies. */
  readonly definition: string;
  /** Definition in Chinese. */
  readonly definition_zh: string | null;
  /** Colour on maps. */
  readonly colour: string;
  /** Mark on maps. */
  readonly shape: "circle" | "square" | "diamond" | "triangle-down" | "hexagon" | "star" | "cross" | "pentagon" | "line";
  /** Points or lines (cables). */
  readonly geometry: "point" | "line";
  /** Counted as a partnership. */
  readonly partnership: boolean;
  /** A plain sale of equipment; figures stand with and without these. */
  readonly equipment_sale: boolean;
  /** Number of presences. */
  readonly n_presences: number;
}

/** A category with its presences. */
export interface CategoryRecord {
  /** The code, lower-case kebab-case. */
  readonly code: string;
  /** Label in English. */
  readonly label: string;
  /** Label in Chinese. */
  readonly label_zh: string;
  /** Headline group. */
  readonly category_group: string;
  /** Label of the headline group. */
  readonly group_label: string;
  /** When to use the code, and where the border to its neighbours lies. */
  readonly definition: string;
  /** Definition in Chinese. */
  readonly definition_zh: string | null;
  /** Colour on maps. */
  readonly colour: string;
  /** Mark on maps. */
  readonly shape: "circle" | "square" | "diamond" | "triangle-down" | "hexagon" | "star" | "cross" | "pentagon" | "line";
  /** Points or lines (cables). */
  readonly geometry: "point" | "line";
  /** Counted as a partnership. */
  readonly partnership: boolean;
  /** A plain sale of equipment; figures stand with and without these. */
  readonly equipment_sale: boolean;
  /** Number of presences. */
  readonly n_presences: number;
  /** Its presences, by id. */
  readonly presences: readonly PresenceReference[];
}

/** One code of one of the other codelists. */
export interface Code {
  /** Name of the codelist. */
  readonly list: string;
  /** The code. */
  readonly code: string;
  /** Label in English. */
  readonly label: string;
  /** Label in Chinese. */
  readonly label_zh: string;
  /** When to use the code. */
  readonly definition: string;
  /** Definition in Chinese. */
  readonly definition_zh: string | null;
}

/** One location of a presence, or one landing of a cable. */
export interface PresenceLocationsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Location, or landing of a cable. */
  readonly kind: "location" | "landing";
  /** City, site or area, as a gazetteer would name it. */
  readonly place: string | null;
  /** First-level division; decides between places of the same name. */
  readonly admin1: string | null;
  /** ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** Site, campus, street, airport or port within the place. */
  readonly address: string | null;
  /** What a reader must know of the place. */
  readonly note: string | null;
  /** How exactly the place is known; declare it when the place is an area rather than a city. */
  readonly stated_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country" | null;
  /** Latitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly latitude: number | null;
  /** Longitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly longitude: number | null;
  /** How finely the place is known. */
  readonly geo_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country";
  /** Radius within which the true place is taken to lie, by its precision: 1 for a site or street, 10 for a city, 25 for admin2, 150 for admin1. No measurement. Unit: km. */
  readonly geo_uncertainty_km: number | null;
  /** How the point was found: coordinates that the record gives, the gazetteer, a curated place (`places`), or not at all. */
  readonly geo_method: "coordinates" | "gazetteer" | "curated" | "none";
  /** Step of the search that matched: a curated place, the name as it is, a part of it, the name without words such as "City", a division of first or second level, or a spelling alike. */
  readonly geo_match: "curated" | "exact" | "split" | "affix" | "admin1" | "admin2" | "fuzzy" | null;
  /** Where the coordinates come from: `geonames`, `places/` with the id of a curated place, or the address that the record gives for them. */
  readonly geo_source: string | null;
  /** GeoNames id of the place. */
  readonly geonames_id: number | null;
  /** Latitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_latitude: number | null;
  /** Longitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_longitude: number | null;
  /** Name of the place in the gazetteer. */
  readonly gazetteer_name: string | null;
  /** Names of the place in Chinese characters, joined by `; `: those of the gazetteer, which does not tell Chinese from Japanese, and those of `place_names`. */
  readonly gazetteer_names_zh: string | null;
  /** First-level division of the place in the gazetteer. */
  readonly gazetteer_admin1: string | null;
}

/** One organization of a presence; position 1 leads. */
export interface PresenceOrganizationsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Id of an organization of this dataset. */
  readonly organization_id: string;
  /** Name of the organization. */
  readonly organization: string;
  /** Part that the body plays in the record. */
  readonly role: string | null;
}

/** One counterparty of a presence. */
export interface PresenceCounterpartiesDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Name of the body. */
  readonly name: string;
  /** Name as written in the record; empty where the body is an organization of this dataset. */
  readonly name_as_written: string | null;
  /** Name in Chinese. */
  readonly name_zh: string | null;
  /** Id of an organization of this dataset. */
  readonly organization_id: string | null;
  /** Part that the body plays in the record. */
  readonly role: string | null;
  /** Wikidata item. */
  readonly wikidata: string | null;
  /** Legal Entity Identifier (ISO 17442). */
  readonly lei: string | null;
}

/** One amount of money of a presence. */
export interface PresenceAmountsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** What the money is. */
  readonly kind: string;
  /** The amount. Unit: currency units. */
  readonly amount: number | null;
  /** Lower bound when a range is given. Unit: currency units. */
  readonly low: number | null;
  /** Upper bound when a range is given. Unit: currency units. */
  readonly high: number | null;
  /** ISO 4217 currency code. */
  readonly currency: string;
  /** Date that the amount holds for (EDTF text). */
  readonly as_of: string | null;
  /** Date that the amount holds for: first day that the date can mean. */
  readonly as_of_earliest: string | null;
  /** Date that the amount holds for: last day that the date can mean. */
  readonly as_of_latest: string | null;
  /** Date that the amount holds for: how finely the date is known. */
  readonly as_of_precision: "day" | "month" | "year" | "range" | null;
  /** What a reader of this value must know. */
  readonly note: string | null;
  /** Event that shares the amount; count it once per event. */
  readonly event: string | null;
  /** True for the row to count when amounts are added up: the first of its event, kind, value and currency. */
  readonly counts: boolean;
}

/** One line of financing of a presence. */
export interface PresenceFinancingDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Who finances. */
  readonly lender: string;
  /** Instrument. */
  readonly instrument: "loan" | "concessional-loan" | "preferential-credit" | "buyers-credit" | "suppliers-credit" | "credit-line" | "credit-insurance" | "grant" | "equity" | "other";
  /** Amount financed. Unit: currency units. */
  readonly amount: number | null;
  /** ISO 4217 currency code. */
  readonly currency: string | null;
  /** Interest per year. Unit: percent. */
  readonly interest_percent: number | null;
  /** Term. Unit: years. */
  readonly term_years: number | null;
  /** Share of the cost that is financed. Unit: percent. */
  readonly share_percent: number | null;
  /** What a reader of this value must know. */
  readonly note: string | null;
}

/** One counted size of a presence. */
export interface PresenceMeasuresDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** What is counted. */
  readonly measure: string;
  /** How many, in the codelist's unit. */
  readonly value: number;
  /** Unit of the value. */
  readonly unit: string;
  /** Date that the value holds for (EDTF text). */
  readonly as_of: string | null;
  /** Date that the value holds for: first day that the date can mean. */
  readonly as_of_earliest: string | null;
  /** Date that the value holds for: last day that the date can mean. */
  readonly as_of_latest: string | null;
  /** Date that the value holds for: how finely the date is known. */
  readonly as_of_precision: "day" | "month" | "year" | "range" | null;
  /** What a reader of this value must know. */
  readonly note: string | null;
}

/** One topic of a presence. */
export interface PresenceTopicsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Subject. */
  readonly topic: string;
}

/** One listed segment of a cable. */
export interface PresenceSegmentsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Landing place at one end. */
  readonly from_place: string;
  /** Landing place at the other end. */
  readonly to_place: string;
}

/** One organization of an activity; position 1 leads. */
export interface ActivityOrganizationsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Id of an organization of this dataset. */
  readonly organization_id: string;
  /** Name of the organization. */
  readonly organization: string;
  /** Part that the body plays in the record. */
  readonly role: string | null;
}

/** One place of an activity. */
export interface ActivityLocationsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** City, site or area, as a gazetteer would name it. */
  readonly place: string | null;
  /** First-level division; decides between places of the same name. */
  readonly admin1: string | null;
  /** ISO 3166-1 alpha-3 code, XKX for Kosovo: the key for countries. */
  readonly country_iso3: string;
  /** ISO 3166-1 alpha-2 code; mind that `NA` (Namibia) reads as missing in pandas and R. */
  readonly country_iso2: string;
  /** Name of the country in English. */
  readonly country: string;
  /** Name of the country in Chinese. */
  readonly country_zh: string;
  /** Site, campus, street, airport or port within the place. */
  readonly address: string | null;
  /** What a reader must know of the place. */
  readonly note: string | null;
  /** How exactly the place is known; declare it when the place is an area rather than a city. */
  readonly stated_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country" | null;
  /** Latitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly latitude: number | null;
  /** Longitude (WGS 84), at most 6 decimals; empty when only the country is known. Unit: degrees. */
  readonly longitude: number | null;
  /** How finely the place is known. */
  readonly geo_precision: "site" | "street" | "city" | "admin2" | "admin1" | "country";
  /** Radius within which the true place is taken to lie, by its precision: 1 for a site or street, 10 for a city, 25 for admin2, 150 for admin1. No measurement. Unit: km. */
  readonly geo_uncertainty_km: number | null;
  /** How the point was found: coordinates that the record gives, the gazetteer, a curated place (`places`), or not at all. */
  readonly geo_method: "coordinates" | "gazetteer" | "curated" | "none";
  /** Step of the search that matched: a curated place, the name as it is, a part of it, the name without words such as "City", a division of first or second level, or a spelling alike. */
  readonly geo_match: "curated" | "exact" | "split" | "affix" | "admin1" | "admin2" | "fuzzy" | null;
  /** Where the coordinates come from: `geonames`, `places/` with the id of a curated place, or the address that the record gives for them. */
  readonly geo_source: string | null;
  /** GeoNames id of the place. */
  readonly geonames_id: number | null;
  /** Latitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_latitude: number | null;
  /** Longitude for a label on a map; says nothing about where the thing is. Unit: degrees. */
  readonly label_longitude: number | null;
  /** Name of the place in the gazetteer. */
  readonly gazetteer_name: string | null;
  /** Names of the place in Chinese characters, joined by `; `: those of the gazetteer, which does not tell Chinese from Japanese, and those of `place_names`. */
  readonly gazetteer_names_zh: string | null;
  /** First-level division of the place in the gazetteer. */
  readonly gazetteer_admin1: string | null;
}

/** One counterparty of an activity. */
export interface ActivityCounterpartiesDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Name of the body. */
  readonly name: string;
  /** Name as written in the record; empty where the body is an organization of this dataset. */
  readonly name_as_written: string | null;
  /** Name in Chinese. */
  readonly name_zh: string | null;
  /** Id of an organization of this dataset. */
  readonly organization_id: string | null;
  /** Part that the body plays in the record. */
  readonly role: string | null;
  /** Wikidata item. */
  readonly wikidata: string | null;
  /** Legal Entity Identifier (ISO 17442). */
  readonly lei: string | null;
}

/** One topic of an activity. */
export interface ActivityTopicsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Subject. */
  readonly topic: string;
}

/** One other name of an organization. */
export interface OrganizationAliasesDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Another name of the organization. */
  readonly alias: string;
}

/** One field of business of an organization. */
export interface OrganizationSectorsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** A field of business of the organization. */
  readonly sector: string;
}

/** One stock exchange listing of an organization. */
export interface OrganizationListingsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Stock exchange. */
  readonly exchange: string;
  /** Ticker; quote it, leading zeros count. */
  readonly ticker: string | null;
}

/** One body above an organization. */
export interface OrganizationParentsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Id of an organization of this dataset. */
  readonly parent_id: string | null;
  /** Name of the body above. */
  readonly parent_name: string;
  /** Name as written; empty where the body is an organization of this dataset. */
  readonly name_as_written: string | null;
  /** What the parent is to the organization. */
  readonly relation: "owner" | "majority-shareholder" | "controlling-shareholder" | "largest-shareholder" | "minority-shareholder" | "joint-venture-partner" | "affiliate" | "supervisor" | "former-owner";
  /** Share held. Unit: percent. */
  readonly share_percent: number | null;
  /** Date that the share holds for (EDTF text). */
  readonly as_of: string | null;
  /** Date that the share holds for: first day that the date can mean. */
  readonly as_of_earliest: string | null;
  /** Date that the share holds for: last day that the date can mean. */
  readonly as_of_latest: string | null;
  /** Date that the share holds for: how finely the date is known. */
  readonly as_of_precision: "day" | "month" | "year" | "range" | null;
  /** What a reader must know. */
  readonly note: string | null;
}

/** One official list or measure that names an organization. */
export interface DesignationsDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Which list or measure. */
  readonly list: string;
  /** Label of the list. */
  readonly list_label: string;
  /** Legal name on the list, where it differs. */
  readonly listed_as: string | null;
  /** Who designated it. */
  readonly authority: string;
  /** Date of effect (EDTF text). */
  readonly date: string | null;
  /** Date of effect: first day that the date can mean. */
  readonly date_earliest: string | null;
  /** Date of effect: last day that the date can mean. */
  readonly date_latest: string | null;
  /** Date of effect: how finely the date is known. */
  readonly date_precision: "day" | "month" | "year" | "range" | null;
  /** Date of removal (EDTF text). */
  readonly until: string | null;
  /** Date of removal: first day that the date can mean. */
  readonly until_earliest: string | null;
  /** Date of removal: last day that the date can mean. */
  readonly until_latest: string | null;
  /** Date of removal: how finely the date is known. */
  readonly until_precision: "day" | "month" | "year" | "range" | null;
  /** `active` means that no removal was found. */
  readonly status: "active" | "removed" | "unknown";
  /** Legal citation. */
  readonly citation: string | null;
  /** What a reader must know. */
  readonly note: string | null;
  /** Ids of the sources, joined by `; `. */
  readonly sources: string;
}

/** One other name of a curated place. */
export interface PlaceNamesDetail {
  /** Position in the record, from 1. */
  readonly position: number;
  /** Another name of the place, in any script. */
  readonly name: string;
}
