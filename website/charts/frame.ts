import { type Html, html, trusted } from '../html.ts';

/** A chart without its surroundings: drawn once, shown in a page and saved as a file. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  /** Marks and labels; colours come by class. */
  readonly marks: Html;
}

export interface Caption {
  readonly title: string;
  /** What the chart shows in a sentence or two, for those who do not see it. */
  readonly description: string;
  /** Where the numbers come from, for the file. */
  readonly source: string;
}

/** The chart as part of a page; the style sheet of the site colours it in both themes. */
export function inPage({ width, height, marks }: Chart, { title, description }: Caption): Html {
  return html`<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}. ${description}">${marks}</svg>`;
}

const margin = { top: 58, bottom: 40, side: 16 };

/** Colours for paper; the same names as in `style/charts.css`. */
const style = trusted(`
text{font-family:system-ui,-apple-system,'Segoe UI','Noto Sans','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;font-size:12px;fill:#17262e}
.title{font-size:17px;font-weight:600}.chart-note{font-size:11px;fill:#52626b}.chart-number{fill:#52626b}
.chart-bar{fill:#2f7488}.chart-bar.second{fill:#9dbac2}.chart-line{fill:none;stroke:#8f4a06;stroke-width:2}.chart-grid{stroke:#d8d6cc;stroke-width:1}
.chart-cell{fill:#f1efe8}.chart-cell.shade-1{fill:#c3d3d6}.chart-cell.shade-2{fill:#9dbac2}.chart-cell.shade-3{fill:#6f9bab}.chart-cell.shade-4{fill:#3f7a8f}.chart-cell.shade-5{fill:#12566b}
.on-dark{fill:#fff}.end{text-anchor:end}.middle{text-anchor:middle}`);

/** The chart as a file for a paper: with its title, its source, and colours of its own. */
export function asFile({ width, height, marks }: Chart, { title, description, source }: Caption): string {
  const w = width + 2 * margin.side;
  const h = height + margin.top + margin.bottom;
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img" aria-labelledby="t d">
<title id="t">${title}</title><desc id="d">${description}</desc><style>${style}</style>
<rect width="${w}" height="${h}" fill="#ffffff"/>
<text class="title" x="${margin.side}" y="30">${title}</text>
<g transform="translate(${margin.side} ${margin.top})">${marks}</g>
<text class="chart-note" x="${margin.side}" y="${h - 14}">${source}</text>
</svg>
`.toString();
}
