/** The formats that are made of a release's own tables and layers, in the order of their making. */
export const formatNames = ['xlsx', 'sqlite', 'arrow', 'topojson', 'pmtiles', 'references', 'api'] as const;
export type FormatName = (typeof formatNames)[number];

/**
 * The formats that a list names: `all`, `core` (none beside CSV, Parquet, GeoParquet and GeoJSON), or names joined
 * by commas.
 *
 * @throws with the word that names no format.
 */
export function formatsOf(list: string): readonly FormatName[] {
  if (list === 'all') return formatNames;
  const words = list.split(',').map((word) => word.trim());
  const unknown = words.find((word) => word !== 'core' && !formatNames.some((name) => name === word));
  if (unknown !== undefined)
    throw new Error(`"${unknown}" is no format; name all, core or some of ${formatNames.join(', ')}`);
  return formatNames.filter((name) => words.includes(name));
}
