/** What is wrong with the form of a text. */
export interface FormFault {
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

const addresses = new Set(['url', 'archived', 'website', 'homepage', 'repository', 'source']);

/** Why a text does not match the pattern of its field, in plain words. */
export function formFault(field: string, given: unknown, hint: string): FormFault {
  const text = String(given);
  const first = text[0] ?? '';
  if (text !== text.trim())
    return {
      rule: 'stray-space',
      message: `"${field}" has a space or line break at its beginning or end.`,
      hint: `\`ctatlas fix\` takes it away. ${hint}`,
    };
  if (addresses.has(field)) return addressFault(field, text, hint);
  if (/^[=+\-@]/.test(text))
    return {
      rule: 'formula',
      message: `"${field}" begins with "${first}": a spreadsheet would run it as a formula.`,
      hint: `Begin with a word or a number. ${hint}`,
    };
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text))
    return {
      rule: 'control-character',
      message: `"${field}" contains a control character or a line break.`,
      hint: `Write it on one line of plain text. ${hint}`,
    };
  return { rule: 'wrong-form', message: `"${cut(text)}" does not have the form of "${field}".`, hint };
}

function addressFault(field: string, text: string, hint: string): FormFault {
  const say = (message: string, advice = hint) => ({ rule: 'address', message, hint: advice });
  if (/^https?:\/\/[^/?#]*@/i.test(text))
    return say(`"${field}" carries the name or password of a user.`, 'Remove what stands before the @.');
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(text) ?? [];
  if (scheme !== undefined && !/^https?$/.test(scheme)) {
    const lower = scheme.toLowerCase();
    if (/^https?$/.test(lower))
      return say(
        `"${field}" begins with "${scheme}:" in capitals.`,
        `Write ${lower}: in lower case. ${hint}`,
      );
    return say(
      `"${field}" begins with "${cut(scheme)}:", and only http and https are read.`,
      `Give the address of a page on the web. ${hint}`,
    );
  }
  if (/\s/.test(text))
    return say(`"${field}" has a space in it.`, `Write %20 where the address has one. ${hint}`);
  return say(`"${cut(text)}" is not a full address.`);
}

/** As much of a value as a sentence can hold. */
export function cut(value: unknown): string {
  const text = String(value);
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
