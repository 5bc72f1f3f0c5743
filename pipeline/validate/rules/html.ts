import type { TextRule } from '../rule.ts';

/** Browsers take a slash for the space behind the name: `<svg/onload=...>`. */
const tag = /<\/?[a-z][a-z\d-]*(?:[\s/][^<>]*)?>|<!--/i;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  hellip: '...',
};

/** Texts are plain: what shows them does not read HTML. */
export const html: TextRule = {
  name: 'html',
  severity: 'error',
  about: 'Texts are plain: no HTML tags, no entities.',
  repaired: true,
  check({ text }) {
    const element = text.includes('<') ? tag.exec(text) : null;
    if (element !== null)
      return { message: `"${element[0]}" is HTML.`, hint: 'Write plain text, without tags.' };
    const written = text.includes('&') ? text.match(entity)?.[0] : undefined;
    if (written === undefined) return null;
    const meant = text.replace(entity, (one) => characterOf(one) ?? one);
    return {
      message: `"${written}" is an entity of HTML.`,
      hint:
        meant === text
          ? 'Write the character itself.'
          : `Write the character itself: "${characterOf(written) ?? written}".`,
      ...(meant === text ? {} : { fix: { set: meant.trim() } }),
    };
  },
};

/** The character that an entity stands for, when that is one that can be seen. */
function characterOf(written: string): string | null {
  const inner = written.slice(1, -1).toLowerCase();
  if (!inner.startsWith('#')) return Object.hasOwn(named, inner) ? (named[inner] ?? null) : null;
  const code = inner.startsWith('#x') ? Number.parseInt(inner.slice(2), 16) : Number(inner.slice(1));
  const printable =
    code >= 0x20 && code <= 0x10ffff && !(code >= 0x7f && code < 0xa1) && (code < 0xd800 || code > 0xdfff);
  return printable ? String.fromCodePoint(code) : null;
}
