import { suggestion } from '../nearest.ts';
import type { RecordRule } from '../rule.ts';

let listed: ReadonlySet<string> | undefined;

/** Asked for when the first amount is seen: the list takes longer to make than a record to judge. */
function currencies(): ReadonlySet<string> {
  listed ??= new Set(Intl.supportedValuesOf('currency'));
  return listed;
}

/** Abbreviations in wide use that are near to the code of another country. */
const usual: Readonly<Record<string, string>> = { RMB: 'CNY', NTD: 'TWD', KSH: 'KES' };

/** Currencies are codes of ISO 4217. */
export const currency: RecordRule<'presence'> = {
  name: 'currency',
  severity: 'error',
  about: 'Currencies are ISO 4217 codes.',
  firm: true,
  kinds: ['presence'],
  check({ value }, _, say) {
    for (const field of ['amounts', 'financing'] as const) {
      for (const [index, { currency: code }] of (value[field] ?? []).entries()) {
        if (code === undefined || currencies().has(code)) continue;
        say({
          path: [field, index, 'currency'],
          message: `"${code}" is not an ISO 4217 currency.`,
          hint: suggestion(usual[code] ?? code, [...currencies()]),
        });
      }
    }
  },
};
