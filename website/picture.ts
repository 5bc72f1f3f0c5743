import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { drawPicture } from './picture/draw.ts';
import { readRelease } from './picture/release.ts';

// npx tsx website/picture.ts [folder of a release] [file]: the map of the README, from the data files of a release.
const [folder = 'dist', file = 'docs/map.svg'] = process.argv.slice(2);
const picture = drawPicture(readRelease(folder));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, picture);
process.stdout.write(`${file}: ${Math.round(Buffer.byteLength(picture) / 1024)} KB\n`);
