import type { View } from '../../frame/view.ts';
import { type Html, html } from '../../html.ts';

/** What is known to be wrong or missing in this release. */
export function knownIssueList(view: View): Html {
  const { t } = view;
  const open = view.release.knownIssues.filter(({ status }) => status === 'open');
  return html`<h2 id="known-issues">${t.knownIssues}</h2><p>${t.knownIssuesText} <a href="${view.file('known_issues.csv')}" download>known_issues.csv</a></p>
${open.length > 0 && t.textsEnglish !== '' && html`<p class="note">${t.textsEnglish}</p>`}
<dl class="definitions">${open.map(
    ({ title, description, workaround }) =>
      html`<dt>${view.text(title, '')}</dt><dd>${view.text(description, '')}${workaround !== '' && html` <span class="note">${t.workaround}${t.colon}${view.text(workaround, '')}</span>`}</dd>\n`,
  )}</dl>`;
}
