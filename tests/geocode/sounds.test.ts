import { describe, expect, it } from 'vitest';
import { hearingCost, parseLetters, readingsOf } from '../../pipeline/geocode/letters.ts';
import { soundAlike } from '../../pipeline/geocode/sound-alike.ts';
import {
  consonants,
  leastCost,
  signatureOf,
  soundDistance,
  soundsOf,
} from '../../pipeline/geocode/sounds.ts';
import { sharedGazetteer, sharedGeocoder } from './shared.ts';

const gazetteer = sharedGazetteer();
const geocoder = sharedGeocoder();
const heard = (country: string, name: string) => {
  const found = soundAlike(gazetteer, country, gazetteer.fold(name), () => true);
  return found && gazetteer.place(found.place).name;
};

describe('names in scripts that the gazetteer lacks', () => {
  it.each([
    ['Cyrillic', 'KE', 'Кисуму', 'Kisumu'],
    ['Greek', 'BR', 'Μπόα Βίστα', 'Boa Vista'],
    ['Arabic', 'BR', 'ماناوس', 'Manaus'],
    ['Devanagari', 'RU', 'इर्कुत्स्क', 'Irkutsk'],
    ['Hangul', 'KE', '나이로비', 'Nairobi'],
    ['Katakana', 'TM', 'アシガバード', 'Ashgabat'],
    ['simplified Chinese', 'NG', '卡拉巴尔', 'Calabar'],
    ['traditional Chinese', 'BY', '明斯克', 'Minsk'],
    ['Thai', 'DE', 'มิวนิก', 'Munich'],
    ['Hebrew', 'KE', 'מומבסה', 'Mombasa'],
    ['Georgian', 'KE', 'ნაირობი', 'Nairobi'],
    ['Bengali', 'IN', 'নাগপুর', 'Nagpur'],
  ])('%s: found by sound', (_, country, name, place) => {
    expect(heard(country, name)).toBe(place);
  });

  it('are suggested, and answered only as fuzzy', () => {
    const { findings, value } = geocoder.resolve({ place: 'इर्कुत्स्क', country: 'RU' });
    expect(findings).toMatchObject([{ rule: 'geo/fuzzy', hint: 'Did you mean "Irkutsk"?' }]);
    expect(value.latitude).toBeNull();
  });

  it.each([
    ['no such sound', 'KE', 'Владивосток'],
    ['too short to tell', 'KE', '나'],
    ['a name that means instead of sounding', 'CN', '卡拉巴尔'],
    ['a character that is no sound', 'NG', '港港港'],
    ['an unknown script', 'KE', 'ᠨᠠᠢᠷᠣᠪᠢ'],
  ])('are left alone: %s', (_, country, name) => {
    expect(heard(country, name)).toBeNull();
  });
});

describe('sounds', () => {
  it('of a spelling and its variant are near, of other names far', () => {
    const distance = (a: string, b: string) => soundDistance(soundsOf(a), soundsOf(b));
    expect(distance('brighton', 'brigton')).toBe(0);
    expect(distance('tashkent', 'tachkent')).toBe(0);
    expect(distance('kinshasa', 'ginshasa')).toBeLessThan(0.1);
    expect(distance('nairobi', 'mombasa')).toBeGreaterThan(0.5);
  });

  it('never cost less than their signatures say', () => {
    const names = [
      'nairobi',
      'mombasa',
      'addis ababa',
      'st petersburg',
      'xi an',
      'chongqing',
      'khartoum',
      'ouagadougou',
    ];
    const sounds = names.map((name) => soundsOf(name.replaceAll(' ', '')));
    for (const a of sounds) {
      for (const b of sounds) {
        const cost = 100 * soundDistance(a, b) * Math.max(1, (consonants(a) + consonants(b)) / 2);
        expect(leastCost(signatureOf(a), signatureOf(b))).toBeLessThanOrEqual(cost + 1e-6);
      }
    }
  });
});

describe('how letters are heard', () => {
  const letters = parseLetters('к\tk5\te90\nи\ti10\t-120\nс\ts5\tS80\nу\tu5\tv120\nм\tm2');
  const cost = (name: string, sounds: string, most = 1000) => {
    const text = Buffer.from(sounds, 'latin1');
    return hearingCost(readingsOf(letters, name) ?? [], text, 0, text.length, most);
  };

  it('is the cheapest way to share the sounds out among the letters', () => {
    expect(cost('кисуму', 'kisumu')).toBe(5 + 10 + 5 + 5 + 2 + 5);
    expect(cost('кисуму', 'kSumu')).toBe(5 + 120 + 80 + 5 + 2 + 5);
  });

  it('is dear where a letter was never heard so, and given up where it costs too much', () => {
    expect(cost('мм', 'mt')).toBe(2 + 220);
    expect(cost('мм', 'kisumu', 100)).toBeGreaterThan(1000);
  });

  it('is not known for a name with several unknown characters', () => {
    expect(readingsOf(letters, 'кжж')).toBeNull();
    expect(readingsOf(letters, 'кж')).toHaveLength(2);
  });
});
