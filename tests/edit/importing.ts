import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach } from 'vitest';
import { installCommand, type Run, run, temporaryFolder } from '../support/release.ts';
import { makeSources, type Sources } from '../support/sources.ts';

/** A spreadsheet that somebody might have: its row of names, two rows, and the mapping of it. */
export const header = 'Project,Vendor,Type,Country,City,Signed,"Value, USD m",Subjects,What,Link,Headline';
export const kisumu =
  'Traffic cameras in Kisumu,Huawei,Smart city and public security,Kenya,Kisumu,24/11/2018,1.1,CCTV; traffic,Cameras were supplied.,https://www.example.org/kisumu,Kisumu switches on';
export const lusaka =
  'Data centre in Lusaka,zte,data-centre,ZMB,Lusaka,3.2.2019,,,A data centre was built.,https://www.example.org/lusaka,Lusaka opens';
export const mapping = `kind: presence
columns:
  - {column: Project, field: title}
  - {column: Vendor, field: organizations.id}
  - {column: Type, field: category}
  - {column: Country, field: locations.country}
  - {column: City, field: locations.place}
  - {column: Signed, field: dates.announced, date: day-month-year}
  - {column: "Value, USD m", field: amounts.amount, times: 1000000}
  - {column: Subjects, field: topics, split: ";", codes: {CCTV: video-surveillance, traffic: smart-city-traffic}}
  - {column: What, field: summary}
  - {column: Link, field: sources.url}
  - {column: Headline, field: sources.title}
values:
  - {field: amounts.kind, value: contract}
  - {field: amounts.currency, value: USD}
  - {field: confidence, value: low}
  - {field: sources.publisher, value: Example News}
  - {field: sources.language, value: en}
  - {field: sources.type, value: news}
`;
export const kisumuFile = 'presences/huawei/huawei-traffic-cameras-kisumu.yaml';

export let command: string;
export let sources: Sources;
export let folder: string;
beforeAll(() => {
  command = installCommand();
});
beforeEach(() => {
  sources = makeSources();
  folder = temporaryFolder();
});

/** Imports a file of some content and mapping, both written into a folder of their own. */
export async function importing(
  name: string,
  content: string | Uint8Array,
  map: string | null = mapping,
  ...flags: string[]
): Promise<Run & { output: string }> {
  const file = join(folder, name);
  writeFileSync(file, content);
  if (map !== null) writeFileSync(file.replace(/\.\w+$/, '.mapping.yaml'), map);
  const done = await run(process.execPath, [command, 'import', file, '--sources', sources.dir, ...flags]);
  return { ...done, output: done.stdout.replaceAll(folder, '').replaceAll(sources.dir, 'sources') };
}

export const csv = (...rows: string[]) => `${[header, ...rows].join('\n')}\n`;
