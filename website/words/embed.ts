import { bilingual } from './bilingual.ts';

/** Words of the map in a frame. */
export const embed = bilingual(
  {
    embedTitle: 'Map for embedding',
    embedDescription: 'The map of a view, for a frame in another page.',
    embedOpen: 'Open in China Tech Atlas',
  },
  {
    embedTitle: '可嵌入的地图',
    embedDescription: '某一视图的地图，供嵌入其他网页。',
    embedOpen: '在中国科技企业海外图谱中打开',
  },
);
