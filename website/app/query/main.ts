import { collect, executeSql } from 'squirreling';
import { el } from '../map/dom.ts';
import { drawAnswer } from './answer.ts';
import { faultOf } from './faults.ts';
import { LoadFailed, type Row, type Table, Tables } from './tables.ts';
import { words } from './words.ts';

const form = document.querySelector<HTMLFormElement>('#query');
const box = document.querySelector<HTMLTextAreaElement>('#query-sql');
const answer = document.querySelector<HTMLElement>('#query-answer');
if (form !== null && box !== null && answer !== null) start(form, box, answer);

function start(form: HTMLFormElement, box: HTMLTextAreaElement, answer: HTMLElement): void {
  const t = document.documentElement.lang.startsWith('zh') ? words.zh : words.en;
  const tables = new Tables(tablesOf(document), new URL(form.dataset.release ?? '', location.href).href);
  let running: AbortController | null = null;

  const say = (text: string) => answer.replaceChildren(el('p', {}, text));

  const run = async (): Promise<void> => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const sql = box.value.trim();
    const named = tables.namedIn(sql);
    form.setAttribute('aria-busy', 'true');
    try {
      if (named.length > 0) say(t.loading(named.map(({ name }) => name).join(', ')));
      const loaded: Record<string, Row[]> = {};
      for (const table of named) loaded[table.name] = await tables.rows(table);
      const began = performance.now();
      const { columns, rows } = await ask(sql, loaded, mine.signal);
      if (mine.signal.aborted) return;
      answer.replaceChildren(...drawAnswer(columns, rows, Math.round(performance.now() - began), t));
    } catch (error) {
      if (mine.signal.aborted) return;
      const text = error instanceof LoadFailed ? t.failed : faultOf(error, sql, tables.all, named, t);
      answer.replaceChildren(el('p', { role: 'alert', class: 'query-fault' }, text));
    } finally {
      if (running === mine) form.removeAttribute('aria-busy');
    }
  };

  const show = (sql: string) => {
    history.pushState(null, '', `?sql=${encodeURIComponent(sql)}`);
    void run();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(box.value);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    show(box.value);
  });
  for (const example of document.querySelectorAll<HTMLAnchorElement>('[data-sql]'))
    example.addEventListener('click', (event) => {
      event.preventDefault();
      box.value = example.dataset.sql ?? '';
      show(box.value);
      box.focus();
      box.scrollIntoView({ block: 'center' });
    });
  const recall = () => {
    const sql = new URLSearchParams(location.search).get('sql');
    if (sql === null) return;
    box.value = sql;
    void run();
  };
  addEventListener('popstate', recall);
  recall();
  form.dataset.ready = 'true';
}

async function ask(query: string, tables: Record<string, Row[]>, signal: AbortSignal) {
  const result = executeSql({ tables, query, signal });
  return { columns: result.columns, rows: (await collect(result)) as Row[] };
}

/** What the page lists is what can be asked. */
function tablesOf(page: Document): Table[] {
  return [...page.querySelectorAll<HTMLElement>('[data-table]')].map(({ dataset }) => ({
    name: dataset.table ?? '',
    path: dataset.path ?? '',
    columns: (dataset.columns ?? '').split(' '),
  }));
}
