import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from '../../pipeline/finding.ts';
import { commentsOf } from '../../pipeline/load/comments.ts';
import type { SourceRecord } from '../../pipeline/load/load.ts';
import { Locator } from '../../pipeline/load/locate.ts';
import { parseStream } from '../../pipeline/load/yaml.ts';
import { contextOf } from '../../pipeline/validate/context.ts';
import type { FrameDocument } from '../../pipeline/validate/frame.ts';
import { createValidator } from '../../pipeline/validate/validate.ts';
import { folders } from '../../schemas/kinds.ts';
import { smallSet } from '../support/records.ts';
import { Sources } from '../support/sources.ts';

const folder = join(import.meta.dirname, '../../sources/codelists');
/** The real codelists as they are read. */
export const codelists = readdirSync(folder).map(
  (file): FrameDocument => ({
    file,
    name: basename(file, '.yaml'),
    value: parseStream(readFileSync(join(folder, file), 'utf8'))[0],
  }),
);

/** The small valid set without a folder: what validate judges, it judges without a disk. */
export class MemorySources extends Sources {
  private readonly files = new Map(Object.entries(smallSet));

  constructor() {
    super('sources');
  }

  override read(file: string): string {
    const text = this.files.get(file);
    if (text === undefined) throw new Error(`there is no ${file}`);
    return text;
  }

  override write(file: string, content: string | Uint8Array): this {
    this.files.set(file, String(content));
    return this;
  }

  override remove(file: string): this {
    this.files.delete(file);
    return this;
  }

  /** Everything that the rules say of the records, with line and column. */
  async findings() {
    return (await this.raw()).map((finding) => this.located(finding));
  }

  /** The same as the rules say it: with paths, and with what is to be done about it. */
  async raw(): Promise<Finding[]> {
    const records = (
      await Promise.all([...this.files.keys()].sort().map((file) => this.recordsOf(file)))
    ).flat();
    const of = (...kinds: SourceRecord['kind'][]) => records.filter(({ kind }) => kinds.includes(kind));
    const singles = [...this.files.keys()]
      .filter((name) => !name.includes('/'))
      .map((name): FrameDocument => ({ file: name, name, value: parseStream(this.read(name))[0] }));
    const organizations = new Set(of('organization').map(({ id }) => id));
    const validator = createValidator(contextOf({ singles, codelists }, organizations));
    const inTurn = [...of('place'), ...of('organization'), ...of('term', 'activity', 'presence')];
    return [...inTurn.flatMap((record) => validator.record(record).findings), ...validator.finish()];
  }

  private async recordsOf(file: string): Promise<SourceRecord[]> {
    const kept = folders.find(({ folder: below }) => file.startsWith(`${below}/`));
    if (kept === undefined) return [];
    const documents = parseStream(this.read(file));
    const comments = await commentsOf(this.read(file));
    return documents.map((written, document) => {
      const { id = basename(file, '.yaml'), ...value } = written as { id?: string };
      return {
        file: this.path(file),
        document,
        kind: kept.kind,
        id,
        organization: kept.byOrganization ? (file.split('/').at(-2) ?? null) : null,
        value,
        comments: comments.filter((comment) => comment.document === document),
      };
    });
  }

  private located({ file, document = 0, path = [], atKey = false, ...finding }: Finding) {
    const { line, column, rule, severity, message, hint } = finding;
    const text = this.read(file.slice(this.dir.length + 1));
    const place =
      line === undefined || column === undefined
        ? new Locator(text).find(document, path, atKey)
        : { line, column };
    return { file, ...place, rule, severity, message, hint };
  }
}
