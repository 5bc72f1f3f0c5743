import { describe, expect, it } from 'vitest';
import { survey } from '../../pipeline/commands/survey.ts';
import { type LocatedFinding, locateFindings } from '../../pipeline/load/positions.ts';
import { cable, huawei, makeSources, office, type Sources, safeCity, term } from '../support/sources.ts';

async function check(sources: Sources): Promise<LocatedFinding[]> {
  return locateFindings((await survey(sources.dir)).findings);
}

type Slip = readonly [
  what: string,
  file: string,
  from: string,
  to: string,
  at: string,
  rule: string,
  message: string,
  hint: string,
];

const slips: readonly Slip[] = [
  [
    'an unknown field',
    safeCity,
    'programme:',
    'programm:',
    'programm',
    'unknown-field',
    '"programm" is not a field of this record.',
    'Did you mean "programme"?',
  ],
  [
    'an unknown field of a place',
    safeCity,
    '{place: Nairobi, country: KE}',
    '{place: Nairobi, contry: KE, country: KE}',
    'contry',
    'unknown-field',
    '"contry" is not a field of "locations".',
    'Did you mean "country"?',
  ],
  [
    'an unknown field that is like none',
    huawei,
    'website:',
    'telephone:',
    'telephone',
    'unknown-field',
    '"telephone" is not a field of this record.',
    'Allowed are name, name_zh, aliases, kind, scope, parents, ownership, headquarters, founded, sectors, listings, designations and 5 more.',
  ],
  [
    'a missing field',
    office,
    'status: active\n',
    '',
    'title',
    'missing-field',
    '"status" is missing.',
    'State of the presence, as of `status_as_of`. For example: active',
  ],
  [
    'a missing field of an organization of a record',
    cable,
    '{id: zte}',
    '{role: owner}',
    '{role: owner}',
    'missing-field',
    '"id" is missing.',
    'Id of an organization of this dataset. For example: huawei',
  ],
  [
    'a record without sources',
    term,
    'sources:',
    'sources: []\nunused:',
    '[]',
    'empty-field',
    '"sources" is empty.',
    'Give it a value or remove the line. The evidence, at least one source.',
  ],
  [
    'a field left empty',
    safeCity,
    'programme: safe-city',
    'programme:',
    '\nstatus: active',
    'empty-field',
    '"programme" is empty.',
    'Give it a value or remove the line. Programme that the presence belongs to. For example: safe-city',
  ],
  [
    'an empty text, told once',
    office,
    'title: Office in Namibia',
    'title: ""',
    '""',
    'empty-field',
    '"title" is empty.',
    'Give it a value or remove the line. Short neutral title in own words. For example: Nairobi safe-city network',
  ],
  [
    'a number where a text belongs',
    safeCity,
    'name: Safaricom',
    'name: 360',
    '360',
    'wrong-type',
    '"name" should be text, not a number.',
    'Put it in quotes: "360". Name of the body. For example: Safaricom',
  ],
  [
    'a text where a number belongs',
    safeCity,
    'amount: 15000000000',
    'amount: 15 billion',
    '15 billion',
    'wrong-type',
    '"amount" should be a number, not text.',
    'The amount. For example: 15000000000',
  ],
  [
    'one value where a list belongs',
    safeCity,
    'topics: [video-surveillance]',
    'topics: video-surveillance',
    'video-surveillance',
    'wrong-type',
    '"topics" should be a list, not text.',
    'Begin it with a dash, or put it in brackets. Subjects. For example: ["video-surveillance"]',
  ],
  [
    'a list where a group of fields belongs',
    huawei,
    'headquarters: {place: Shenzhen, country: CN}',
    'headquarters: [Shenzhen]',
    '[Shenzhen]',
    'wrong-type',
    '"headquarters" should be a group of fields, not a list.',
    'Seat.',
  ],
  [
    'a word that is not allowed',
    office,
    'confidence: low',
    'confidence: lwo',
    'lwo',
    'not-allowed',
    '"lwo" is not allowed for "confidence".',
    'Did you mean "low"?',
  ],
  [
    'a number beyond its bounds',
    huawei,
    'share_percent: 100',
    'share_percent: 101',
    '101',
    'out-of-range',
    '"share_percent" is above 100.',
    'Share held. For example: 30.34',
  ],
  [
    'a negative amount',
    safeCity,
    'value: 1800',
    'value: -5',
    '-5',
    'out-of-range',
    '"value" is below 0.',
    "How many, in the codelist's unit. For example: 1800",
  ],
  [
    'a title that is too long',
    office,
    'title: Office in Namibia',
    `title: ${'x'.repeat(121)}`,
    'xxx',
    'too-long',
    '"title" is longer than 120 characters.',
    'Shorten it.',
  ],
  [
    'a summary of too many words',
    office,
    'summary: An office; the town is not known.',
    `summary: ${'word '.repeat(61).trim()}`,
    'word',
    'too-long',
    '"summary" has more than 60 words.',
    'Say it shorter; details belong to the fields.',
  ],
  [
    'a code in the wrong form',
    office,
    'category: overseas-office',
    'category: Overseas office',
    'Overseas office',
    'wrong-form',
    '"Overseas office" does not have the form of "category".',
    'What kind of presence this is. For example: smart-city-public-security',
  ],
  [
    'a space at the end of a quoted text',
    office,
    'title: Office in Namibia',
    'title: "Office in Namibia "',
    '"Office',
    'wrong-form',
    '"title" has a space or line break at its beginning or end.',
    'Short neutral title in own words. For example: Nairobi safe-city network',
  ],
  [
    'a line break within a text',
    office,
    'title: Office in Namibia',
    'title: "Office in\\nNamibia"',
    '"Office',
    'wrong-form',
    '"title" contains a control character or a line break.',
    'Short neutral title in own words. For example: Nairobi safe-city network',
  ],
  [
    'a text that a spreadsheet would run',
    office,
    'title: Office in Namibia',
    'title: =1+1',
    '=1+1',
    'wrong-form',
    '"title" begins with "=": a spreadsheet would run it as a formula.',
    'Short neutral title in own words. For example: Nairobi safe-city network',
  ],
  [
    'an address without https',
    office,
    'https://www.example.org/report',
    'www.example.org/report',
    'www.example.org',
    'wrong-form',
    '"www.example.org/report" does not have the form of "url".',
    'Full address, http or https. For example: https://www.example.org/report',
  ],
  [
    'a day that does not exist',
    safeCity,
    'started: 2014-11',
    'started: 2014-11-31',
    '2014-11-31',
    'date-form',
    '"2014-11-31" is not a date that exists, in a form that is read here.',
    'Write 2014, 2014-11, 2014-11-24, 2014~ (about), 2014? (uncertain) or [2014..2016] (one of).',
  ],
  [
    'neither locations nor landings',
    office,
    'locations:\n  - {country: NA}\n',
    '',
    'title',
    'wrong-shape',
    'Here: give either `locations` or, for a cable, `landings`.',
    'A cable has `landings:`, everything else has `locations:`. A country alone is enough: `- {country: KE}`.',
  ],
  [
    'a counterparty by name and by id at once',
    safeCity,
    '{name: Safaricom,',
    '{name: Safaricom, organization: zte,',
    '{name: Safaricom',
    'wrong-shape',
    'In "counterparties": give either `name` or `organization`.',
    'Use `organization: <id>` for an organization of this dataset and `name:` for any other body.',
  ],
  [
    'segments that are no pairs',
    cable,
    '[[Gwadar, Karachi], [Gwadar, Muscat]]',
    '[Gwadar, Karachi]',
    '[Gwadar, Karachi]',
    'wrong-shape',
    'In "segments": `segments` is `in-order` or a list of pairs of landing places.',
    'Write `segments: in-order`, or `segments: [[Gwadar, Karachi], [Karachi, Djibouti]]`.',
  ],
];

