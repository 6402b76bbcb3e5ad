// Atom 1.0 (RFC 4287) and 0.3, formats.md §8; also YouTube's channels.

import type { ModelFormat } from './format.ts';
import { readFeed, rootName } from './xml.ts';

export const atom: ModelFormat = {
  name: 'atom',
  recognises: (document) => rootName(document) === 'feed',
  read: readFeed,
};
