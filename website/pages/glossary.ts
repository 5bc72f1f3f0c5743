import { listed } from '../data/release.ts';
import { disputesOf } from '../data/remarks.ts';
import type { Content, Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { html, joined } from '../html.ts';
import { external } from '../record/evidence.ts';
import { stands } from '../record/remarks.ts';

/** Every term on one page, each with an address of its own. */
export const glossaryPage: Page = { path: 'glossary/', section: 'glossary', draw: glossary };

function glossary(view: View): Content {
  const { t } = view;
  const terms = view.release.glossary.toSorted((a, b) =>
    a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1,
  );
  const byId = new Map(terms.map((term) => [term.id, term]));
  return {
    title: t.glossary,
    description: t.glossaryText,
    body: html`<p class="lead">${t.glossaryText}</p>
${terms.some(({ definition_zh }) => definition_zh === '') && t.textsEnglish !== '' && html`<p class="note">${t.textsEnglish}</p>`}
<dl class="definitions terms">${terms.map((row) => {
      const { id, term, term_zh, see_also, source_url } = row;
      const also = listed(see_also).flatMap((other) => {
        const found = byId.get(other);
        return found === undefined
          ? []
          : [html`<a href="#${other}">${view.text(found.term, found.term_zh)}</a>`];
      });
      const name = view.pick(term, term_zh);
      const second = view.lang === 'zh' ? term : term_zh;
      const source = view.release.sources.get(view.release.citedBy.get(id)?.[0] ?? '');
      return html`<dt id="${id}">${view.text(term, term_zh)}${second !== '' && second !== name && html` <span class="note" lang="${view.lang === 'zh' ? 'en' : 'zh-Hans'}">${second}</span>`}</dt>
<dd>${view.text(row.definition, row.definition_zh)} <span class="note">${also.length > 0 && html`${t.seeAlso}${t.colon}${joined(also, t.comma)}${t.stop} `}${source_url !== '' && html`${t.source}${t.colon}${external(source_url, source?.publisher || source?.title || source_url)}${t.stop}`}</span>${disputesOf(
        view.release,
        'term',
        id,
      )
        .filter(stands)
        .map(
          ({ by, statement }) =>
            html` <span class="note">${t.disputed}${t.colon}${by}${t.colon}${view.text(statement, '')}</span>`,
        )}</dd>\n`;
    })}</dl>`,
    about: {
      '@type': 'DefinedTermSet',
      name: t.glossary,
      hasDefinedTerm: terms.map(({ term, definition }) => ({
        '@type': 'DefinedTerm',
        name: term,
        description: definition,
      })),
    },
  };
}
