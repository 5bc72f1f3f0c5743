import type { Finding } from '../finding.ts';
import type { Comment } from './comment-tokens.ts';
import { listFiles, type RecordFile, type SourceFile } from './files.ts';
import { HeldBytes } from './held-bytes.ts';
import { readCommented, readNdjson, readRaw, readRecords, type SourceRecord } from './load.ts';
import { readStory, type Story } from './stories.ts';

interface Plain {
  readonly file: string;
  readonly name: string;
  readonly value: unknown;
  /** Where it stands, for one line of a file of lines. */
  readonly line?: number;
  /** Comments that may hold personal data. */
  readonly comments?: readonly Comment[];
}

/** Documents of the files around the records. */
export interface FrameDocuments {
  readonly singles: readonly Plain[];
  readonly codelists: readonly Plain[];
  readonly ledger: readonly Plain[];
  readonly releases: readonly Plain[];
}

type Report = (finding: Finding) => void;

/** A folder of sources: what stands around the records at once, the records one file after the other. */
export class Archive {
  readonly findings: Finding[];
  private readonly files: readonly SourceFile[];
  private readonly held = new HeldBytes();
  private readonly unreadable: { readonly kind: SourceRecord['kind']; readonly name: string }[] = [];

  /** @throws when the folder cannot be read. */
  constructor(readonly dir: string) {
    const { files, findings } = listFiles(dir);
    this.files = files;
    this.findings = findings;
  }

  private readonly report: Report = (finding) => {
    this.findings.push(finding);
  };

  /** A sum of all files in these roles, with their names. */
  sum(...roles: SourceFile['role'][]): string {
    return this.held.sum(this.files.flatMap(({ role, file }) => (roles.includes(role) ? [file] : [])));
  }

  /** The single files and codelists; one that is not YAML is left out and reported. */
  async frame(report = this.report): Promise<FrameDocuments> {
    const singles: Plain[] = [];
    const codelists: Plain[] = [];
    const ledger: Plain[] = [];
    const releases: Plain[] = [];
    for (const { file, name, role } of this.files) {
      if (role === 'generated') {
        const lines = name === 'ledger.ndjson' ? ledger : releases;
        lines.push(
          ...readNdjson(file, report, this.held.of(file)).map((entry) => ({ file, name, ...entry })),
        );
      } else if (role === 'single' || role === 'codelist') {
        const read = await readCommented(file, report, this.held.of(file));
        if (read === null) continue;
        const { documents, comments } = read;
        (role === 'single' ? singles : codelists).push({ file, name, value: documents[0] ?? null, comments });
      }
    }
    return { singles, codelists, ledger, releases };
  }

  /** Files that hold records of the given kinds, in the order of their folders. */
  recordFiles(...kinds: SourceRecord['kind'][]): RecordFile[] {
    return this.files.filter(
      (file): file is RecordFile => file.role === 'records' && kinds.includes(file.folder.kind),
    );
  }

  /** Records of the given kinds, in the order of their folders, read one file at a time. */
  async *records(...kinds: SourceRecord['kind'][]): AsyncGenerator<SourceRecord> {
    for (const source of this.recordFiles(...kinds)) {
      const records = await readRecords(source, this.report);
      if (records.length === 0) this.unreadable.push({ kind: source.folder.kind, name: source.name });
      yield* records;
    }
  }

  /** Names of the files read so far that gave no record, as their YAML is broken: others may still name their ids. */
  unread(kind: SourceRecord['kind']): string[] {
    return this.unreadable.flatMap((file) => (file.kind === kind ? [file.name] : []));
  }

  /** Lock files of places with their texts, `places.lock/<ISO2>.ndjson`. */
  locks(report = this.report): { file: string; country: string; text: string }[] {
    return this.files.flatMap(({ role, file, name }) =>
      role === 'lock' ? [{ file, country: name, text: readRaw(file, report, this.held.of(file)) ?? '' }] : [],
    );
  }

  /** Whether there are lock files of places. */
  get hasLocks(): boolean {
    return this.files.some(({ role }) => role === 'lock');
  }

  /** Case studies, `stories/<id>.md`; one that is no text is left out and reported. */
  async stories(report = this.report): Promise<Story[]> {
    const stories: Story[] = [];
    for (const { role, file, name } of this.files) {
      const story = role === 'story' ? await readStory(file, name, report, this.held.of(file)) : null;
      if (story !== null) stories.push(story);
    }
    return stories;
  }
}
