import { describe, expect, it } from 'vitest';
import { locateFindings } from '../../pipeline/load/positions.ts';
import { parseAnyStyle } from '../../pipeline/load/yaml.ts';

describe('a plain value is read as the core schema of YAML 1.2 has it', () => {
  it.each<[string, unknown]>([
    ['0', 0],
    ['12', 12],
    ['+12', 12],
    ['-12', -12],
    ['0o17', 15],
    ['0x1fA', 506],
    ['.5', 0.5],
    ['-1.50', -1.5],
    ['2.', 2],
    ['+1e3', 1000],
    ['1.5E-2', 0.015],
    ['12e+1', 120],
    ['.inf', Number.POSITIVE_INFINITY],
    ['+.Inf', Number.POSITIVE_INFINITY],
    ['-.INF', Number.NEGATIVE_INFINITY],
    ['.nan', Number.NaN],
    ['.NaN', Number.NaN],
    ['true', true],
    ['True', true],
    ['TRUE', true],
    ['false', false],
    ['False', false],
    ['~', null],
    ['null', null],
    ['Null', null],
    ['NULL', null],
    ['', null],
  ])('%s', (written, value) => expect(parseAnyStyle(`a: ${written}\n`)).toEqual([{ a: value }]));

  it.each([
    '1_000',
    '0b11',
    '0o8',
    '0o',
    '0xg',
    '-0o7',
    '1 2',
    '1e',
    '.',
    '1.2.3',
    '12:30',
    '2014-11-24',
    '.infinity',
    'inf',
    '-.nan',
    'yes',
    'No',
    'on',
    'OFF',
    'tRUE',
    'nULL',
    'nil',
    '+',
  ])('%s is text', (written) => expect(parseAnyStyle(`a: ${written}\n`)).toEqual([{ a: written }]));

  it('in quotes it is text', () => {
    expect(parseAnyStyle('a: "12"\nb: \'true\'\nc: "~"\n')).toEqual([{ a: '12', b: 'true', c: '~' }]);
  });
});

it('findings are told by file, line, column, rule and message', async () => {
  const finding = (file: string, line: number, column: number, rule: string, message = '') =>
    ({ file, line, column, rule, message, severity: 'error', hint: '' }) as const;
  const inOrder = [
    finding('a.yaml', 2, 9, 'x'),
    finding('a.yaml', 10, 1, 'y'),
    finding('a.yaml', 10, 3, 'x', 'A'),
    finding('a.yaml', 10, 3, 'x', 'B'),
    finding('a.yaml', 10, 3, 'z'),
    finding('a.yaml', 10, 20, 'a'),
    finding('b.yaml', 1, 1, 'a'),
  ];
  for (const turn of inOrder.keys())
    expect(await locateFindings([...inOrder.slice(turn), ...inOrder.slice(0, turn)])).toEqual(inOrder);
  expect(await locateFindings([...inOrder].reverse())).toEqual(inOrder);
});
