import { type Html, html, jsonInside } from '../html.ts';
import { citationOf } from './citation.ts';
import { footerColumns, navigation } from './navigation.ts';
import type { Content, Page } from './page.ts';
import { languages, type View } from './view.ts';

/** Nothing but what this site holds, no script or style inside a page. `frame-ancestors` has no effect in a page. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const htmlLanguage = { en: 'en', zh: 'zh-Hans' } as const;

/** A whole page: head, navigation, content, footer. */
export function layout(view: View, page: Page, content: Content): string {
  const { t, lang } = view;
  const { title, description, body, shape, scripts = [], alternates = [] } = content;
  const shown = page.languages ?? languages;
  const framed = shape !== 'frame';
  const windowTitle =
    page.path === '' ? `${t.siteTitle}${t.colon}${t.siteSubject}` : `${title} · ${t.siteTitle}`;
  const canonical = view.canonical(page.path);
  const document = html`<!doctype html>
<html lang="${htmlLanguage[lang]}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${windowTitle}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
${content.noIndex === true && html`<meta name="robots" content="noindex">`}
${canonical !== null && html`<link rel="canonical" href="${canonical}">`}
${shown.map((other) => html`<link rel="alternate" hreflang="${htmlLanguage[other]}" href="${view.canonical(page.path, other) ?? view.to(page.path, other)}">\n`)}<link rel="alternate" hreflang="x-default" href="${view.canonical(page.path, 'en') ?? view.to(page.path, 'en')}">
<link rel="alternate" type="application/atom+xml" title="${t.feed}" href="${view.to('changes/feed.xml')}">
${alternates.map(({ type, href }) => html`<link rel="alternate" type="${type}" title="${title}" href="${href}">\n`)}<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:type" content="website">
${canonical !== null && html`<meta property="og:url" content="${canonical}">\n`}<link rel="icon" type="image/svg+xml" href="${view.asset('icon')}">
<link rel="stylesheet" href="${view.asset('site')}">
<script src="${view.asset('theme')}"></script>
${scripts.map((entry) => html`<script type="module" src="${view.asset(entry)}"></script>\n`)}<script type="application/ld+json">${jsonInside(linkedData(view, page, content))}</script>
</head>
<body class="${shape ?? 'text'} section-${page.section}">
${framed && header(view, page)}
<main id="content" tabindex="-1">
${shape === undefined && html`${trail(view, content)}<h1>${content.heading ?? title}</h1>`}
${body}
</main>
${framed && footer(view, page)}
</body>
</html>
`;
  return document.toString();
}

function header(view: View, page: Page): Html {
  const { t, lang } = view;
  const shown = page.languages ?? languages;
  return html`<a class="skip" href="#content">${t.skip}</a>
<header class="site-header">
<a class="wordmark" href="${view.to('')}"${page.path === '' && html` aria-current="page"`}>${mark}<span>${t.siteTitle}</span></a>
${navigation(view, page.section)}
<div class="site-tools">
${shown.filter((other) => other !== lang).map((other) => html`<a class="tool" lang="${htmlLanguage[other]}" hreflang="${htmlLanguage[other]}" href="${view.to(page.path, other)}" title="${t.otherLanguageTitle}">${t.otherLanguage}</a>`)}
<button class="tool" type="button" data-theme-button aria-pressed="false" hidden>${moon}<span class="visually-hidden">${t.theme}</span></button>
</div>
</header>`;
}

function trail(view: View, { trail: above = [], title, heading }: Content): Html | null {
  if (above.length === 0) return null;
  return html`<nav class="trail" aria-label="${view.t.breadcrumb}"><ol>${above.map(
    (step) => html`<li><a href="${view.to(step.path)}">${step.title}</a></li>`,
  )}<li aria-current="page">${heading ?? title}</li></ol></nav>`;
}

function footer(view: View, page: Page): Html {
  const { manifest, citation } = view.release;
  const { t } = view;
  return html`<footer class="site-footer">
${footerColumns(view, page.section)}
<div class="footer-release">
<p>${t.version(manifest.version, manifest.date)}. ${t.licence}${t.colon}<a rel="license" href="${view.file('LICENSE')}">${manifest.licence}</a>. ${t.published(citation.authors.map(({ name }) => name).join(', '))}.</p>
<p>${t.cite}${t.colon}<cite lang="en">${citationOf(view.release)}</cite></p>
<p><a href="${view.to('changes/feed.xml')}">${t.feed}</a></p>
</div>
</footer>`;
}

/** schema.org: the page, the site that it is part of, and what it is about. */
function linkedData(view: View, page: Page, { title, description, about }: Content): unknown {
  const { manifest } = view.release;
  const url = view.canonical(page.path);
  const own = view.canonical('');
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    description,
    inLanguage: htmlLanguage[view.lang],
    ...(url === null ? {} : { url }),
    version: manifest.version,
    datePublished: manifest.date,
    isPartOf: { '@type': 'WebSite', name: view.t.siteTitle, ...(own === null ? {} : { url: own }) },
    ...(about === undefined ? {} : { mainEntity: about }),
  };
}

const mark = html`<svg class="mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false"><circle cx="16" cy="16" r="13.5" fill="none" stroke="currentColor" stroke-width="2"/><ellipse cx="16" cy="16" rx="6" ry="13.5" fill="none" stroke="currentColor" stroke-width="1.2"/><path d="M3 16h26" fill="none" stroke="currentColor" stroke-width="1.2"/><path class="mark-point" d="M20.5 5.5 25 13.4h-9z"/></svg>`;
const moon = html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false"><path d="M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round"/></svg>`;
