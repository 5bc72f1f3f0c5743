import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Browser, Page } from 'playwright-core';
import { collect, executeSql } from 'squirreling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Row, rowsOf } from '../../website/app/query/tables.ts';
import { sqlExamples } from '../../website/pages/parts/sql-examples.ts';
import { openBrowser, openContext } from '../support/browser.ts';
import { listFiles, realSources } from '../support/release.ts';
import { releaseForSite, servedSite } from '../support/site.ts';
import { openReady } from './map-page.ts';
import { questions } from './questions.ts';

describe('the engine of the page', () => {
  it.each([...sqlExamples.map(({ sql }) => sql), ...questions])('answers as DuckDB does: %s', async (sql) => {
    const { ours, theirs } = await answers(sql);
    expect(ours).toEqual(theirs);
    expect(theirs.length).toBeGreaterThan(0);
  });
});

const release = await releaseForSite(realSources);
const parquet = listFiles(release)
  .filter((path) => /^(?:tables|statistics)\/.*\.parquet$/.test(path))
  .map((path) => ({ name: path.replace(/^.*\/|\.parquet$/g, ''), path: join(release, path) }));
const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
for (const { name, path } of parquet) await duckdb.run(`CREATE VIEW ${name} AS FROM '${path}'`);
const loaded = new Map<string, Row[]>();

async function answers(sql: string) {
  const words = new Set(sql.toLowerCase().match(/\w+/g));
  const tables: Record<string, Row[]> = {};
  for (const { name, path } of parquet.filter(({ name }) => words.has(name))) {
    const file = readFileSync(path);
    const rows =
      loaded.get(name) ??
      (await rowsOf(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer));
    loaded.set(name, rows);
    tables[name] = rows;
  }
  const ours = (await collect(executeSql({ tables, query: sql }))).map((row) =>
    Object.values(row).map(plain),
  );
  const theirs = (await duckdb.runAndReadAll(sql)).getRowsJson().map((row) => row.map(plain));
  return { ours, theirs };
}

/** Whole numbers come as text from the one and as numbers from the other; sums of decimals differ in the last place. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  return typeof value === 'number' ? Number(value.toPrecision(12)) : (value ?? null);
}

describe('the page of queries', () => {
  const site = servedSite();
  let browser: Browser;
  let page: Page;
  let external: string[];
  beforeAll(async () => {
    browser = await openBrowser();
    const opened = await openContext(browser, { acceptDownloads: true });
    external = opened.external;
    page = await opened.context.newPage();
    await openReady(page, `${(await site).address}query/`);
  });
  afterAll(() => browser.close());

  const ask = async (sql: string) => {
    await page.getByLabel('Question in SQL').fill(sql);
    await page.getByLabel('Question in SQL').press('Control+Enter');
    await page.waitForFunction(() => document.querySelector('#query')?.hasAttribute('aria-busy') === false);
    return page.locator('#query-answer').innerText();
  };

  it('answers in a table, and gives all rows as CSV', async () => {
    expect(await ask('SELECT id, n_sources FROM presences ORDER BY id')).toMatch(/^\d+ rows in/);
    expect(await page.locator('.answer th').allTextContents()).toEqual(['id', 'n_sources']);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const lines = readFileSync(await (await saved).path(), 'utf8')
      .trimEnd()
      .split('\n');
    const rows = readFileSync(join((await site).release, 'tables/presences.csv'), 'utf8')
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(rows.length);
    expect(lines[1]?.split(',')[0]).toBe(rows[1]?.split(',')[0]);
  });

  it('keeps the question in the address', async () => {
    const sql = "SELECT country FROM presences WHERE country = 'Zambia'";
    await ask(sql);
    expect(new URL(page.url()).searchParams.get('sql')).toBe(sql);
    await page.reload();
    await page.locator('.answer').waitFor();
    expect(await page.getByLabel('Question in SQL').inputValue()).toBe(sql);
  });

  it.each([
    ['SELECT titel FROM presences', 'There is no column “titel”. Did you mean “title”?'],
    ['SELECT * FROM presence', 'There is no table “presence”. Did you mean “presences”?'],
    ['DELETE FROM presences', 'Only questions can be asked here: begin with SELECT or WITH.'],
    ['SELECT 1; SELECT 2', 'One question at a time: take out what follows the semicolon.'],
    ['', 'Write a question first, or take one of the examples.'],
  ])('says in plain words what is wrong with %s', async (sql, told) => {
    expect(await ask(sql)).toBe(told);
  });

  it('asks no other host', () => {
    expect(external).toEqual([]);
  });
});
