import { createHash } from 'node:crypto';
import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Manifest, ReleaseFile } from './data/release.ts';

interface Written {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The folder of the site: writes its files and remembers them for its manifest. */
export class SiteFolder {
  readonly #folder: string;
  readonly #written: Written[] = [];
  readonly #made = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws when the file was written before: two pages of one address are our mistake. */
  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    writeFileSync(this.#place(path), bytes, { flag: 'wx' });
    this.#remember(path, bytes);
  }

  copy(from: string, path: string): void {
    copyFileSync(from, this.#place(path));
    this.#remember(path, readFileSync(from));
  }

  /**
   * Offers a file of the release below `data/`. It is one file under two names where the file system can, so that the
   * site takes no room for what lies beside it; its sum is known from the manifest of the release.
   */
  share(release: string, { path, bytes, sha256 }: ReleaseFile): void {
    const [from, shared] = [join(release, path), `data/${path}`];
    const to = this.#place(shared);
    try {
      linkSync(from, to);
    } catch {
      // Another file system, or one without links.
      copyFileSync(from, to, constants.COPYFILE_FICLONE);
    }
    this.#written.push({ path: shared, bytes, sha256 });
  }

  copyFolder(from: string, below: string, wanted: (name: string) => boolean): void {
    for (const name of readdirSync(from).filter(wanted)) this.copy(join(from, name), `${below}/${name}`);
  }

  /** Writes the manifest of the site. @returns the number of files, the manifest included. */
  finish({ name, title, version, date, schema_version, licence }: Manifest): number {
    const files = this.#written.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const manifest = { name: `${name}-site`, title, version, date, schema_version, licence, files };
    writeFileSync(this.#place('manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
    return files.length + 1;
  }

  #place(path: string): string {
    const file = join(this.#folder, path);
    const folder = dirname(file);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    return file;
  }

  #remember(path: string, content: Uint8Array): void {
    const sha256 = createHash('sha256').update(content).digest('hex');
    this.#written.push({ path, bytes: content.length, sha256 });
  }
}
