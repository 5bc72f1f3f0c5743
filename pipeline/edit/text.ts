/** A text and what was wrong with it, in words that a person can read. */
export interface Cleaned {
  readonly text: string;
  readonly faults: readonly string[];
}

const steps: readonly [fault: string, mend: (text: string) => string][] = [
  ['characters put together the usual way (NFC)', (text) => text.normalize('NFC')],
  ['line breaks became spaces', joinLines],
  ['space at an end removed', (text) => text.trim()],
  ['double spaces made single', (text) => text.replace(/ {2,}/g, ' ')],
];

/** A text of one line as it should be written: composed, without space at its ends and without double spaces. */
export function cleanText(text: string): Cleaned {
  const faults: string[] = [];
  let clean = text;
  for (const [fault, mend] of steps) {
    const mended = mend(clean);
    if (mended !== clean) faults.push(fault);
    clean = mended;
  }
  return { text: clean, faults };
}

/** Lines within a text are joined: by a space, and between Chinese characters by nothing. Those at its ends are only space. */
function joinLines(text: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const joined = inner
    .replace(/(?<=\p{sc=Han}|[，。；：、])[ \t]*(?:\r\n?|\n)\s*(?=\p{sc=Han})/gu, '')
    .replace(/[ \t]*(?:\r\n?|\n)\s*/g, ' ');
  return before + joined + after;
}
