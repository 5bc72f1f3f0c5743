import { pagesOf } from './pages.ts';
import { siteSource } from './source.ts';
import { startAtlas } from './start.ts';

const root = document.getElementById('map');
if (root !== null) {
  const { files = '' } = root.dataset;
  await startAtlas(root, siteSource(new URL(files, location.href).href), {
    lang: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en',
    pages: pagesOf(root.dataset),
  });
}
