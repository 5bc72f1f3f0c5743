import { describe, expect, it } from 'vitest';
import { huawei, office, safeCity, term } from '../support/sources.ts';
import { ctatlas, linesAbout, prepareTidySources, tidySources } from './tidy-sources.ts';

prepareTidySources();

describe('one address with different details', () => {
  const archived = 'https://web.archive.org/web/2020/https://www.example.org/report';

  it('gets those of most records', async () => {
    const sources = tidySources();
    sources.edit(safeCity, 'Safe city goes live', 'Safe City Goes Live');
    const done = await ctatlas(sources, 'fix');
    expect(linesAbout(sources, safeCity, done)).toEqual(['sources[1]: title as the other records have it']);
    expect(sources.read(safeCity)).toContain('title: Safe city goes live');
    expect(await ctatlas(sources, 'check')).toMatchObject({ code: 0 });
  });

  it('keeps an archived copy that a single record knows', async () => {
    const sources = tidySources();
    for (const file of [safeCity, term, huawei]) sources.edit(file, `    archived: ${archived}\n`, '');
    expect(await ctatlas(sources, 'fix')).toMatchObject({ code: 0 });
    for (const file of [safeCity, office, term, huawei])
      expect(sources.read(file)).toContain(`archived: ${archived}`);
  });

  it.each([
    ['the fullest, where as many say this as that', '    title_supplied: true\n', 'Seen'],
    ['the first, where both are as full', '', 'Cited'],
  ])('gets those of %s', async (_, more, winner) => {
    const sources = tidySources();
    const cite = (title: string, extra: string) =>
      `sources:\n  - url: https://www.example.org/other\n    title: ${title}\n${extra}    publisher: P\n    language: en\n    type: news\n`;
    const text = (by: string) => `term: A term\ndefinition: Text.\n${by}`;
    sources
      .write('glossary/a.yaml', text(cite('Cited', '')))
      .write('glossary/b.yaml', text(cite('Seen', more)));
    expect(await ctatlas(sources, 'fix')).toMatchObject({ code: 0 });
    for (const name of ['a', 'b'])
      expect(sources.read(`glossary/${name}.yaml`)).toContain(`title: ${winner}\n`);
  });

  it('never gets details that are themselves wrong', async () => {
    const sources = tidySources();
    const cite = (type: string) =>
      `term: A term\ndefinition: Text.\nsources:\n  - url: https://www.example.org/other\n    title: T\n    publisher: P\n    language: en\n    type: ${type}\n`;
    sources.write('glossary/a.yaml', cite('nwes')).write('glossary/b.yaml', cite('news'));
    expect(await ctatlas(sources, 'fix')).toMatchObject({ code: 0 });
    expect(sources.read('glossary/a.yaml')).toContain('type: news');
  });

  it('is told of a file that was not given', async () => {
    const sources = tidySources();
    sources.edit(safeCity, 'Safe city goes live', 'Safe City Goes Live');
    const { stdout } = await ctatlas(sources, 'fix', sources.path(term));
    expect(stdout).toContain('name this file too');
    expect(sources.read(safeCity)).toContain('Safe City Goes Live');
  });
});
