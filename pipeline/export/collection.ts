import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Dataset } from '../../schemas/dataset.ts';

const flushAt = 1 << 16;

/** Writes one GeoJSON FeatureCollection, feature by feature, one on each line. */
export class CollectionWriter {
  private readonly fd: number;
  private text: string;
  private count = 0;

  constructor(path: string, name: string, dataset: Dataset) {
    mkdirSync(dirname(path), { recursive: true });
    this.fd = openSync(path, 'w');
    const { title, version, schema_version, licence } = dataset;
    const head = JSON.stringify({
      type: 'FeatureCollection',
      name,
      dataset: title,
      version,
      schema_version,
      licence,
    });
    this.text = `${head.slice(0, -1)},"features":[`;
  }

  /** Appends one feature, given as JSON text. */
  add(feature: string): void {
    this.text += this.count === 0 ? `\n${feature}` : `,\n${feature}`;
    this.count += 1;
    if (this.text.length > flushAt) this.flush();
  }

  close(): void {
    this.text += '\n]}\n';
    this.flush();
    closeSync(this.fd);
  }

  private flush(): void {
    writeSync(this.fd, this.text);
    this.text = '';
  }
}
