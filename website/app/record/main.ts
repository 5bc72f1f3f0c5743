import { inOwnLanguage } from '../../html.ts';
import { recordBody, recordTitle } from '../../record/draw.ts';
import type { Reader } from '../../record/reader.ts';
import { keyOf, type Label, type Labels, type Shard, shardOf } from '../../record/shards.ts';
import { dates } from '../../words/dates.ts';
import { fields } from '../../words/fields.ts';
import { records } from '../../words/records.ts';
import { bindCopyButtons } from '../copy/buttons.ts';

// In a large release a record has no file of its own: this draws the one that the address asks for, from its shard.
const target = document.querySelector<HTMLElement>('#record');
if (target !== null) void show(target);

async function show(target: HTMLElement): Promise<void> {
  const { kind, root = '', own = '', world = '', citation = '', version = '', unknown = '' } = target.dataset;
  const id = new URLSearchParams(location.search).get('id') ?? '';
  const of = kind === 'activity' ? 'activity' : 'presence';
  const read = async <T>(name: string) =>
    (await (await fetch(`${root}records/shards/${name}.json`)).json()) as T;
  const [shard, labels] = await Promise.all([read<Shard>(shardOf(of, id)), read<Labels>('labels')]);
  const key = keyOf(of, id);
  const sheet = Object.hasOwn(shard, key) ? shard[key] : undefined;
  if (sheet === undefined) {
    target.textContent = unknown;
    return;
  }
  const reader = readerOf(labels, own, world);
  const title = recordTitle(reader, sheet);
  const heading = document.querySelector('h1');
  if (heading !== null) {
    heading.textContent = title;
    if (sheet.titleZh === '') heading.lang = 'en';
  }
  document.title = `${title} · ${document.title.split(' · ').at(-1) ?? ''}`;
  const holder = document.createElement('template');
  // The text was made by `html`, which escapes whatever comes from a record.
  holder.innerHTML = recordBody(reader, sheet, { citation, version, address: null }).toString();
  target.replaceChildren(holder.content);
  bindCopyButtons();
}

function readerOf(labels: Labels, own: string, world: string): Reader {
  const isChinese = document.documentElement.lang.startsWith('zh');
  const t = isChinese
    ? { ...records.zh, ...dates.zh, ...fields.zh }
    : { ...records.en, ...dates.en, ...fields.en };
  const pick = (english: string, chinese: string | undefined) =>
    isChinese && chinese !== undefined && chinese !== '' ? chinese : english;
  const name = (label: Label | undefined, code: string) => (label === undefined ? code : pick(...label));
  return {
    t,
    pick,
    text: (english, chinese) => inOwnLanguage(isChinese ? 'zh' : 'en', english, chinese),
    country: (iso3) => name(labels.countries[iso3], iso3),
    organization: (id) => name(labels.organizations[id], id),
    category: (code) => name(labels.categories[code], code),
    code: (list, code) => name(labels.codes[list]?.[code], code),
    to: (path) => own + path,
    asset: () => world,
  };
}
