import type { RecordKind } from '../../schemas/dataset.ts';
import { id as idForm } from '../../schemas/fields.ts';
import { recordScheme, storyHead, storyTarget } from '../../schemas/story.ts';
import type { Finding } from '../finding.ts';
import { suggestion } from './nearest.ts';
import { checkShape } from './shape.ts';
import { link, storyTextFindings } from './story-texts.ts';

/** Rules about case studies. All of them forbid a release. */
export const storyRules = {
  'story-id': 'The file of a case study is named in lower-case kebab-case.',
  'story-head': 'A case study begins with title and summary between two lines of `---`.',
  'story-form': 'A case study is headings (`## ...`) and paragraphs: no HTML, lists, pictures or tables.',
  'story-link': 'A link of a case study leads to a record by its id, or to a page by its full address.',
  'story-record': 'Records that a case study quotes exist.',
  'story-source': 'Every sentence of a case study quotes a record or links a page.',
} as const;

/** A case study as written, with the lines of its parts. */
export interface WrittenStory {
  readonly file: string;
  readonly id: string;
  readonly head: unknown;
  readonly lines: ReadonlyMap<string, number>;
  readonly blocks: readonly { readonly line: number; readonly text: string }[];
}

type Remark = { rule: keyof typeof storyRules; message: string; hint: string };
/** What is wrong with a block, at a place in its text, from 0. */
type BlockRemark = Remark & { at: number };

const quotable: readonly RecordKind[] = ['presence', 'activity', 'organization'];
/** What Markdown would make more of than a paragraph: HTML, lists, quotes, tables, code, other headings, pictures. */
const otherForm =
  /^ {0,3}(?:[-*+] |[>|]|\d+[.)] |#|```|~~~| {4})|^(?:---|===)|<[a-z/!?]|!\[|`|\]\[|^\[[^\]]*\]:/im;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Judges case studies: their heads, their form, and that every sentence rests on a record or a page. */
export function judgeStories(
  stories: readonly WrittenStory[],
  records: readonly { readonly kind: RecordKind; readonly id: string }[],
): Finding[] {
  const ids = new Set(records.flatMap(({ kind, id }) => (quotable.includes(kind) ? [id] : [])));
  return stories.flatMap(({ file, id, head, lines, blocks }) => [
    ...storyTextFindings({ file, id, head, lines, blocks }),
    ...[...nameRemarks(id), ...headRemarks(head, lines)].map((remark) => ({
      ...remark,
      file,
      column: 1,
      severity: 'error' as const,
    })),
    ...blocks.flatMap(({ line, text }) =>
      blockRemarks(text, ids).map(({ at, ...remark }) => ({
        ...remark,
        ...placeOf(text, at, line),
        file,
        severity: 'error' as const,
      })),
    ),
  ]);
}

function nameRemarks(name: string): (Remark & { line: number })[] {
  if (idForm.safeParse(name).success) return [];
  const message = `"${name}" is no id.`;
  const hint = 'Name the file in lower case, with hyphens between words: safe-cities.md.';
  return [{ line: 1, rule: 'story-id', message, hint }];
}

function headRemarks(head: unknown, lines: WrittenStory['lines']): (Remark & { line: number })[] {
  const rule = 'story-head';
  // Broken YAML has been reported as such.
  if (head === undefined) return [];
  if (typeof head !== 'object' || head === null)
    return [
      {
        line: 1,
        rule,
        message: 'The case study has no head.',
        hint: 'Begin with a line `---`, then `title: ...` and `summary: ...`, then a line `---`.',
      },
    ];
  return checkShape(storyHead, head).remarks.map(({ path, message, hint }) => ({
    line: lines.get(String(path[0])) ?? 1,
    rule,
    message,
    hint,
  }));
}

function blockRemarks(text: string, ids: ReadonlySet<string>): BlockRemark[] {
  const isHeading = /^## \S.*$/.test(text);
  const form = isHeading ? null : otherForm.exec(text);
  if (form !== null)
    return [
      {
        at: form.index,
        rule: 'story-form',
        message: `"${form[0].trim()}" begins something that is neither heading nor paragraph.`,
        hint: 'Write paragraphs with a blank line between them, and headings as "## Heading".',
      },
    ];
  const links = [...text.matchAll(link)].map((match) => ({ at: match.index, target: match[2] ?? '' }));
  return [
    ...links.flatMap(({ at, target }) => linkRemark(at, target, ids)),
    ...(isHeading ? [] : unsourced(text)),
  ];
}

function linkRemark(at: number, target: string, ids: ReadonlySet<string>): BlockRemark[] {
  if (!storyTarget.safeParse(target).success)
    return [
      {
        at,
        rule: 'story-link',
        message: `"${target}" is neither a record nor a full address.`,
        hint: `Write [text](${recordScheme}<id of the record>) or [text](https://...).`,
      },
    ];
  if (!target.startsWith(recordScheme)) return [];
  const id = target.slice(recordScheme.length);
  if (ids.has(id)) return [];
  const hint = suggestion(id, [...ids].sort());
  return [{ at, rule: 'story-record', message: `There is no record "${id}".`, hint }];
}

/** Sentences without a link. Links are blotted out first, so that no full stop in them ends a sentence. */
function unsourced(text: string): BlockRemark[] {
  const blotted = text.replace(link, (all) => 'L'.padEnd(all.length, '\u{E000}')).replaceAll('\n', ' ');
  return [...sentences.segment(blotted)].flatMap(({ segment, index }) => {
    if (segment.includes('\u{E000}') || segment.trim() === '') return [];
    return [
      {
        at: index + (segment.length - segment.trimStart().length),
        rule: 'story-source' as const,
        message: `"${opening(segment)}" rests on no record and no page.`,
        hint: `Quote what bears it: [text](${recordScheme}<id>) or [text](https://...), or leave the sentence out.`,
      },
    ];
  });
}

function opening(sentence: string): string {
  const words = sentence.trim().split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} ...` : words.join(' ');
}

function placeOf(text: string, at: number, line: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: line + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