describe('a slip of the keyboard is told in plain words', () => {
  it.each(slips)('%s', async (_what, file, from, to, at, rule, message, hint) => {
    const sources = makeSources().edit(file, from, to);
    const found = (await check(sources)).filter((finding) => !finding.message.includes('"unused"'));
    expect(found).toHaveLength(1);
    const { line, column } = sources.positionOf(file, at);
    expect(found[0]).toMatchObject({ file: sources.path(file), rule, severity: 'error', message, hint });
    // A value that is not there has no column of its own.
    if (at.startsWith('\n')) expect(found[0]?.line).toBe(line);
    else expect(found[0]).toMatchObject({ line, column });
  });
});

describe('many mistakes', () => {
  it('come back all at once, sorted by file and line', async () => {
    const sources = makeSources()
      .edit(safeCity, 'confidence: high', 'confidence: hihg')
      .edit(safeCity, 'started: 2014-11', 'started: 2014-13')
      .edit(safeCity, 'title:', 'titel:')
      .edit(huawei, 'country: CN', 'country: China')
      .edit(huawei, 'relation: owner', 'relation: boss')
      .edit(term, 'definition:', 'meaning:')
      .write('presences/zte/notes.txt', 'x');
    const found = await check(sources);
    const order = found.map(({ file, line }) => `${file}:${String(line).padStart(6, '0')}`);
    expect(order).toEqual([...order].sort());
    expect(found.map(({ file, rule }) => `${file.slice(sources.dir.length + 1)} ${rule}`)).toEqual([
      `${term} missing-field`,
      `${term} unknown-field`,
      `${huawei} not-allowed`,
      `${huawei} wrong-form`,
      `${safeCity} missing-field`,
      `${safeCity} unknown-field`,
      `${safeCity} date-form`,
      `${safeCity} not-allowed`,
      'presences/zte/notes.txt stray-file',
    ]);
  });

  it('in one record do not hide each other, and do not spill over to records that name it', async () => {
    const sources = makeSources()
      .edit(huawei, 'country: CN', 'country: China')
      .edit(huawei, 'relation: owner', 'relation: boss')
      .edit(huawei, 'kind: company', 'kind: firm\nphone: 1')
      .edit('glossary/command-centre.yaml', 'definition:', 'meaning:');
    const found = await check(sources);
    expect(found.map(({ file, rule }) => `${file.slice(sources.dir.length + 1)} ${rule}`)).toEqual([
      'glossary/command-centre.yaml missing-field',
      'glossary/command-centre.yaml unknown-field',
      `${huawei} not-allowed`,
      `${huawei} unknown-field`,
      `${huawei} not-allowed`,
      `${huawei} wrong-form`,
    ]);
  });
});
