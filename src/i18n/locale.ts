// Which language an element speaks, and which way a language runs.

/** The nearest `lang` of the element or an ancestor, crossing shadow roots; English where nobody says. */
export function languageOf(element: Element): string {
  for (let node: Element | null = element; node;) {
    const root: Node = node.getRootNode();
    const language = node.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    if (language) return readLanguage(language);
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

/** A tag that Intl accepts, or English: hosts write `en_US` and worse. */
export function readLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replace(/_/g, '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** The language whose words serve a tag: its first part, but for Chinese in traditional characters. */
export const codeOf = (tag: string): string =>
  /^zh(?!-hans).*-(hant|tw|hk|mo)\b/i.test(tag) ? 'zh-hant' : (tag.toLowerCase().split('-')[0] ?? '');

/** `rtl` for languages written in Arabic, Hebrew, Syriac or Thaana letters. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  /^(ar|he|fa|ur|ps|yi|sd|ug|ckb|dv|syr)\b/i.test(language) ? 'rtl' : 'ltr';
