/**
 * A copy of a text cut from a file. Such a cut keeps the whole file in memory for as long as it lives, so whoever
 * keeps texts beyond their record keeps copies.
 */
export function ownText(text: string): string {
  return ` ${text}`.slice(1);
}
