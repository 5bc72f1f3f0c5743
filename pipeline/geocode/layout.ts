/** "No division", in the columns that point to one. */
export const NO_AREA = 0xffff;
/** Coordinates are stored as whole numbers of 1e-5 degrees, GeoNames' own resolution. */
export const UNITS_PER_DEGREE = 1e5;

/** Features beside GeoNames' own: an airport, and a town that is known by its airport only. */
export const AIRPORT = 'AIRP';
export const TOWN_BY_AIRPORT = 'PPL-AIRP';

/*
 * A posting says what a name leads to: 20 bits of index, one bit "only an alternate name", two bits of kind.
 * A slot is the posting itself, or with the top bit set the position of a list (its length, then its postings).
 */
export const INDEX_MASK = 0xfffff;
export const ALTERNATE_BIT = 1 << 20;
export const KIND_SHIFT = 21;
export const KIND_PLACE = 0;
export const KIND_AREA = 1;
export const KIND_COUNTRY = 2;
export const LIST_BIT = 0x80000000;
