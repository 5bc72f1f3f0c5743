/** A number with its thousands apart. */
export function number(value: number): string {
  return value.toLocaleString('en');
}
