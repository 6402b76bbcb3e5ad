// Where the words of each shipped language lie: here for npm entries, where the page's bundler finds them. The script-tag
// build takes `language-files.bundle.ts` in its place.

import type { Messages } from './messages.ts';

export interface LanguageFile {
  readonly messages: Messages;
}

export const languageFiles: Readonly<Record<string, () => Promise<LanguageFile>>> = {
  ar: () => import('./lang/ar.ts'),
  cs: () => import('./lang/cs.ts'),
  de: () => import('./lang/de.ts'),
  es: () => import('./lang/es.ts'),
  fa: () => import('./lang/fa.ts'),
  fr: () => import('./lang/fr.ts'),
  he: () => import('./lang/he.ts'),
  it: () => import('./lang/it.ts'),
  ja: () => import('./lang/ja.ts'),
  ko: () => import('./lang/ko.ts'),
  nl: () => import('./lang/nl.ts'),
  pl: () => import('./lang/pl.ts'),
  pt: () => import('./lang/pt.ts'),
  ro: () => import('./lang/ro.ts'),
  sv: () => import('./lang/sv.ts'),
  tr: () => import('./lang/tr.ts'),
  uk: () => import('./lang/uk.ts'),
  zh: () => import('./lang/zh.ts'),
};
