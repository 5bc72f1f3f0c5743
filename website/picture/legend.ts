export const page = { width: 1000, height: 616, margin: 24 };

/** Shades of the land: the least number of presences for each. */
export const shades = [
  { from: 0, colour: '#e9ebe8' },
  { from: 1, colour: '#d5dcdf' },
  { from: 5, colour: '#bccad3' },
  { from: 15, colour: '#a3b8c6' },
  { from: 30, colour: '#89a4b7' },
] as const;

export interface LegendEntry {
  readonly code: string;
  readonly label: string;
  readonly count: number;
  readonly colour: string;
}

const subject = 'the overseas presence of China’s technology companies';
const top = 522;
const rows = 3;
const rowHeight = 20;
/** Where the columns begin: their labels are not equally long. */
const columns = [page.margin, 256, 512, 756];

export function heading(title: string, version: string, line: string): string {
  return `<text class="title" x="${page.margin}" y="38">${title}<tspan class="line" dx="12">${subject}</tspan></text>
<text class="line" x="${page.width - page.margin}" y="38" text-anchor="end">version ${version}</text>
<text class="line" x="${page.margin}" y="61">${line}</text>`;
}

/** The groups in columns of three, read from top to bottom. */
export function groupLegend(groups: readonly LegendEntry[]): string {
  return groups
    .map(({ label, count, colour }, i) => {
      const { x, y } = cell(i);
      return `<circle cx="${x + 4.5}" cy="${y - 4.5}" r="4.5" fill="${colour}"/><text class="label" x="${x + 16}" y="${y}">${label} <tspan class="count">${count}</tspan></text>`;
    })
    .join('\n');
}

/** The shades of the land with the counts at which they begin, in the last free cell. */
export function countryLegend(): string {
  const { x, y } = cell(3 * rows + 1);
  const width = 34;
  const boxes = shades.map(
    ({ colour }, i) =>
      `<rect x="${x + i * width}" y="${y + 6}" width="${width}" height="9" fill="${colour}"/>`,
  );
  const numbers = shades.map(({ from }, i) => {
    const text = i === shades.length - 1 ? `${from}+` : String(from);
    return `<text class="note" x="${x + (i + 0.5) * width}" y="${y + 27}" text-anchor="middle">${text}</text>`;
  });
  return `<text class="label" x="${x}" y="${y}">Presences in a country</text>
${boxes.join('')}
${numbers.join('')}`;
}

export function notes(unplaced: number): string {
  const y = page.height - 14;
  const left = `One dot per presence and place; hollow: known by province or district only. No dot: ${unplaced} presences known by country only.`;
  return `<text class="note" x="${page.margin}" y="${y}">${left}</text>
<text class="note" x="${page.width - page.margin}" y="${y}" text-anchor="end">Natural Earth, GeoNames (CC BY 4.0)</text>`;
}

function cell(i: number): { x: number; y: number } {
  return { x: columns[Math.floor(i / rows)] ?? page.margin, y: top + (i % rows) * rowHeight };
}
