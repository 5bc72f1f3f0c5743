import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, queryOf, rowsQueryOf } from '../../website/core/address.ts';
import { baseOf, parseView } from '../../website/core/parse.ts';
import { normalise, wholeView } from '../../website/core/view.ts';
import { anyView, smallAtlas, smallVocabulary } from './worlds.ts';

const parse = (address: string) => parseView(address, smallVocabulary);
const addressOf = (view: Parameters<typeof queryOf>[0]) => queryOf(view) + fragmentOf(view);

describe('the address of a view', () => {
  it('brings the view back, for 10,000 views of every form', () => {
    fc.assert(
      fc.property(anyView(smallAtlas), (view) => {
        expect(parse(addressOf(view))).toEqual({ view: normalise(view), notices: [] });
      }),
      { numRuns: 10_000 },
    );
  });

  it('is one for one view: writing what was read changes nothing', () => {
    fc.assert(
      fc.property(anyView(smallAtlas), (view) => {
        const address = addressOf(view);
        expect(addressOf(parse(address).view)).toBe(address);
        expect(new URL(address, 'https://example.org/map/').href).toBe(`https://example.org/map/${address}`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never throws, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(addressOf(parse(`/map/?${text}`).view)).toEqual(expect.any(String));
      }),
    );
  });

  it('leaves out what is as usual', () => {
    expect(addressOf(wholeView)).toBe('');
  });

  it('has keys in fixed order and values sorted', () => {
    const { view } = parse(
      '?to=2020&q=safe%20city&country=ken,CI&org=zte,huawei,zte&from=2015&hl=1&view=table#2/1.5/36',
    );
    expect(addressOf(view)).toBe(
      '?org=huawei,zte&country=CIV,KEN&from=2015&to=2020&hl=1&q=safe%20city&view=table#2/1.5/36',
    );
  });

  it('takes a whole address, a path, or only its query', () => {
    for (const before of ['https://example.org/map/', '/zh/map/', ''])
      expect(parse(`${before}?org=zte`).view.codes.org).toEqual(['zte']);
    expect(baseOf('https://example.org/map/?org=zte#2/0/0')).toBe('https://example.org/map/');
  });

  it.each([
    ['?org=nobody', 'unknown-value', 'org', 'nobody'],
    ['?planet=mars', 'unknown-key', 'planet', 'mars'],
    ['?from=20', 'unknown-value', 'from', '20'],
    ['?to=twenty', 'unknown-value', 'to', 'twenty'],
    ['?hl=yes', 'unknown-value', 'hl', 'yes'],
    ['?sort=colour', 'unknown-value', 'sort', 'colour'],
    ['?view=globe', 'unknown-value', 'view', 'globe'],
    ['?sel=gone', 'unknown-value', 'sel', 'gone'],
    ['?v=2', 'newer-scheme', 'v', '2'],
    ['#a/b/c', 'unknown-value', '#', 'a/b/c'],
  ])('says what it does not understand in %s, and applies the rest', (address, kind, key, value) => {
    const [query = '', fragment = ''] = address.split('#');
    const whole = `${query}${query === '' ? '?' : '&'}cat=donation${fragment === '' ? '' : `#${fragment}`}`;
    const { view, notices } = parse(whole);
    expect(notices).toEqual([{ kind, key, value }]);
    expect(view).toEqual({ ...wholeView, codes: { ...wholeView.codes, cat: ['donation'] } });
  });

  it('knows version 1 of its own scheme by name', () => {
    expect(parse('?v=1&org=zte').notices).toEqual([]);
  });

  it('of the rows leaves out what does not change them', () => {
    const { view } = parse('?org=zte&sort=-year&sel=record-1&view=stats#3/0/0');
    expect(rowsQueryOf(view)).toBe('?org=zte&sort=-year');
  });
});
