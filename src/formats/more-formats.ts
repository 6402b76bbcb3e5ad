// The way to the rarer formats for the npm entries: a chunk of its own. `more-formats.bundle.ts` is the script tag's.

import { addFormats, hasFormat } from './registry.ts';

/** Brings the formats that are not there yet; `undefined` when all are. */
export const loadMoreFormats = (): Promise<void> | undefined =>
  hasFormat('rss') ? undefined : import('./rare-formats.ts').then(({ rareFormats }) => addFormats(rareFormats));
