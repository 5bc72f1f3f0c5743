type Child = Node | string | null | false;
type Listener = (event: Event) => void;

export interface Properties {
  readonly [attribute: string]:
    | string
    | number
    | boolean
    | null
    | undefined
    | Readonly<Record<string, Listener>>;
  /** Listeners by the name of their event. */
  readonly on?: Readonly<Record<string, Listener>>;
}

/** An element of the page. Text becomes text nodes, so that nothing from a record can be markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false || typeof value === 'object') continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [type, listener] of Object.entries(properties.on ?? {}))
    element.addEventListener(type, listener);
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

const svgSpace = 'http://www.w3.org/2000/svg';

/** An element of a picture. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: Node[]
): SVGElement {
  const element = document.createElementNS(svgSpace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** A link to a page on the web, or its text alone where the address is none of the web (`javascript:`). */
export function webLink(address: string, text: string): HTMLElement {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return el('span', {}, text);
  return el('a', { href: address, rel: 'noopener noreferrer external' }, text);
}
