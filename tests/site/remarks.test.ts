import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readTable } from '../export/read.ts';
import { releaseForSite, siteOf } from '../support/site.ts';
import { countryOnly, safeCity, sourcesOfAllKinds } from './page-kinds.ts';

const release = await releaseForSite(sourcesOfAllKinds());
const site = siteOf(release);
const page = (path: string) => parseHTML(readFileSync(join(site, path, 'index.html'), 'utf8')).document;
const textOf = (path: string, selector: string) =>
  page(path).querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? null;

describe('a disputed record', () => {
  it('says who disputes what, since when, in which state and where one can read it', () => {
    const said = textOf(safeCity, '#disputes');
    expect(said).toContain('Ministry of Home Affairs: The ministry says that the sum was lower.');
    expect(said).toContain('of “Amount 1” · open · 2022-09 · Sources: An answer, Example');
    expect(said).toContain('does not say who is right');
    expect(page(safeCity).querySelector('#disputes a')?.getAttribute('href')).toBe(
      'https://example.org/answer',
    );
  });

  it('marks the disputed value, and no other', () => {
    const marked = [...page(safeCity).querySelectorAll('table.facts tr')].filter(
      (row) => row.querySelector('a[href="#disputes"]') !== null,
    );
    expect(marked.map((row) => row.querySelector('td')?.textContent)).toEqual(['210,000,000 disputed']);
  });

  it('says so in Chinese too, and marks what is English as English', () => {
    const section = page(`zh/${safeCity}`).querySelector('#disputes');
    expect(section?.textContent).toContain('争议');
    expect(section?.textContent).toContain('未了结');
    expect(section?.querySelector('[lang=en]')?.textContent).toBe(
      'The ministry says that the sum was lower.',
    );
  });

  it('may be an organization, which links to who disputes it', () => {
    expect(textOf('organizations/zte/', '#disputes')).toContain('of the record as a whole · answered');
    expect(page('organizations/zte/').querySelector('#disputes a')?.getAttribute('href')).toBe(
      '../../organizations/zte/',
    );
  });
});

describe('a dispute that was withdrawn', () => {
  const withdrawn = 'records/huawei-central-african-backbone-congo/';

  it('is told, but the record is not called disputed, as in the tables', async () => {
    expect(textOf(withdrawn, '#disputes')).toContain('withdrawn');
    expect(textOf(withdrawn, 'p.disputed')).toBeNull();
    expect(textOf(safeCity, 'p.disputed')).toContain('Somebody disputes this record');
    for (const { id, disputed } of await readTable(release, 'presences'))
      expect(textOf(`records/${id}/`, 'p.disputed') !== null, String(id)).toBe(disputed);
  });

  it('does not make a term disputed', () => {
    expect(textOf('glossary/', 'main')).not.toContain('took its objection back');
  });
});

describe('the page of a cable', () => {
  it('says that its record is disputed, and leads to who disputes it', () => {
    for (const lang of ['', 'zh/']) {
      const path = `${lang}cables/huawei-peace-cable/`;
      const target = page(path).querySelector('p.disputed a')?.getAttribute('href') ?? '';
      expect(join(path, target)).toBe(`${lang}records/huawei-peace-cable/#disputes`);
    }
  });

  it('says nothing of the kind when the dispute was withdrawn', () => {
    expect(textOf('cables/huawei-central-african-backbone-congo/', 'p.disputed')).toBeNull();
  });
});

describe('a known issue', () => {
  it('stands on the page of each record that has it, until it is mended', () => {
    const said = textOf(safeCity, '#known-issues');
    expect(said).toContain('One sum for the whole programme');
    expect(said).toContain('What to do: Leave it out when you add up towns.');
    expect(said).not.toContain('mended');
  });
});

describe('a record that nobody disputes', () => {
  it('has no such sections', () => {
    expect(textOf(countryOnly, '#disputes')).toBeNull();
    expect(textOf(countryOnly, '#known-issues')).toBeNull();
  });
});

describe('confidence', () => {
  it('is shown as judged and as computed, with the publishers behind it and what speaks against its use', () => {
    const facts = textOf(safeCity, 'aside .pairs');
    expect(facts).toMatch(/Confidence ?high/);
    expect(facts).toMatch(/By formula ?low 3 publishers, 3 independent of the parties/);
    expect(facts).toContain('not recommended: it is disputed');
    expect(textOf(`zh/${safeCity}`, 'aside .pairs')).toContain('不推荐使用： 存在争议');
  });
});
