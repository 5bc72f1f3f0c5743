import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { header, importing, kisumu, kisumuFile, mapping, sources } from './importing.ts';

describe('other files', () => {
  it('XLSX: the same records, whatever sheet and row they stand in', async () => {
    const cells = (row: string) =>
      row.split(/,(?! USD)/).map((value) => ({ value: value.replaceAll('"', '') }));
    const signed = { value: new Date(Date.UTC(2018, 10, 24)), type: Date, format: 'dd/mm/yyyy' };
    const row = [...cells(kisumu)];
    row.splice(5, 2, signed as never, { value: 1.1, type: Number } as never);
    const data = [[{ value: 'Projects of all kinds' }], cells(header), row];
    const bytes = await writeWorkbook([
      { data: [[{ value: 'Read me' }]], sheet: 'Notes' },
      { data, sheet: 'Projects' },
    ] as never).toBuffer();
    const map = `sheet: Projects\nheader: 2\n${mapping}`;
    expect(await importing('projects.xlsx', bytes, map)).toMatchObject({ code: 0 });
    expect(sources.read(kisumuFile)).toContain('announced: 2018-11-24');
    expect(sources.read(kisumuFile)).toContain('amount: 1100000');
    const missing = await importing('projects.xlsx', bytes, map.replace('Projects', 'Project'));
    expect(missing).toMatchObject({ code: 2 });
    expect(missing.stderr).toContain('it has no sheet "Project". Did you mean "Projects"?');
  });

  it('GeoJSON: properties, and points as coordinates', async () => {
    const feature = (geometry: unknown, name: string) => ({
      type: 'Feature',
      id: name.toLowerCase(),
      geometry,
      properties: {
        Name: name,
        Country: 'KE',
        Subjects: ['video-surveillance', 'policing-public-safety'],
        More: {},
      },
    });
    const map = `kind: presence
id: $id
columns:
  - {column: Name, field: title}
  - {column: Country, field: locations.country}
  - {column: Subjects, field: topics, split: ";"}
  - {column: $latitude, field: locations.coordinates.latitude}
  - {column: $longitude, field: locations.coordinates.longitude}
values:
  - {field: locations.coordinates.precision, value: site}
  - {field: locations.coordinates.source, value: "https://www.example.org/report"}
  - {field: organizations.id, value: huawei}
  - {field: category, value: smart-city-public-security}
  - {field: summary, value: Cameras.}
  - {field: confidence, value: low}
  - {field: sources.url, value: "https://www.example.org/report"}
`;
    const features = [
      feature({ type: 'Point', coordinates: [36.8219, -1.2921] }, 'Placed'),
      feature({ type: 'Polygon', coordinates: [] }, 'Area'),
    ];
    const { code, output } = await importing(
      'map.geojson',
      JSON.stringify({ type: 'FeatureCollection', features }),
      map,
    );
    expect(code).toBe(0);
    expect(output).toContain('Nothing was taken from More (0 cells).');
    expect(output).toContain(
      '/map.geojson, feature 2  warning  import/geometry\n  A Polygon has no one point.',
    );
    expect(sources.read('presences/huawei/placed.yaml')).toContain(
      'topics: [video-surveillance, policing-public-safety]',
    );
    expect(sources.read('presences/huawei/placed.yaml')).toContain('latitude: -1.2921');
    expect(sources.read('presences/huawei/area.yaml')).toContain('  - {country: KE}\n');
  });

  it.each([
    ['a.docx', 'x', 'files end in .csv, .tsv, .xlsx, .geojson or .json, not in ".docx"'],
    ['a.csv', 'a,b\n"open', 'it is not valid CSV'],
    ['a.csv', new Uint8Array([0x4e, 0xe9, 0x0a]), 'it is not UTF-8'],
    ['a.csv', 'a,a\n1,2\n', 'two columns are called "a"'],
    ['a.csv', '', 'there is no row with names of columns'],
    ['a.xlsx', 'x', 'it is not an XLSX workbook'],
    ['a.geojson', '{', 'it is not valid JSON'],
    ['a.geojson', '{"type": "Topology"}', 'it is no GeoJSON'],
  ])('%s with %j is refused in a sentence', async (name, content, message) => {
    const { code, stdout, stderr } = await importing(name, content);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
