import { parse } from 'yaml';
import { recordScheme, type StoryHead } from '../../schemas/story.ts';
import type { Activity, Presence } from '../data/release.ts';
import { worldMap } from '../figures/world-map.ts';
import type { Content, Page } from '../frame/page.ts';
import type { Site, View } from '../frame/view.ts';
import { type Html, html } from '../html.ts';
import { markdown } from '../markdown.ts';
import { countriesOf, dotsOf, placedOf } from './parts/dots.ts';
import { activityList, presenceList } from './parts/record-list.ts';

interface Story {
  readonly id: string;
  readonly head: StoryHead;
  readonly text: string;
  /** Ids of the records that it quotes, each once, in order. */
  readonly quoted: readonly string[];
}

/** Case studies: one page each, and one that lists them. */
export function* storyPages(site: Site): Generator<Page> {
  const stories = site.release.stories.map(({ id, markdown: text }) => storyOf(id, text));
  yield { path: 'stories/', section: 'stories', draw: (view) => overview(view, stories) };
  for (const story of stories)
    yield { path: `stories/${story.id}/`, section: 'stories', draw: (view) => storyContent(view, story) };
}

/** `check` has seen to it that the head is there and right. */
function storyOf(id: string, markdown: string): Story {
  const { head = '', text = '' } =
    /^---\n(?<head>[\s\S]*?)\n---\n(?<text>[\s\S]*)$/.exec(markdown)?.groups ?? {};
  const pattern = new RegExp(`\\(${recordScheme}([a-z0-9-]+)\\)`, 'g');
  const quoted = [...new Set([...text.matchAll(pattern)].map(([, quotedId = '']) => quotedId))];
  return { id, head: parse(head) as StoryHead, text, quoted };
}

function overview(view: View, stories: readonly Story[]): Content {
  const { t } = view;
  return {
    title: t.stories,
    description: t.storiesText,
    body: html`<p class="lead">${t.storiesText}</p>
${stories.length === 0 && html`<p>${t.noStories}</p>`}
<ul class="cards">${stories.map(
      ({ id, head, quoted }) =>
        html`<li class="card"><h2><a href="${view.to(`stories/${id}/`)}">${view.text(head.title, head.title_zh)}</a></h2><p>${view.text(head.summary, head.summary_zh)}</p><p class="note">${t.nRecords(quoted.length)}</p></li>\n`,
    )}</ul>`,
  };
}

function storyContent(view: View, { head, text, quoted }: Story): Content {
  const { t, release } = view;
  const presences = quoted.flatMap((id): Presence[] => own(release.presences.get(id)));
  const activities = quoted.flatMap((id): Activity[] =>
    release.presences.has(id) ? [] : own(release.activities.get(id)),
  );
  const title = view.pick(head.title, head.title_zh);
  const placed = placedOf(release, presences);
  return {
    title,
    heading: view.text(head.title, head.title_zh),
    description: view.pick(head.summary, head.summary_zh),
    trail: [{ title: t.stories, path: 'stories/' }],
    body: html`<p class="lead">${view.text(head.summary, head.summary_zh)}</p>
${t.storyEnglish !== '' && html`<p class="note">${t.storyEnglish}</p>`}
<figure class="map-figure story-map">${worldMap(view, { title: `${title}: ${t.mapOfPresences}`, description: t.mostlyPlaced(placed, presences.length - placed), dots: dotsOf(release, presences), close: true, marked: countriesOf(presences) })}<figcaption>${t.storyMap}${t.colon}${placed}</figcaption></figure>
<div class="prose"${view.lang === 'zh' && html` lang="en"`}>${markdown(view, text, (id, words) => quote(view, id, words))}</div>
<section><h2>${t.storyRecords}</h2>${presences.length > 0 && presenceList(view, presences)}${activities.length > 0 && activityList(view, activities)}</section>`,
    about: {
      '@type': 'Article',
      headline: head.title,
      abstract: head.summary,
      author: release.citation.authors.map(({ name }) => ({ '@type': 'Organization', name })),
      datePublished: release.manifest.date,
      license: release.manifest.licence,
    },
  };
}

/** A quoted record: a presence, an activity or an organization, in the order in which ids are looked up. */
function quote(view: View, id: string, words: Html): Html {
  const { release } = view;
  const path = release.presences.has(id)
    ? view.recordPath('presence', id)
    : release.activities.has(id)
      ? view.recordPath('activity', id)
      : release.organizations.has(id)
        ? `organizations/${id}/`
        : null;
  if (path === null) throw new Error(`a case study quotes a record that is not in the release: ${id}`);
  return html`<a class="quote" href="${view.to(path)}">${words}</a>`;
}

function own<R>(row: R | undefined): R[] {
  return row === undefined ? [] : [row];
}
