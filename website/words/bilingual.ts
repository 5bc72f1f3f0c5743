/** The words of a part of the site in both languages, which say the same things: the compiler holds them to it. */
export function bilingual<const K extends string, T extends Record<K, unknown>>(
  en: T,
  zh: { readonly [name in keyof T]: Same<T[name]> },
): { readonly en: T; readonly zh: T } {
  return { en, zh: zh as unknown as T };
}

/** A text may differ, a sentence with holes must take the same holes. */
type Same<V> = V extends string
  ? string
  : V extends (...holes: infer H) => string
    ? (...holes: H) => string
    : V;
