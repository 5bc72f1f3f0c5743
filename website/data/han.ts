import { createRequire } from 'node:module';

interface OpenCC {
  Converter(options: { from: string; to: string }): (text: string) => string;
}

/**
 * Traditional characters for the simplified ones of texts, written in either, in pairs (華华網网), so that either script finds
 * them. Only characters of these texts: the whole table would outweigh the data.
 */
export function hanPairs(...texts: readonly (readonly string[])[]): string {
  const written = new Set<string>();
  for (const text of texts.flat())
    for (const [character] of text.matchAll(/[\u3400-\u9fff]/g)) written.add(character);
  if (written.size === 0) return '';
  const opencc = createRequire(import.meta.url)('opencc-js') as OpenCC;
  const simplify = opencc.Converter({ from: 't', to: 'cn' });
  // What is written in traditional characters is searched for in simplified ones too.
  const held = new Set([...written, ...[...written].map(simplify)]);
  const pairs: string[] = [];
  for (let unit = 0x3400; unit <= 0x9fff; unit++) {
    const character = String.fromCharCode(unit);
    const simplified = simplify(character);
    if (simplified !== character && simplified.length === 1 && held.has(simplified))
      pairs.push(character + simplified);
  }
  return pairs.join('');
}
