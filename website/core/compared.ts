/** What two organizations or countries are compared by. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly presences: number;
  readonly firstYear: number | null;
  /** Presences by category group. */
  readonly groups: Readonly<Record<string, number>>;
  /** Countries of an organization, organizations of a country. */
  readonly others: readonly string[];
}

export interface Figures {
  readonly organizations: readonly Compared[];
  readonly countries: readonly Compared[];
  /** Names of all countries, organizations and groups that the figures mention. */
  readonly names: Readonly<Record<string, string>>;
}
