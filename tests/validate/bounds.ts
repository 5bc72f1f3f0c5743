import type { Sources } from '../support/sources.ts';

/** What one rule says of a change to the small set: its message, and its hint if need be. Other rules are not asked. */
export type Bound = readonly [
  what: string,
  change: (sources: Sources) => unknown,
  messages: readonly string[],
];

/** Where each rule begins and ends to speak. */
export type Bounds = Readonly<Record<string, readonly Bound[]>>;
