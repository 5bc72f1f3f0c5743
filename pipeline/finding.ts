/** How bad a finding is: an error stops a release, a warning asks for attention, an info only tells. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * One thing that is wrong (or remarkable) in one source file.
 *
 * `path` leads to the value at fault inside the record (`['locations', 0, 'place']`); `document` is the
 * record's position in a YAML stream. Line and column are looked up from these only when a finding is
 * reported, so that a clean run never pays for positions. `line` and `column` (1-based) are given
 * outright where no path exists, such as for a YAML syntax error.
 */
export interface Finding {
  readonly file: string;
  readonly document?: number;
  readonly path?: readonly PropertyKey[];
  /** Point at the key instead of its value, e.g. for an unknown field. */
  readonly atKey?: boolean;
  readonly line?: number;
  readonly column?: number;
  readonly rule: string;
  readonly severity: Severity;
  /** One plain sentence. */
  readonly message: string;
  /** One line that says what to do. */
  readonly hint: string;
  /** What `fix` does about it, where that is mechanical: the value at `path` is replaced or removed. */
  readonly fix?: Repair;
}

/** A change of one value that needs no judgement. */
export type Repair = { readonly set: string | number | boolean } | { readonly remove: true };

/** Result of a room that judges: what it made, and what it found. A contributor's mistake is never an exception. */
export interface Judged<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** Whether any finding forbids a release. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error');
}
