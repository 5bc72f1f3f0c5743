const format = new Intl.NumberFormat('en');

/** A number with its thousands apart. */
export function number(value: number): string {
  return format.format(value);
}
