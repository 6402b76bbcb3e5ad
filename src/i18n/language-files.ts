// Where the words of each shipped language lie: here for npm entries, where the page's bundler finds them. The script-tag
// build takes `language-files.bundle.ts` in its place.

import type { Messages } from './messages.ts';

export interface LanguageFile {
  readonly messages: Messages;
}

export const languageFiles: Readonly<Record<string, () => Promise<LanguageFile>>> = {
  ar: () => import('./lang/ar.ts'),
  uk: () => import('./lang/uk.ts'),
};
