import type { View } from '../../frame/view.ts';
import { type Html, html } from '../../html.ts';

export interface Field {
  /** Where the value stands in the record, such as `sources[1].url`; positions count from 1. */
  readonly path: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: string;
  readonly type?: 'text' | 'url';
  /** Takes the whole width. */
  readonly long?: boolean;
  /** More than one line. */
  readonly lines?: number;
}

export type Option = readonly [code: string, label: string];

export function field(view: View, { path, label, optional, hint, type = 'text', long, lines }: Field): Html {
  const id = idOf(path);
  const described = hint === undefined ? null : html` aria-describedby="${id}-hint"`;
  const required = optional !== true && html` required`;
  return html`<div class="${long === true ? 'field long' : 'field'}">${labelOf(view, id, label, optional)}${
    lines === undefined
      ? html`<input id="${id}" name="${path}" type="${type}"${described}${required}>`
      : html`<textarea id="${id}" name="${path}" rows="${lines}"${described}${required}></textarea>`
  }${hint !== undefined && html`<p class="note" id="${id}-hint">${hint}</p>`}</div>\n`;
}

export function choiceField(
  view: View,
  { path, label, optional, options }: Field & { readonly options: readonly Option[] },
): Html {
  const id = idOf(path);
  return html`<div class="field">${labelOf(view, id, label, optional)}<select id="${id}" name="${path}"${optional !== true && html` required`}><option value="">${view.t.choose}</option>${options.map(
    ([code, name]) => html`<option value="${code}">${name}</option>`,
  )}</select></div>\n`;
}

function labelOf(view: View, id: string, label: string, optional: boolean | undefined): Html {
  return html`<label for="${id}">${label}${optional === true && html` <span class="note">(${view.t.optional})</span>`}</label>`;
}

function idOf(path: string): string {
  return `f-${path.replace(/[^a-z0-9_]+/g, '-').replace(/-$/, '')}`;
}
