import { describe, expect, it } from 'vitest';
import { fingerprint, run } from '../support/release.ts';
import {
  command,
  csv,
  header,
  importing,
  kisumu,
  kisumuFile,
  lusaka,
  mapping,
  sources,
} from './importing.ts';

describe('a CSV file', () => {
  it('becomes records that pass check and need no repair', async () => {
    const { code, output } = await importing('projects.csv', csv(kisumu, lusaka));
    expect(code).toBe(0);
    expect(output).toContain('2 records read, 2 to write\n');
    for (const file of [kisumuFile, 'presences/zte/zte-data-centre-lusaka.yaml'])
      expect(output).toContain(`Written: sources/${file}\n`);
    expect(
      sources.read(kisumuFile),
    ).toBe(`# yaml-language-server: $schema=../../../schemas/json/presence.schema.json

title: Traffic cameras in Kisumu
organizations:
  - {id: huawei}
category: smart-city-public-security
status: unknown
locations:
  - {place: Kisumu, country: KE}
dates:
  announced: 2018-11-24
topics: [video-surveillance, smart-city-traffic]
amounts:
  - {kind: contract, amount: 1100000, currency: USD}
summary: Cameras were supplied.
confidence: low
sources:
  - url: https://www.example.org/kisumu
    title: Kisumu switches on
    publisher: Example News
    language: en
    type: news
`);
    expect(sources.read('presences/zte/zte-data-centre-lusaka.yaml')).not.toContain('amounts');
    const about = ['--sources', sources.dir];
    expect(await run(process.execPath, [command, 'check', ...about])).toMatchObject({ code: 0 });
    expect(await run(process.execPath, [command, 'fix', sources.path(kisumuFile), ...about])).toMatchObject({
      stdout: 'nothing to repair\n',
    });
  });

  it('imported again changes nothing', async () => {
    await importing('projects.csv', csv(kisumu, lusaka));
    const before = fingerprint(sources.dir);
    const { code, output } = await importing('projects.csv', csv(kisumu, lusaka));
    expect(code).toBe(0);
    expect(output).toBe('2 records read, 2 there already with the same values, 0 to write\n');
    expect(fingerprint(sources.dir)).toEqual(before);
  });

  it('is put right where that needs no judgement, and is the same record when it comes again', async () => {
    const slips = [kisumu, lusaka].map((row) => row.replace(/(https:[^,]+)/, '$1?utm_source=letter'));
    const { code, output } = await importing('projects.csv', csv(...slips));
    expect(code).toBe(0);
    expect(output).toContain(
      '/projects.csv:2, /projects.csv:3  info  tracking\n  Link: The address carries a tracking parameter.\n  It was put right on the way, as `ctatlas fix` does.\n',
    );
    expect(sources.read(kisumuFile)).toContain('url: https://www.example.org/kisumu\n');
    const again = await importing('projects.csv', csv(...slips));
    expect(again.output).toBe('2 records read, 2 there already with the same values, 0 to write\n');
  });

  it.each([
    ['a byte order mark and CRLF', `\uFEFF${csv(kisumu).replaceAll('\n', '\r\n')}`],
    ['empty lines', csv('', kisumu, ',,,,,,,,,,')],
    [
      'semicolons',
      csv(kisumu)
        .replaceAll('; ', '|')
        .replace(/,(?! USD)/g, ';')
        .replace('|', '/'),
    ],
    ['tabs', csv(kisumu).replace(/,(?! USD)/g, '\t')],
  ])('is read with %s', async (_, text) => {
    const split = text.includes('CCTV/') ? mapping.replace('split: ";"', 'split: /') : mapping;
    expect(await importing('projects.csv', text, split)).toMatchObject({ code: 0 });
    expect(sources.read(kisumuFile)).toContain('topics: [video-surveillance, smart-city-traffic]');
  });

  it('with an error writes nothing, and says all that is wrong by line and column', async () => {
    const wrong =
      '"Cameras, many",Huawie,Safe cty,Kenia,,2018/11/24,much,,,notes,\nOffice,zte,overseas-office,Kenya,Kisimu,2018,1,,An office.,https://www.example.org/office,Office opens';
    const before = fingerprint(sources.dir);
    const { code, output } = await importing('projects.csv', csv(kisumu, wrong));
    expect(code).toBe(1);
    expect(output.split('\n').filter((line) => line.startsWith('  '))).toEqual(
      expect.arrayContaining([
        '  Vendor: "Huawie" is neither a code nor the name of one.',
        '  Did you mean "huawei"?',
        '  Country: "Kenia" is neither a code nor the name of one.',
        '  Did you mean "KE"?',
        '  Signed: "2018/11/24" is not a day-month-year in numbers.',
        '  Value, USD m: "amount" should be a number, not text.',
        '  What: "summary" is missing.',
        '  Headline: "title" is missing.',
        '  Link: "notes" is not a full address.',
        '  City: No place "Kisimu" is known in KE, but Kisumu is.',
      ]),
    );
    expect(output).toContain('/projects.csv:3  error  import/cell');
    expect(output).toContain('/projects.csv:4  error  geo/fuzzy');
    expect(output).toContain('3 records read, 2 with errors, 1 to write\n');
    expect(output).toMatch(/Nothing was written\. --partial writes the 1 record without an error\.\n$/);
    expect(fingerprint(sources.dir)).toEqual(before);
  });

  it('says once what is wrong with many rows', async () => {
    const rows = ['a', 'b', 'c', 'd', 'e'].map((letter) =>
      kisumu.replaceAll('isumu', `isumu ${letter}`).replace('Kisumu a,', 'Kisumu,'),
    );
    const { output } = await importing(
      'projects.csv',
      csv(...rows),
      mapping.replace('value: low', 'value: lo'),
    );
    expect(output).toContain(
      '/projects.csv:2, /projects.csv:3, /projects.csv:4 and 2 more  error  not-allowed\n',
    );
    expect(output.match(/"lo" is not allowed/g)).toHaveLength(1);
  });

  it('is written in part when that is asked for, and printed only with --dry-run', async () => {
    const rows = csv(kisumu, lusaka.replace('ZMB', 'Zambiaa'));
    const dry = await importing('projects.csv', rows, mapping, '--partial', '--dry-run');
    expect(dry.code).toBe(1);
    expect(dry.output).toContain(`\nsources/${kisumuFile}\n# yaml-language-server`);
    expect(() => sources.read(kisumuFile)).toThrow();
    expect(await importing('projects.csv', rows, mapping, '--partial')).toMatchObject({ code: 1 });
    expect(sources.read(kisumuFile)).toContain('title: Traffic cameras in Kisumu');
  });

  it('has rows of one id make one record, such as the landings of a cable', async () => {
    const cable = `kind: presence
id: Code
columns:
  - {column: Name, field: title}
  - {column: Place, field: "locations[].place"}
  - {column: Country, field: "locations[].country"}
values:
  - {field: organizations.id, value: huawei}
  - {field: category, value: submarine-cable}
  - {field: segments, value: in-order}
  - {field: summary, value: A cable.}
  - {field: confidence, value: low}
  - {field: sources.url, value: "https://www.example.org/report"}
`;
    const rows =
      'Code,Name,Place,Country\na-cable,Cable,Gwadar,PK\na-cable,,Karachi,PK\na-cable,Cable,Muscat,OM\n';
    expect(await importing('cables.csv', rows, cable)).toMatchObject({ code: 0 });
    expect(sources.read('presences/huawei/a-cable.yaml')).toContain(
      'landings:\n  - {place: Gwadar, country: PK}\n  - {place: Karachi, country: PK}\n  - {place: Muscat, country: OM}\n',
    );
    const { code, output } = await importing('b.csv', rows.replace(',,Karachi', ',Kable,Karachi'), cable);
    expect(code).toBe(1);
    expect(output).toContain('Name: This says "Kable" for title, and /b.csv:2 says "Cable".');
  });

  it('never changes a record that is there, nor writes outside its folder', async () => {
    const withId = mapping.replace('kind: presence', 'kind: presence\nid: Code');
    const rows = `Code,${header}\nnairobi-safe-city,${kisumu}\n../../../evil,${lusaka}\nA B,${lusaka}\n`;
    const before = fingerprint(sources.dir);
    const { code, output } = await importing('projects.csv', rows, withId, '--partial');
    expect(code).toBe(1);
    expect(output).toContain(
      'The presence "nairobi-safe-city" is there already, with other values of title,',
    );
    expect(output).toContain('0 to write');
    expect(fingerprint(sources.dir)).toEqual(before);
  });
});
