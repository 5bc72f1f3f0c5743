import { office, type Sources } from '../support/sources.ts';

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
    archived: https://web.archive.org/web/2020/https://www.example.org/report
`;

const written = 'An office; the town is not known.';

/** The summary of a record, written as `yaml`. */
export const summary = (yaml: string) => (sources: Sources) => {
  sources.edit(office, written, yaml);
};

/** What is said of a summary written as `yaml`, at its beginning. */
export const saidOf =
  (yaml: string, message: string, hint: string) =>
  (sources: Sources): Expected[] => {
    sources.edit(office, written, yaml);
    const { line, column } = sources.positionOf(office, 'summary: ');
    return [{ file: office, at: [line, column + 'summary: '.length], message, hint }];
  };
