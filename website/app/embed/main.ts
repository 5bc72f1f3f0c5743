import { pagesOf } from '../map/pages.ts';
import { siteSource } from '../map/source.ts';
import { startAtlas } from '../map/start.ts';

const root = document.getElementById('map');
const open = document.querySelector<HTMLAnchorElement>('#embed-open');
if (root !== null) {
  const { files = '' } = root.dataset;
  const pages = pagesOf(root.dataset);
  // The whole site shows what the frame shows.
  if (open !== null)
    open.href = new URL(`${pages.to('map/')}${location.search}${location.hash}`, location.href).href;
  await startAtlas(root, siteSource(new URL(files, location.href).href), {
    lang: document.documentElement.lang.startsWith('zh') ? 'zh' : 'en',
    pages,
    embedded: true,
  });
}
