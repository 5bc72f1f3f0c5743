import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Folder of this package: the nearest one above that holds `package.json`. The same from the sources and
 * from the bundle in `build/`.
 */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder)
      throw new Error('the package that this command belongs to is incomplete: no package.json above it');
    folder = above;
  }
  return folder;
}
