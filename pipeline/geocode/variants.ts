import { isBlocked, stripAreaWords } from './words.ts';

/** Another way to read what was written. `within` is a second part that may say where the first one lies. */
export interface Variant {
  readonly name: string;
  readonly step: 'split' | 'affix';
  readonly within?: string;
}

const PARENTHESES = /^(.+?)\s*[(（]([^()（）]+)[)）]\s*$/;
const ALTERNATIVES = /\s*[/／|]\s*/;
const COMMA = /\s*[,，、;]\s*/;

/** "A (B)", "A / B" and "A, B": A where B says, then A, then B. Parts are as written, not folded. */
export function splitVariants(text: string): Variant[] {
  const inParentheses = PARENTHESES.exec(text);
  if (inParentheses) {
    const [, outer = '', inner = ''] = inParentheses;
    return [
      { name: outer, step: 'split', within: inner },
      { name: inner, step: 'split', within: outer },
    ];
  }
  const alternatives = text.split(ALTERNATIVES).filter((part) => part !== '');
  if (alternatives.length === 2) return alternatives.map((name) => ({ name, step: 'split' }));
  const parts = text.split(COMMA).filter((part) => part !== '');
  if (parts.length < 2) return [];
  return parts.map((name, i) => {
    const next = parts[i + 1];
    return next === undefined ? { name, step: 'split' } : { name, step: 'split', within: next };
  });
}

type Rewrite = readonly [pattern: RegExp, replacement: string];

/** What people add to a name. On folded names; each is tried by itself and upon the result of another. */
const ADDITIONS: readonly Rewrite[] = [
  [
    /^(?:the )?(?:city|town|municipality|port|village|commune|district|county|township|borough) of (?:the )?/,
    '',
  ],
  [/^(?:greater|central|metro|metropolitan|downtown|inner|outer|near|nr|new town of|old) /, ''],
  [
    /^(?:ciudad|villa|puerto|municipio|distrito|cidade|ville|commune|comune|gemeinde|kota|kabupaten) (?:de |do |du |di |d )?/,
    '',
  ],
  [/^(?:gorod|город|г|g|м|місто|ciudad de|thanh pho|tp|bandar|mji wa|madinat|مدينه) /, ''],
  [
    / (?:city|town|municipality|county|district|metro|metropolis|metropolitan|metropolitan area|urban area|area|village|township|borough|prefecture|province|region|shi|xian|qu|si|gun|sehri|raion|rayon|capital region|special economic zone|metropolitana|metropolitano)$/,
    '',
  ],
  [
    / (?:city centre|city center|downtown|cbd|centre|center|central|port|harbour|harbor|bay|beach|airport|d c|dc|d f|df)$/,
    '',
  ],
  [/(?:市区|特别市|广域市|经济特区|市|区|县|镇|港|시|군|구|市内)$/, ''],
];
/** Other ways to write the same words. */
const SPELLINGS: readonly Rewrite[] = [
  [/^(?:al|ar|as|ash|at|ath|az|ad|adh|an|el|er|es|en|ed|the|la|le|les|los|las|l) (?=[a-z]{3})/, ''],
  [/^ال/, ''],
  [/ \d+$|^\d+ /, ''],
  [/\b(?:st|ste|snt|sankt|sint|sao|san|santa|sv) /, 'saint '],
  [/\b(?:saint|sainte|sankt|sint) /, 'st '],
  [/\bsaint /, 'sankt '],
  [/\bft /, 'fort '],
  [/\bmt /, 'mount '],
  [/\bmount /, 'mt '],
  [/\b(?:north|northern) /, 'n '],
  [/ (?:and|und|et|y|e|i) /, ' '],
  [/ /g, ''],
  [/(?<=[a-z])ae/g, 'a'],
  [/oe/g, 'o'],
  [/ue/g, 'u'],
  [/(?<=[a-z]{3})pura$/, 'pur'],
  [/y$/, 'i'],
  [/kh/g, 'h'],
];
const MOST_VARIANTS = 40;
const HAN = /^[\u3400-\u9fff]+$/;
/** Chinese writers drop what GeoNames keeps: 亚历山大 for 亚历山大港, 突尼斯 for 突尼斯市. */
const HAN_ENDINGS = ['市', '港', '城', '岛', '府', '广域市'];

/** Parts and names without additions, folded: what may be misspelt in "City of Nairobbi" or "Nairobbi, Kenya". */
export function bareNames(fold: (text: string) => string, text: string): string[] {
  const parts = [text, ...splitVariants(text).map(({ name }) => name)].map(fold);
  const bare = parts.map((part) => {
    let name = part;
    for (const [pattern, replacement] of ADDITIONS) name = name.replace(pattern, replacement).trim();
    return name;
  });
  return [...new Set([...parts.slice(1), ...bare])].filter((name) => name !== parts[0] && !isBlocked(name));
}

/** Folded spellings without what people add to a name, or with what they leave out, likeliest first. */
export function affixVariants(folded: string): Variant[] {
  const found = new Set([folded, stripAreaWords(folded)]);
  for (const name of found) {
    for (const [pattern, replacement] of [...ADDITIONS, ...SPELLINGS]) {
      const rewritten = name.replace(pattern, replacement).trim();
      if (rewritten.length > 1 && found.size < MOST_VARIANTS) found.add(rewritten);
    }
  }
  if (HAN.test(folded)) for (const ending of HAN_ENDINGS) found.add(folded + ending);
  found.delete(folded);
  return [...found].map((name) => ({ name, step: 'affix' }));
}
