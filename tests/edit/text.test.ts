import { describe, expect, it } from 'vitest';
import { cleanText } from '../../pipeline/edit/text.ts';
import { withoutTracking } from '../../pipeline/validate/tracking.ts';

describe('an address', () => {
  it.each([
    ['https://a.example/p?utm_source=x', 'https://a.example/p'],
    ['https://a.example/p?utm_source=x&id=7&utm_medium=y', 'https://a.example/p?id=7'],
    ['https://a.example/p?id=7&fbclid=IwAR&page=2#top', 'https://a.example/p?id=7&page=2#top'],
    ['https://a.example/p?gclid=1&mc_cid=2&mc_eid=3&traffic_source=rss&guccounter=1', 'https://a.example/p'],
    ['https://a.example/p?UTM_Campaign=x#part', 'https://a.example/p#part'],
  ])('loses what follows the reader: %s', (address, clean) => {
    expect(withoutTracking(address)).toBe(clean);
  });

  it.each([
    'https://a.example/p',
    'https://a.example/p?id=7&cid=8&ref=9&source=10',
    'https://a.example/p?a=%20b&c=d+e&&f',
    'https://a.example/p?utm=1&my_utm_source=2',
    'https://a.example/utm_source=x?',
    'https://a.example/p#?utm_source=x',
    'see https://a.example/p?utm_source=x',
  ])('keeps everything else, byte for byte: %s', (address) => {
    expect(withoutTracking(address)).toBe(address);
  });
});

describe('a text', () => {
  it.each([
    [' Safe city ', 'Safe city'],
    ['Safe  city', 'Safe city'],
    ['Safe\ncity', 'Safe city'],
    ['Safe \n\n  city\n', 'Safe city'],
    ['平安\n城市', '平安城市'],
    ['Cafe\u0301', 'Caf\u00E9'],
    ['\u00A0Safe city\t', 'Safe city'],
  ])('%j becomes %j', (text, clean) => {
    const cleaned = cleanText(text);
    expect(cleaned.text).toBe(clean);
    expect(cleaned.faults).toHaveLength(text === ' Safe city ' ? 1 : cleaned.faults.length);
    expect(cleaned.faults).not.toEqual([]);
  });

  it.each(['Safe city', 'a – b', '平安城市', 'Café', 'No-break\u00A0space', ''])('%j stays', (text) => {
    expect(cleanText(text)).toEqual({ text, faults: [] });
  });
});
