import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { releaseForSite, siteOf } from '../support/site.ts';
import { pageKinds, safeCity, sourcesOfAllKinds } from './page-kinds.ts';

const site = siteOf(await releaseForSite(sourcesOfAllKinds()));
const fileOf = (path: string) => {
  const [below = ''] = path.split('?');
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
};
const page = (path: string) => parseHTML(readFileSync(join(site, fileOf(path)), 'utf8')).document;

const silent = new Set(['SCRIPT', 'STYLE', 'CODE', 'PRE', 'TEXTAREA', 'OPTION']);

/** Sentences in Latin letters that nothing marks as being in another language than Chinese; names are shorter. */
function unmarked(element: Element): string[] {
  return [...element.childNodes].flatMap((node) => {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? '').trim();
      const words = text.split(/\s+/).filter((word) => /^\p{P}*[A-Za-z]+\p{P}*$/u.test(word)).length;
      return words >= 9 && !/[\u3400-\u9fff]/.test(text) ? [text] : [];
    }
    const child = node as Element;
    if (node.nodeType !== 1 || silent.has(child.tagName)) return [];
    const lang = child.getAttribute('lang');
    return lang === null || lang.startsWith('zh') ? unmarked(child) : [];
  });
}

describe('a Chinese page', () => {
  it.each(pageKinds)('/zh/%s marks what it has in another language', (path) => {
    expect(unmarked(page(`zh/${path}`).body)).toEqual([]);
  });

  it('of a record says in a note that the text is in English', () => {
    const note = '本记录的标题或摘要尚无中文，以英文显示。';
    const chinese = page(`zh/${safeCity}`);
    expect(chinese.querySelector('main')?.textContent).toContain(note);
    expect(chinese.querySelector('h1 [lang=en]')?.textContent).toContain('Safe City');
    expect(chinese.querySelector('.lead [lang=en]')).not.toBeNull();
    expect(page(safeCity).querySelector('main')?.textContent).not.toContain(note);
  });

  it('of a record is described by Chinese labels where it has no summary in Chinese', () => {
    const brief = page(`zh/${safeCity}`).querySelector('meta[name=description]')?.getAttribute('content');
    expect(brief).toMatch(/^中兴通讯.* · 智慧城市与公共安全 · 赞比亚 · 20\d\d · /);
    expect(page(safeCity).querySelector('meta[name=description]')?.getAttribute('content')).toContain(
      'Lusaka',
    );
  });

  it('would be seen to hide English in Chinese', () => {
    const { document } = parseHTML(
      '<html lang="zh-Hans"><body><p>A whole sentence of many words that nobody has marked at all.</p></body></html>',
    );
    expect(unmarked(document.body)).toHaveLength(1);
  });
});

it('titles of sources are marked with the language of the source', () => {
  const [first] = page(safeCity).querySelectorAll('.sources a');
  expect(first?.getAttribute('lang')).toBe('en');
});
