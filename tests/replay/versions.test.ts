import { describe, expect, it } from 'vitest';
import type { SchemaStep } from '../../pipeline/compare/steps/columns.ts';
import {
  demandsOf,
  isBefore,
  leastVersion,
  levelOf,
  type RowChange,
  undeclared,
} from '../../pipeline/compare/steps/version.ts';

const step = (operation: SchemaStep['operation'], given: Partial<SchemaStep> = {}): SchemaStep => ({
  operation,
  table: 'presences',
  column: 'event',
  old: 'event',
  new: null,
  ...given,
});
const row = (operation: string, table: string, column: string | null = null): RowChange => ({
  operation,
  table,
  column,
});
const level = (steps: SchemaStep[], rows: RowChange[] = [], lost: string[] = [], fresh: string[] = []) =>
  levelOf(demandsOf(steps, rows, { lost, fresh }));

describe('the least schema version', () => {
  it.each([
    ['drop_column', 'major'],
    ['rename_column', 'major'],
    ['retype_column', 'major'],
    ['drop_table', 'major'],
    ['rename_table', 'major'],
    ['add_column', 'minor'],
    ['create_table', 'minor'],
    ['order_columns', 'none'],
  ] as const)('after %s rises by %s', (operation, expected) => {
    expect(level([step(operation)])).toBe(expected);
  });

  it.each([
    [row('delete', 'categories'), 'major'],
    [row('update', 'categories', 'category_group'), 'major'],
    [row('update', 'codes', 'independent'), 'major'],
    [row('insert', 'codes'), 'minor'],
    [row('update', 'id_registry', 'status'), 'minor'],
    [row('update', 'codes', 'label_zh'), 'patch'],
    [row('update', 'countries', 'n_presences'), 'none'],
    [row('insert', 'id_registry'), 'none'],
    [row('delete', 'presences'), 'none'],
  ] as const)('after %o rises by %s', (change, expected) => {
    expect(level([], [change])).toBe(expected);
  });

  it('counts files, and takes no column that is new for a code that means something else', () => {
    expect(level([], [], ['geo/cables.geojson'])).toBe('major');
    expect(level([], [], [], ['codebook.csv'])).toBe('minor');
    const added = step('add_column', { table: 'codes', column: 'unit', old: null, new: 'unit' });
    expect(level([added], [row('update', 'codes', 'unit')])).toBe('minor');
  });

  it('follows from the version before', () => {
    expect(['major', 'minor', 'patch', 'none'].map((of) => leastVersion('1.9.3', of as 'major'))).toEqual([
      '2.0.0',
      '1.10.0',
      '1.9.4',
      '1.9.3',
    ]);
    expect(isBefore('1.9.0', '1.10.0')).toBe(true);
    expect(isBefore('1.10.0', '1.9.0')).toBe(false);
    expect(isBefore('2026.11.0', '2026.11.0')).toBe(false);
  });
});

describe('what goes', () => {
  it('is refused unless the release before announced it', () => {
    const gone = [step('drop_column'), step('drop_table', { table: 'old', column: null })];
    expect(undeclared(gone, [])).toEqual(gone);
    const announced = [
      { table: 'presences', column: 'event', use: 'x' },
      { table: 'old', use: 'y' },
    ];
    expect(undeclared(gone, announced)).toEqual([]);
    expect(
      undeclared(
        [step('rename_column', { new: 'deal' })],
        [{ table: 'presences', column: 'other', use: 'x' }],
      ),
    ).toHaveLength(1);
    expect(undeclared([step('add_column')], [])).toEqual([]);
  });
});
