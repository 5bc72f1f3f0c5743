import type { Readable, Writable } from 'node:stream';

export interface AddOptions {
  readonly sources: string;
  readonly id?: string;
  /** Prints the record instead of writing it. */
  readonly dryRun?: boolean;
  /** Lists the flags of the kind. */
  readonly flags?: boolean;
}

/** Where questions are asked. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
  readonly isTerminal: boolean;
}
