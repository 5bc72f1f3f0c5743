import { type Cell, cellOf, type ImportRemark, type Row, type Sheet, Unreadable, whereOf } from './sheet.ts';

type Group = Record<string, unknown>;

/**
 * Reads the features of a GeoJSON file as rows: properties are columns, and so are `$id`, `$latitude` and
 * `$longitude`. A list of texts is joined by `; `. Other geometries than points, and groups within properties, are
 * reported: they have no cell.
 *
 * @throws Unreadable when it is no GeoJSON.
 */
export function readGeoJson(file: string, text: string): Sheet {
  const columns = new Set<string>();
  const rows: Row[] = [];
  const remarks: ImportRemark[] = [];
  for (const [index, feature] of featuresOf(text).entries()) {
    const number = index + 1;
    const say = (column: string | null, message: string, hint: string) =>
      remarks.push({
        where: whereOf({ file, counts: 'feature' }, number),
        column,
        rule: 'import/geometry',
        severity: 'warning',
        message,
        hint,
      });
    const cells = new Map<string, Cell>();
    const put = (name: string, given: unknown) => {
      columns.add(name);
      const cell = cellOf(Array.isArray(given) ? given.map(String).join('; ') : given);
      if (cell !== null) cells.set(name, cell);
      else if (isGroup(given))
        say(name, 'The property holds a group of values.', 'Only texts, numbers and lists of them are read.');
    };
    if (feature.id !== undefined) put('$id', feature.id);
    for (const [name, given] of Object.entries(isGroup(feature.properties) ? feature.properties : {}))
      put(name, given);
    const { geometry } = feature;
    if (isGroup(geometry) && geometry.type === 'Point' && Array.isArray(geometry.coordinates)) {
      put('$longitude', geometry.coordinates[0]);
      put('$latitude', geometry.coordinates[1]);
    } else if (isGroup(geometry)) {
      say(null, `A ${String(geometry.type)} has no one point.`, 'Its places must stand in properties.');
    }
    rows.push({ number, cells });
  }
  return { file, counts: 'feature', columns: [...columns], rows, remarks };
}

function featuresOf(text: string): Group[] {
  const value = parsed(text);
  if (isGroup(value) && value.type === 'Feature') return [value];
  const list = isGroup(value) && value.type === 'FeatureCollection' ? value.features : null;
  if (!Array.isArray(list) || !list.every(isGroup))
    throw new Unreadable('it is no GeoJSON: a FeatureCollection, or one Feature');
  return list;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Unreadable(`it is not valid JSON: ${(error as Error).message}`);
  }
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
