import type { Content, Page } from '../frame/page.ts';
import type { View } from '../frame/view.ts';
import { type Html, html } from '../html.ts';
import { choiceField, type Field, field, type Option } from './parts/form-fields.ts';

/** The form for a new record. Without JavaScript the page says how to contribute, and the form is not shown. */
export const contributePage: Page = { path: 'contribute/', section: 'contribute', draw: contribute };

function contribute(view: View): Content {
  const { t, release } = view;
  const repository = release.citation['repository-code'] ?? '';
  return {
    title: t.contribute,
    description: t.contributeText,
    scripts: ['contribute', 'copy'],
    body: html`<p class="lead">${t.contributeText}</p>
<h2>${t.contributeHow}</h2><ol>${t.contributeSteps.map((step) => html`<li>${step}</li>`)}</ol><p class="note">${t.contributeOther}</p>
<noscript><p>${t.needsScript}</p></noscript>
<div class="beside form-page" id="contribute" hidden data-repository="${repository}" data-words="${JSON.stringify({ missing: t.missing, tooLong: t.tooLong('{most}'), wrongForm: t.wrongForm(''), complete: t.complete, missingHeading: t.missingHeading })}">
<form id="record-form" autocomplete="off" novalidate>${sections(view)}</form>
<aside aria-label="${t.yamlHeading}"><h2 class="small">${t.yamlHeading}</h2>
<p class="note">${t.yamlPath}: <code id="yaml-path"></code></p>
<pre id="yaml" tabindex="0"></pre>
<div id="faults" role="status"></div>
<p class="button-row"><button type="button" class="button quiet" data-copy="yaml" data-done="${t.copied}" hidden>${t.copy}</button> <a class="button quiet" id="save-yaml" download="record.yaml" href="#yaml">${t.download}</a></p>
${
  repository === ''
    ? html`<p class="note">${t.noRepository}</p>`
    : html`<p class="button-row"><a class="button" id="open-pull" rel="external noopener noreferrer" href="${repository}">${t.openPull}</a> <a class="button quiet" id="open-issue" rel="external noopener noreferrer" href="${repository}">${t.openIssue}</a></p>`
}</aside></div>`,
  };
}

function sections(view: View): Html {
  const { t, release } = view;
  const codes = (list: string): Option[] =>
    [...(release.codes.get(list)?.values() ?? [])].map(({ code, label, label_zh }) => [
      code,
      view.pick(label, label_zh),
    ]);
  const byName = (options: Option[]) => options.sort(([, a], [, b]) => (a < b ? -1 : 1));
  const organizations = byName(
    [...release.organizations.keys()].map((id): Option => [id, view.organization(id)]),
  );
  const countries = byName(
    [...release.countries.values()].map(({ iso3, iso2 }): Option => [iso2, view.country(iso3)]),
  );
  const categories = [...release.categories.values()]
    .filter(({ geometry }) => geometry === 'point')
    .map(({ code }): Option => [code, view.category(code)]);
  const confidences = Object.entries(t.confidences);
  const f = t.fieldNames;
  const dates: Field[] = ['announced', 'started', 'completed', 'ended'].map((name) => ({
    path: `dates.${name}`,
    label: f[name] ?? name,
    optional: true,
  }));
  const source = (n: number, optional: boolean) =>
    html`${[
      field(view, { path: `sources[${n}].url`, label: t.urlField, optional, type: 'url', long: true }),
      field(view, { path: `sources[${n}].title`, label: t.sourceTitle, optional, long: true }),
      field(view, { path: `sources[${n}].publisher`, label: t.publisherField, optional }),
      field(view, {
        path: `sources[${n}].published`,
        label: t.publishedField,
        optional: true,
        hint: t.dateHint,
      }),
      field(view, { path: `sources[${n}].language`, label: t.languageField, optional }),
      choiceField(view, {
        path: `sources[${n}].type`,
        label: t.sourceType,
        optional,
        options: codes('source-types'),
      }),
    ]}`;
  return html`<fieldset><legend>${t.theThing}</legend>
${choiceField(view, { path: 'organizations[1].id', label: t.organizationField, options: organizations })}
${choiceField(view, { path: 'organizations[1].role', label: f.role ?? '', optional: true, options: codes('roles') })}
${field(view, { path: 'title', label: t.titleField, hint: t.titleHint, long: true })}
${choiceField(view, { path: 'category', label: f.category ?? '', options: categories })}
${choiceField(view, { path: 'programme', label: f.programme ?? '', optional: true, options: codes('programmes') })}
${choiceField(view, { path: 'status', label: f.status ?? '', options: codes('statuses') })}
${field(view, { path: 'status_as_of', label: f.status_as_of ?? '', optional: true, hint: t.dateHint })}
${field(view, { path: 'summary', label: t.summaryField, hint: t.summaryHint, long: true, lines: 4 })}
${choiceField(view, { path: 'confidence', label: t.confidence, options: confidences })}</fieldset>
<fieldset><legend>${t.thePlace}</legend>
${choiceField(view, { path: 'locations[1].country', label: f.country ?? '', options: countries })}
${field(view, { path: 'locations[1].place', label: f.place ?? '', optional: true, hint: t.placeHint })}
${field(view, { path: 'locations[1].admin1', label: f.admin1 ?? '', optional: true })}
${field(view, { path: 'locations[1].address', label: f.address ?? '', optional: true })}</fieldset>
<fieldset><legend>${t.theTime}</legend><p class="note">${t.dateHint}</p>${dates.map((date) => field(view, date))}</fieldset>
<fieldset><legend>${t.theOthers}</legend>
${field(view, { path: 'counterparties[1].name', label: f.name ?? '', optional: true })}
${choiceField(view, { path: 'counterparties[1].role', label: f.role ?? '', optional: true, options: codes('roles') })}</fieldset>
<fieldset><legend>${f.topics} <span class="note">(${t.optional})</span></legend><div class="choices">${codes(
    'topics',
  ).map(
    ([code, label]) => html`<label><input type="checkbox" name="topics[]" value="${code}"> ${label}</label>`,
  )}</div></fieldset>
<fieldset><legend>${t.theEvidence}</legend>${source(1, false)}</fieldset>
<details><summary>${t.secondSource}</summary><fieldset><legend>${t.secondSource}</legend>${source(2, true)}</fieldset></details>`;
}
