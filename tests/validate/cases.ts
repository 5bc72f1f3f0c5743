import type { Sources } from '../support/sources.ts';

/** A finding that a rule is to make: the text in the file at which it stands, its message and its hint. */
export interface Expected {
  readonly file: string;
  /** Text at whose first occurrence the finding stands, or its line and column. */
  readonly at: string | readonly [line: number, column: number];
  readonly message: string;
  readonly hint: string;
}

/** How one rule was seen to fail, and what it must let pass. Every change is made to the small valid set. */
export interface RuleCases {
  readonly red: Readonly<Record<string, (sources: Sources) => Expected[]>>;
  readonly green: Readonly<Record<string, (sources: Sources) => void>>;
}

/** The rest of a record after its title, for records that a case adds. */
export const source = `sources:
  - url: https://www.example.org/report
    title: Safe city goes live
    publisher: Example News
    published: 2019-05
    language: en
    type: news
`;
