// Lit's hydration, for npm entries, where a page's bundler carries it. The script-tag build takes `hydrate.bundle.ts` in
// its place.

import { hydrate as hydrateWithLit } from '@lit-labs/ssr-client';

export type Hydrate = typeof hydrateWithLit;

export const hydrate: Hydrate | undefined = hydrateWithLit;
