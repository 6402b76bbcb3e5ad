// `hydrate.ts` for the script tag: most pages have nothing from a server, so Lit's hydration is a file beside the script,
// fetched before the elements are defined where one of them has a shadow root already.

import * as lit from 'lit/html.js';
import type { Hydrate } from './hydrate.ts';

const here = import.meta.url;

interface HydrationFile {
  createHydrate(litHtml: object): Hydrate;
}

export let hydrate: Hydrate | undefined;

/**
 * Makes `hydrate` ready when the page holds one of `tags` from a server: resolves in any case. `undefined`: not needed.
 * Without the file, elements are drawn anew.
 */
export function loadHydrate(tags: readonly string[]): Promise<void> | undefined {
  if (![...document.querySelectorAll(tags.join())].some(({ shadowRoot }) => shadowRoot)) return undefined;
  const url = new URL('hydrate.js', here).href;
  return (import(/* @vite-ignore */ url) as Promise<HydrationFile>).then(
    // Hydration must work on this very copy of Lit.
    (file) => void (hydrate = file.createHydrate({ _$LH: lit._$LH, noChange: lit.noChange })),
    (cause: unknown) => console.warn(`newsroom-elements: ${url} could not be loaded.`, cause),
  );
}
