import { bilingual } from './bilingual.ts';

/** Words of the page of queries. */
export const query = bilingual(
  {
    queryLead:
      'Ask the release in SQL. The question is answered in your browser from the release’s own Parquet files; nothing is sent anywhere.',
    queryLabel: 'Question in SQL',
    queryRun: 'Run',
    queryHint: 'Ctrl+Enter runs the question. SELECT only: nothing can be changed.',
    queryExamples: 'Examples',
    queryTables: 'Tables and columns',
    queryTablesText:
      'Each table is also a file to download; the data page has them all, with checksums and the meaning of every column.',
    queryRows: (rows: string) => `${rows} rows`,
    queryNeedsScript:
      'Queries in the page need JavaScript. Without it, load a Parquet file in DuckDB, pandas or R: the data page shows how.',
    queryDescription: 'SQL over the tables of the release, answered in the browser.',
  },
  {
    queryLead: '用SQL查询本版数据。查询在您的浏览器中直接读取本版的Parquet文件完成，不会向任何地方发送内容。',
    queryLabel: 'SQL查询语句',
    queryRun: '运行',
    queryHint: '按Ctrl+Enter运行。仅支持SELECT，不会改动任何数据。',
    queryExamples: '示例',
    queryTables: '表和列',
    queryTablesText: '每个表也可作为文件下载；数据页列出全部文件、校验和及每一列的含义。',
    queryRows: (rows: string) => `${rows} 行`,
    queryNeedsScript:
      '页内查询需要JavaScript。若不使用，可在DuckDB、pandas或R中读取Parquet文件，方法见数据页。',
    queryDescription: '在浏览器中用SQL查询本版数据表。',
  },
);
