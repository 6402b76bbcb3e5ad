// RSS 0.9x, 1.0 (RDF) and 2.0 (rssboard.org/rss-specification, /media-rss), formats.md §8.

import type { ModelFormat } from './format.ts';
import { readFeed, rootName } from './xml.ts';

export const rss: ModelFormat = {
  name: 'rss',
  recognises: (document) => /^(rss|RDF)$/.test(rootName(document) ?? ''),
  read: readFeed,
};
