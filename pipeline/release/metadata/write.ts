import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { croissant } from './croissant.ts';
import { dataPackage } from './datapackage.ts';
import { datasetJsonLd } from './dataset-jsonld.ts';
import type { Facts } from './facts.ts';
import { roCrate } from './ro-crate.ts';
import { zenodo } from './zenodo.ts';

/** Each metadata file with what it says: all of them are views of the same facts. */
export const metadataFiles: Readonly<Record<string, (facts: Facts) => Record<string, unknown>>> = {
  'datapackage.json': dataPackage,
  'croissant.json': croissant,
  'dataset.jsonld': datasetJsonLd,
  'ro-crate-metadata.json': roCrate,
  '.zenodo.json': zenodo,
};

/** Writes every metadata file that names others; `CITATION.cff` stands among the documents. */
export function writeMetadata(dir: string, facts: Facts): void {
  for (const [path, describe] of Object.entries(metadataFiles))
    writeFileSync(join(dir, path), `${JSON.stringify(describe(facts), null, 2)}\n`);
}
