import { svg } from './dom.ts';

const turn = Math.PI * 2;

/** Marks of categories as SVG path data around the origin. Shapes of one `size` look equally heavy. */
export function shapePath(shape: string, size: number): string {
  switch (shape) {
    case 'square':
      return polygon(4, size * 1.18, Math.PI / 4);
    case 'diamond':
      return polygon(4, size * 1.28, 0);
    case 'triangle-down':
      return polygon(3, size * 1.35, Math.PI / 2);
    case 'triangle':
      return polygon(3, size * 1.35, -Math.PI / 2);
    case 'pentagon':
      return polygon(5, size * 1.15, -Math.PI / 2);
    case 'hexagon':
      return polygon(6, size * 1.1, 0);
    case 'star':
      return star(size * 1.45);
    case 'cross':
      return cross(size * 1.15);
    case 'line':
      return circle(size * 0.62);
    default:
      return circle(size);
  }
}

function circle(r: number): string {
  const at = fixed(r);
  return `M${-at} 0a${at} ${at} 0 1 0 ${at * 2} 0a${at} ${at} 0 1 0 ${-at * 2} 0z`;
}

function polygon(corners: number, radius: number, start: number): string {
  return ring(Array.from({ length: corners }, (_, i) => [radius, start + (i * turn) / corners] as const));
}

function star(radius: number): string {
  return ring(
    Array.from(
      { length: 10 },
      (_, i) => [i % 2 === 0 ? radius : radius * 0.45, -Math.PI / 2 + (i * turn) / 10] as const,
    ),
  );
}

function cross(arm: number): string {
  const [a, w] = [fixed(arm), fixed(arm * 0.38)];
  return `M${-w} ${-a}H${w}V${-w}H${a}V${w}H${w}V${a}H${-w}V${w}H${-a}V${-w}H${-w}z`;
}

function ring(corners: readonly (readonly [radius: number, angle: number])[]): string {
  const points = corners.map(([r, angle]) => `${fixed(r * Math.cos(angle))} ${fixed(r * Math.sin(angle))}`);
  return `M${points.join('L')}z`;
}

function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A mark beside the words that say the same. */
export function swatch({
  shape,
  colour,
  line,
}: {
  shape: string;
  colour: string;
  line: boolean;
}): SVGElement {
  const mark = line
    ? svg('path', { d: 'M-8 0H8', stroke: colour, 'stroke-width': 3, 'stroke-linecap': 'round' })
    : svg('path', { d: shapePath(shape, 5.5), fill: colour, class: 'swatch-mark' });
  return svg(
    'svg',
    { viewBox: '-9 -9 18 18', width: 18, height: 18, class: 'swatch', 'aria-hidden': 'true' },
    mark,
  );
}
