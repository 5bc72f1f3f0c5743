import { stripAreaWords } from './words.ts';

/** Words of divisions' names that languages translate, by the English one. */
const TRANSLATED: ReadonlyMap<string, string> = new Map(
  `north: northern nord norte norra noord severo severnaya shamal utara nordre
  south: southern sud sur sul sor zuid yuzhno janub selatan sondre syd
  east: eastern est este leste oost ost vostochno sharq timur
  west: western ouest oeste ovest vest zapadno gharb barat
  northeast: nordeste noreste
  northwest: noroeste noroccidental
  central: centre centro centrale tengah mid midden kentriki
  lower: nieder bas basse bajo baixa
  upper: ober haut haute alto alta
  new: nouveau nouvelle nueva nova neu
  island: islands isla islas ile iles kepulauan pulau
  java: jawa
  sumatra: sumatera
  great: greater gran grande`
    .split('\n')
    .flatMap((row) => {
      const [english = '', others = ''] = row.trim().split(': ');
      return others.split(' ').map((word): [string, string] => [word, english]);
    }),
);
const UNTELLING = new Set([
  'of',
  'the',
  'de',
  'du',
  'la',
  'el',
  'del',
  'do',
  'da',
  'di',
  'and',
  'et',
  'y',
  'i',
  'e',
  'und',
  'city',
  'raya',
  'ar',
  'al',
]);
const COMMON = new Set(TRANSLATED.values());

/** The words of a folded name of a division that tell it from others, translated where languages do, in order. */
export function tellingWords(folded: string): readonly string[] {
  const words = stripAreaWords(folded)
    .split(' ')
    .filter((word) => !UNTELLING.has(word))
    .map((word) => TRANSLATED.get(word) ?? word);
  return [...new Set(words)].sort();
}

/**
 * Whether two lists of telling words name the same thing: equal, or one within the other. Lower, upper or east make
 * another thing of it: Katanga is not Upper Katanga.
 */
export function agreement(a: readonly string[], b: readonly string[]): 'same' | 'part' | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0 || !short.every((word) => long.includes(word))) return null;
  if (short.length === long.length) return 'same';
  const isPart = long.every((word) => short.includes(word) || !COMMON.has(word));
  return isPart && short.some((word) => !COMMON.has(word)) ? 'part' : null;
}
