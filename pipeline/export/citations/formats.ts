import { bibtexOf } from './bibtex.ts';
import { cslOf } from './csl.ts';
import type { Reference } from './reference.ts';
import { risOf } from './ris.ts';
import { textOf } from './text.ts';

export const citationFormats = ['text', 'bibtex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** References as a whole file of a format; the first is what is cited, the others are its sources. */
export function writeCitation(format: CitationFormat, references: readonly Reference[]): string {
  switch (format) {
    case 'bibtex':
      return references.map(bibtexOf).join('\n');
    case 'ris':
      return references.map(risOf).join('\r\n');
    case 'csl':
      return `[\n${references.map((reference) => JSON.stringify(cslOf(reference))).join(',\n')}\n]\n`;
    case 'text': {
      const [cited = '', ...sources] = references.map(textOf);
      return sources.length === 0
        ? `${cited}\n`
        : `${cited}\n\nSources:\n${sources.map((line) => `- ${line}\n`).join('')}`;
    }
  }
}
