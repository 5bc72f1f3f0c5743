import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../website/words');

interface Part {
  readonly en: Readonly<Record<string, unknown>>;
  readonly zh: Readonly<Record<string, unknown>>;
}

it('no two parts of the site call different words by one name', async () => {
  const owners = new Map<string, string>();
  const doubled: string[] = [];
  for (const file of readdirSync(folder).filter((name) => !['index.ts', 'bilingual.ts'].includes(name))) {
    const parts = (await import(join(folder, file))) as Record<string, Part>;
    for (const { en, zh } of Object.values(parts)) {
      expect(Object.keys(zh)).toEqual(Object.keys(en));
      for (const name of Object.keys(en)) {
        const owner = owners.get(name);
        if (owner !== undefined) doubled.push(`${name}: ${owner}, ${file}`);
        owners.set(name, file);
      }
    }
  }
  expect(owners.size).toBeGreaterThan(200);
  expect(doubled).toEqual([]);
});
