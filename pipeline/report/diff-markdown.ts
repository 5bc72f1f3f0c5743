import type { Change } from '../compare/changes.ts';
import type { Comparison, RecordName } from '../compare/compare.ts';
import { geojsonText, pinCollection } from '../compare/geojson.ts';
import { fitSections, type Section } from './diff-sections.ts';
import {
  fateText,
  figureText,
  fileWords,
  kmText,
  plainLine,
  precisionText,
  signed,
  split,
  summaryOf,
  tableText,
  valueText,
} from './diff-words.ts';

/** By this line the workflow finds its comment again. */
export const marker = '<!-- ctatlas diff -->';

/** GitHub takes 65,536 characters; the workflow adds a few lines of its own. */
const mostCharacters = 60_000;
const mostOnMap = 12_000;
const mostFeatures = 150;
const mostChanges = 25;

/** A comparison as one comment on a pull request: what is long is folded, what is too long is cut, and says so. */
export function diffMarkdown(comparison: Comparison): string {
  const { old, new: fresh } = comparison;
  const head = `${marker}\n## What this does to the data\n\n${code(old.label)} → ${code(fresh.label)}\n\n**${summaryOf(comparison)}**\n`;
  const map = mapBlock(comparison);
  return `${head}${fitSections(sectionsOf(comparison), mostCharacters - head.length - map.length)}${map}`;
}

export function markdownFailure(reason: string): string {
  return `${marker}\n## What this does to the data\n\n**Could not be compared.** This does not mean that nothing differs.\n\n${code(reason)}\n`;
}

function sectionsOf({
  added,
  removed,
  moved,
  changed,
  pins,
  headline,
  uncompared,
  files,
  tables,
}: Comparison): Section[] {
  return [
    {
      title: 'Could not be compared',
      items: uncompared.map(
        ({ side, file, line, message }) =>
          `- ${code(`${file}:${line}`)} of the ${side} side: ${code(message)}`,
      ),
    },
    {
      title: 'Headline figures',
      head: '| figure | old | new | difference |\n| --- | ---: | ---: | ---: |',
      items:
        headline?.map(
          (change) =>
            `| ${cell(figureText(change))} | ${change.old.toLocaleString('en')} | ${change.new.toLocaleString('en')} | ${signed(change.difference)} |`,
        ) ?? [],
      ...(headline === null ? { note: 'The headline figures could not be compared: a side has none.' } : {}),
    },
    {
      title: 'Removed records',
      items: removed.map(
        (record) =>
          `- ${name(record)}: ${record.reason === null ? '**no line in `retired.yaml` says why**' : code(record.reason)}`,
      ),
    },
    {
      title: 'Moved records',
      items: moved.map(
        (record) =>
          `- ${name(record)}: ${code(fateText(record))}, ${code(record.reason)}${changeList(record.changes)}`,
      ),
    },
    {
      title: 'Changed records',
      items: changed.map((record) => `- ${name(record)}${changeList(record.changes)}`),
    },
    {
      title: 'Pins that moved',
      items: pins
        .filter(({ change }) => change === 'moved' || change === 'precision')
        .map((pin) => {
          const places = [...new Set([pin.old?.place, pin.new?.place])].filter(
            (place) => typeof place === 'string',
          );
          const where = places.length === 0 ? '' : `: ${places.map(code).join(' → ')}`;
          const how = pin.change === 'moved' ? `**${kmText(pin.km ?? 0)}**` : 'same point';
          return `- ${pin.kind} ${code(pin.id)} ${code(pin.path)} ${how}, ${precisionText(pin, ' → ')}${where}`;
        }),
    },
    { title: 'Added records', items: added.map((record) => `- ${name(record)}`) },
    { title: 'Tables', items: tables.map((table) => `- ${code(table.table)}: ${code(tableText(table))}`) },
    { title: 'Other files', items: files.map(({ file, change }) => `- ${code(file)}: ${fileWords[change]}`) },
  ];
}

function name({ kind, id, title }: RecordName): string {
  return `${kind} ${code(id)} ${code(title)}`;
}

function changeList(changes: readonly Change[]): string {
  const { made, computed } = split(changes);
  const lines = made.slice(0, mostChanges).map(({ path, change, old, new: fresh, from }) => {
    if (change === 'added') return `${code(path)} added: ${code(valueText(fresh))}`;
    if (change === 'removed') return `${code(path)} removed: ${code(valueText(old))}`;
    if (change === 'reordered') return `${code(path)} was ${code(from ?? '')}`;
    return `${code(path)}: ${code(valueText(old))} → ${code(valueText(fresh))}`;
  });
  if (made.length > lines.length)
    lines.push(`and ${(made.length - lines.length).toLocaleString('en')} more changes`);
  if (computed.length > 0) lines.push(`computed: ${code(valueText([...computed]))}`);
  return lines.map((line) => `\n  - ${line}`).join('');
}

/** The map that GitHub draws of a block of GeoJSON, when it is small enough. */
function mapBlock({ pins }: Comparison): string {
  const { features } = pinCollection(pins);
  if (features.length === 0) return '';
  const text = geojsonText(pins);
  const title = 'Map: green came, red went, amber moved';
  if (features.length > mostFeatures || text.length > mostOnMap)
    return `\nThe map has ${features.length.toLocaleString('en')} marks, too many for a comment: \`ctatlas diff --geojson FILE\` writes it.\n`;
  return `\n<details><summary>${title}</summary>\n\n\`\`\`geojson\n${text}\`\`\`\n\n</details>\n`;
}

/**
 * Text of others, such that it stays text: in a code span nothing is a link, a mention, HTML or the end of a cell.
 * A span may hold backticks when it is fenced by a longer run of them.
 */
export function code(text: string): string {
  const plain = plainLine(text);
  if (plain.trim() === '') return '` `';
  const runs = plain.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = /^`|`$/.test(plain) ? ' ' : '';
  return `${fence}${pad}${plain}${pad}${fence}`;
}

function cell(text: string): string {
  return code(text).replaceAll('|', '\\|');
}
