import type { Page, Section } from '../frame/page.ts';
import type { Language } from '../frame/view.ts';
import { html } from '../html.ts';
import { markdown } from '../markdown.ts';
import aboutEn from '../text/en/about.md';
import accessibilityEn from '../text/en/accessibility.md';
import howToUseEn from '../text/en/how-to-use.md';
import methodologyEn from '../text/en/methodology.md';
import aboutZh from '../text/zh/about.md';
import accessibilityZh from '../text/zh/accessibility.md';
import howToUseZh from '../text/zh/how-to-use.md';
import methodologyZh from '../text/zh/methodology.md';
import { knownIssueList } from './parts/known-issues.ts';

type Name = 'howToUse' | 'about' | 'accessibility';

const prose = (section: Section, name: Name, texts: Readonly<Record<Language, string>>): Page => ({
  path: `${section}/`,
  section,
  draw: (view) => ({
    title: view.t[name],
    description: view.t.proseText[section] ?? view.t.siteSubject,
    body: html`<div class="prose">${markdown(view, texts[view.lang])}</div>`,
  }),
});

/** Pages that are text from top to bottom. */
export const prosePages: readonly Page[] = [
  prose('how-to-use', 'howToUse', { en: howToUseEn, zh: howToUseZh }),
  prose('about', 'about', { en: aboutEn, zh: aboutZh }),
  prose('accessibility', 'accessibility', { en: accessibilityEn, zh: accessibilityZh }),
  {
    path: 'methodology/',
    section: 'methodology',
    draw: (view) => ({
      title: view.t.methodology,
      description: view.t.proseText.methodology ?? view.t.siteSubject,
      body: html`<div class="prose">${markdown(view, { en: methodologyEn, zh: methodologyZh }[view.lang])}
${knownIssueList(view)}</div>`,
    }),
  },
];
