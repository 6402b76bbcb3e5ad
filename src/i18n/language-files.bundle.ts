// `language-files.ts` for the script tag: each language is a file beside the script.

import type { LanguageFile } from './language-files.ts';

// Not written as one expression: Vite would take it for an asset of the build.
const here = import.meta.url;

const beside = (code: string) => (): Promise<LanguageFile> =>
  import(/* @vite-ignore */ new URL(`lang/${code}.js`, here).href) as Promise<LanguageFile>;

export const languageFiles = Object.fromEntries(
  'ar cs de es fa fr he it ja ko nl pl pt ro sv tr uk zh'.split(' ').map((code) => [code, beside(code)]),
);
