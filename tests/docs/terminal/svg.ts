import type { Line } from './screen.ts';

const lineHeight = 19;
const characterWidth = 7.8;
const margin = 16;
const bar = 30;

const style = `
  .page { fill: #1b1f24 } .bar { fill: #2a3038 } .dot { fill: #59636e }
  text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #e6edf3; white-space: pre }
  .bold { font-weight: 700 } .dim { fill: #a8b3bf } .red { fill: #ff8f87 } .green { fill: #6fdd8b }
  .yellow { fill: #e8b84a } .blue { fill: #7cb8ff } .cyan { fill: #76dbe6 } .typed { fill: #6fdd8b; font-weight: 700 }
`;

/** Lines of a terminal as a picture. @param title what a reader who does not see it is told */
export function terminalSvg(lines: readonly Line[], columns: number, title: string): string {
  const width = Math.ceil(columns * characterWidth + 2 * margin);
  const height = bar + lines.length * lineHeight + 2 * margin;
  const rows = lines.flatMap((line, i) => {
    const y = bar + margin + (i + 0.75) * lineHeight;
    let column = 0;
    const spans = line.map(({ text, style: name }) => {
      // Each run is held to its columns, whatever font a reader has.
      const x = (margin + column * characterWidth).toFixed(1);
      const length = (text.length * characterWidth).toFixed(1);
      column += text.length;
      const as = name === '' ? '' : ` class="${name}"`;
      return text.trim() === '' ? '' : `<tspan x="${x}" textLength="${length}"${as}>${escaped(text)}</tspan>`;
    });
    const row = spans.join('');
    return row === '' ? [] : [`<text y="${y}" xml:space="preserve">${row}</text>`];
  });
  const dots = [0, 1, 2].map((i) => `<circle class="dot" cx="${margin + 4 + i * 18}" cy="15" r="5"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">${escaped(title)}</title>
<style>${style}</style>
<rect class="page" width="${width}" height="${height}" rx="8"/>
<path class="bar" d="M0 8a8 8 0 0 1 8-8h${width - 16}a8 8 0 0 1 8 8v22H0z"/>
${dots.join('')}
${rows.join('\n')}
</svg>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
