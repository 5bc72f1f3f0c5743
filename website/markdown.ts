import { Marked, type Tokens } from 'marked';
import { recordScheme } from '../schemas/story.ts';
import type { View } from './frame/view.ts';
import { escaped, type Html, html, trusted, webAddress } from './html.ts';

/**
 * Markdown as part of a page. `to:map/` is a page of this site, `file:tables/presences.csv` a file of the release,
 * `site:notices.txt` a file of the site that is the same in all languages,
 * `record:huawei-nairobi` what `quote` makes of a record; other addresses are linked when they are of the web. HTML inside
 * is shown as text: nothing in a story can run.
 */
export function markdown(view: View, text: string, quote?: (id: string, words: Html) => Html): Html {
  const marked = new Marked({
    gfm: true,
    renderer: {
      html: ({ text: raw }) => escaped(raw),
      image: ({ text: words }) => escaped(words),
      link({ href, tokens }) {
        const words = trusted(this.parser.parseInline(tokens));
        const quoted = href.startsWith(recordScheme)
          ? quote?.(href.slice(recordScheme.length), words)
          : undefined;
        return (quoted ?? linked(view, href, words)).toString();
      },
      heading({ depth, tokens, text: words }) {
        const level = Math.min(6, Math.max(2, depth));
        return `<h${level} id="${slug(words)}">${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      code: ({ text: code }) => html`<pre tabindex="0"><code>${code}</code></pre>\n`.toString(),
      table(token) {
        const cells = (row: readonly Tokens.TableCell[], tag: 'th' | 'td') =>
          row
            .map(
              ({ tokens }) =>
                `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${tag}>`,
            )
            .join('');
        const rows = token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        return `<div class="scroll" tabindex="0" role="group"><table class="facts"><thead><tr>${cells(token.header, 'th')}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
      },
    },
  });
  return trusted(marked.parse(text, { async: false }));
}

function linked(view: View, href: string, words: Html): Html {
  const { scheme, path = '' } = /^(?<scheme>to|file|site):(?<path>.*)$/.exec(href)?.groups ?? {};
  if (scheme !== undefined) {
    const own = { to: view.to(path), file: view.file(path), site: view.to(path, 'en') }[scheme];
    return html`<a href="${own}">${words}</a>`;
  }
  if (href.startsWith('#')) return html`<a href="${href}">${words}</a>`;
  const address = webAddress(href);
  return address === null
    ? words
    : html`<a rel="external noopener noreferrer" href="${address}">${words}</a>`;
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
