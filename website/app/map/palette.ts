/** Colours of the map as the style sheet gives them: for light, dark and forced colours. */
export interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  /** From few presences to many. */
  readonly shades: readonly string[];
  readonly halo: string;
  /** Names of countries and places. */
  readonly ink: string;
  readonly focus: string;
  readonly signal: string;
  /** One colour for all marks, where the person's own colours are forced. */
  readonly forced: string | null;
  readonly dark: boolean;
}

/** Least number of presences for each shade. */
export const shadeSteps = [1, 5, 15, 30, 60] as const;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(name).trim();
  return {
    sea: value('--sea'),
    land: value('--land'),
    border: value('--land-line'),
    shades: shadeSteps.map((_, i) => value(`--shade-${i + 1}`)),
    halo: value('--halo'),
    ink: value('--ink'),
    focus: value('--focus'),
    signal: value('--signal-fill'),
    forced: matchMedia('(forced-colors: active)').matches ? value('--ink') : null,
    dark: style.colorScheme.includes('dark') && !style.colorScheme.includes('light'),
  };
}

export function shadeOf({ shades, land }: Palette, count: number): string {
  return shades[shadeSteps.findLastIndex((from) => count >= from)] ?? land;
}

/** The colour of a category, lighter in the dark, where the land is dark too. */
export function markColour({ forced, dark }: Palette, colour: string): string {
  if (forced !== null) return forced;
  if (!dark) return colour;
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${parts.map((part) => Math.round(part + (255 - part) * 0.3)).join(' ')})`;
}

/** Calls back when the person or the system turns to other colours. */
export function onPaletteChange(changed: () => void): void {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
    matchMedia(query).addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
