import { romaniseHan } from './romanise-han.ts';

/** Letters as they sound, roughly; keys are folded letters (fold.ts). Vowels matter little, see sounds.ts. */
const CYRILLIC = table(
  `а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ sh ы i э e
  ю iu я ia і i є e ґ g ў u ј i љ l њ n ћ ch ђ d џ j қ k ғ g ң n ө o ү u ұ u һ h ә a ъ _ ь _`,
);
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/μπ/g, 'b'],
  [/ντ/g, 'd'],
  [/γκ/g, 'g'],
  [/γγ/g, 'ng'],
  [/τζ/g, 'j'],
  [/ου/g, 'u'],
  [/αι/g, 'e'],
  [/[εο]ι/g, 'i'],
  [/([αε])υ/g, '$1v'],
];
const GREEK = table(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ i φ f χ kh ψ ps ω o',
);
const ARABIC = table(
  `ا a ب b ت t ث t ج j ح h خ kh د d ذ d ر r ز z س s ش sh ص s ض d ط t ظ z ع a غ g ف f ق k ك k ل l م m ن n ه h و u ي i
  پ p چ ch ژ zh گ g ڤ v`,
);
const DEVANAGARI = table(
  `क k ख kh ग g घ g ङ n च ch छ ch ज j झ j ञ n ट t ठ t ड d ढ d ण n त t थ t द d ध d न n प p फ f ब b भ b म m य i र r ल l व v
  श sh ष sh स s ह h अ a आ a इ i ई i उ u ऊ u ए e ऐ e ओ o औ o ऑ o ा a ि i ी i ु u ू u े e ै e ो o ौ o ॉ o ृ ri ॅ e ं n ँ n`,
);
/** Katakana; hiragana are moved onto them. Voiced kana are a kana and a combining mark after folding. */
const KANA = table(
  `ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so タ ta チ chi ツ tsu テ te ト to
  ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho マ ma ミ mi ム mu メ me モ mo ヤ ia ユ iu ヨ io
  ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n ァ a ィ i ゥ u ェ e ォ o ャ ia ュ iu ョ io ヮ wa ッ _ ー _`,
);
const VOICED: Readonly<Record<string, string>> = {
  k: 'g',
  s: 'z',
  sh: 'j',
  t: 'd',
  ch: 'j',
  ts: 'z',
  h: 'b',
  f: 'b',
};
const JAMO_FIRST = 'g k n d t r m b p s s _ j j ch k t p h'.split(' ');
const JAMO_VOWEL = 'a e ia ie eo e io ie o wa we oe io u wo we wi iu u i i'.split(' ');
const JAMO_LAST = 'k k k n n n t l l l l l l l l m p p t t n t t k t p t'.split(' ');

/**
 * Writes a folded name in Latin letters as it roughly sounds, so that it can be compared with Latin names.
 *
 * @returns null for scripts that are not known here
 */
export function romanise(folded: string): string | null {
  let latin = '';
  for (const [pattern, letters] of GREEK_PAIRS)
    if (/[α-ω]/.test(folded)) folded = folded.replace(pattern, letters);
  for (const character of folded.replaceAll(' ', '')) {
    const sound = soundOf(character, latin);
    if (sound === null) return null;
    latin = sound;
  }
  return latin;
}

/** What is read so far with one more character. */
function soundOf(character: string, before: string): string | null {
  const code = character.charCodeAt(0);
  if (code < 0x80) return before + character;
  if (code >= 0x1100 && code <= 0x1112) return before + spoken(JAMO_FIRST[code - 0x1100]);
  if (code >= 0x1161 && code <= 0x1175) return before + spoken(JAMO_VOWEL[code - 0x1161]);
  if (code >= 0x11a8 && code <= 0x11c2) return before + spoken(JAMO_LAST[code - 0x11a8]);
  if (code === 0x3099 || code === 0x309a) return voiced(before, code === 0x309a);
  if (code === 0x94d || code === 0x903) return before;
  if (code === 0x93c) return before.replace(/j$/, 'z');
  const kana = code >= 0x3041 && code <= 0x3096 ? String.fromCharCode(code + 0x60) : character;
  const small = /[ァィゥェォャュョ]/.test(kana);
  const letters =
    CYRILLIC.get(kana) ??
    GREEK.get(kana) ??
    ARABIC.get(kana) ??
    DEVANAGARI.get(kana) ??
    KANA.get(kana) ??
    romaniseHan(kana);
  if (letters === null) return null;
  // ティ is ti, not te-i: a small vowel takes the place of the one before it.
  return (small ? before.replace(/[aeiou]$/, '') : before) + spoken(letters);
}

function voiced(before: string, half: boolean): string {
  const match = /(sh|ch|ts|[kstfh])([aeiou]+)$/.exec(before);
  if (match === null) return before.replace(/u$/, 'vu');
  const [whole, consonant = '', vowel = ''] = match;
  return before.slice(0, -whole.length) + (half ? 'p' : (VOICED[consonant] ?? consonant)) + vowel;
}

function spoken(letters: string | undefined): string {
  return letters === undefined || letters === '_' ? '' : letters;
}

function table(pairs: string): ReadonlyMap<string, string> {
  const words = pairs.trim().split(/\s+/);
  return new Map(words.flatMap((word, i) => (i % 2 === 0 ? [[word, words[i + 1] ?? '']] : [])));
}
