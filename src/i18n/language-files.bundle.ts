// `language-files.ts` for the script tag: each language is a file beside the script.

import type { LanguageFile } from './language-files.ts';

const beside = (code: string) => (): Promise<LanguageFile> =>
  import(/* @vite-ignore */ import.meta.url.replace(/[^/]*$/, `lang/${code}.js`)) as Promise<LanguageFile>;

export const languageFiles = { ar: beside('ar'), uk: beside('uk') };
