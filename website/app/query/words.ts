import { number } from '../map/words/number.ts';

/** What the page of queries says while it answers. */
const en = {
  loading: (tables: string) => `Loading ${tables} ...`,
  running: 'Running ...',
  rows: (count: number, ms: number) => `${number(count)} ${count === 1 ? 'row' : 'rows'} in ${number(ms)} ms`,
  shown: (count: number) => `The first ${number(count)} are shown; the download has them all.`,
  none: 'No row fits.',
  download: 'Download CSV',
  answer: 'Answer',
  onlySelect: 'Only questions can be asked here: begin with SELECT or WITH.',
  oneOnly: 'One question at a time: take out what follows the semicolon.',
  noTable: (name: string, near: string) =>
    `There is no table “${name}”.${near === '' ? '' : ` Did you mean “${near}”?`}`,
  noColumn: (name: string, near: string) =>
    `There is no column “${name}”.${near === '' ? '' : ` Did you mean “${near}”?`}`,
  wrong: (message: string) => `The question could not be read: ${message}.`,
  failed: 'A table could not be loaded. Check the connection and run the question again.',
  empty: 'Write a question first, or take one of the examples.',
};

const zh: typeof en = {
  loading: (tables) => `正在加载 ${tables}……`,
  running: '正在运行……',
  rows: (count, ms) => `${number(count)} 行，用时 ${number(ms)} 毫秒`,
  shown: (count) => `显示前 ${number(count)} 行；下载文件包含全部。`,
  none: '没有符合条件的行。',
  download: '下载 CSV',
  answer: '结果',
  onlySelect: '此处只能查询：请以 SELECT 或 WITH 开头。',
  oneOnly: '一次只能运行一条查询：请删去分号之后的内容。',
  noTable: (name, near) => `没有名为“${name}”的表。${near === '' ? '' : `是否指“${near}”？`}`,
  noColumn: (name, near) => `没有名为“${name}”的列。${near === '' ? '' : `是否指“${near}”？`}`,
  wrong: (message) => `查询语句有误：${message}。`,
  failed: '表格未能加载。请检查网络连接后重新运行。',
  empty: '请先写一条查询，或选择一个示例。',
};

export type Words = typeof en;
export const words = { en, zh };
