import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { csv, folder, header, importing, kisumu, mapping } from './importing.ts';

describe('a mapping', () => {
  it('is judged before any row is, by line and column', async () => {
    const wrong = mapping
      .replace('column: City', 'column: Citty')
      .replace('field: title', 'field: titel')
      .replace('field: summary', 'field: summary, split: ";"')
      .replace('field: confidence', 'field: confidense');
    const { code, output } = await importing('projects.csv', csv(kisumu), wrong);
    expect(code).toBe(1);
    expect(output).toBe(`/projects.mapping.yaml:3:30  error  import/mapping
  "titel" is not a field of a presence.
  Did you mean "title"?
/projects.mapping.yaml:7:14  error  import/mapping
  The file has no column "Citty".
  Did you mean "City"?
/projects.mapping.yaml:11:43  error  import/mapping
  \`split\` is for lists; "summary" is none.
  Remove the line.
/projects.mapping.yaml:17:13  error  import/mapping
  "confidense" is not a field of a presence.
  Did you mean "confidence"?
Nothing was written.
`);
  });

  it('with an unknown key or broken YAML is a finding', async () => {
    const key = await importing('projects.csv', csv(kisumu), mapping.replace('values:', 'valus:'));
    expect(key.output).toContain('"valus" is not a field of this record.\n  Did you mean "values"?');
    const yaml = await importing('projects.csv', csv(kisumu), 'kind: [');
    expect(yaml).toMatchObject({ code: 1 });
    expect(yaml.output).toContain('error  yaml-syntax');
  });

  it('is begun for a file that has none: what is printed can be finished and used', async () => {
    const names = 'Title,Vendor,Notes\n';
    for (const map of [null, '']) {
      const { code, stdout, stderr } = await importing('new.csv', `${names}a,b,c\n`, map);
      expect(code).toBe(1);
      expect(stderr).toContain('new.mapping.yaml and finish it; docs/importing.md explains it.');
      expect(stdout).toContain(
        '  - {column: Title, field: title}\n  - {column: Vendor, field: organizations.id}\n',
      );
      expect(stdout).toContain('ignore:\n  - Notes\n');
      expect(stdout).toContain(
        'all records share: category, locations.country, summary, confidence, sources.url, sources.title',
      );
    }
    const named = await importing('new.csv', names, null, '--mapping', join(folder, 'none.yaml'));
    expect(named).toMatchObject({ code: 2, stdout: '' });
  });

  it('tells of columns that it forgets', async () => {
    const { output } = await importing('projects.csv', `${header},Notes,Empty\n${kisumu},see file,\n`);
    expect(output).toContain(
      'Nothing was taken from Notes (1 cell), Empty (0 cells). Name these columns in the mapping, under `columns` or `ignore`.\n',
    );
  });
});
