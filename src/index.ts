// The main entry: defines all six elements and exports everything.

import './define/article-card.ts';
import './define/author-bio.ts';
import './define/news-article.ts';
import './define/news-feed.ts';
import './define/photo-with-credit.ts';
import './define/video-teaser.ts';
// `readDocument` answers at once, so whoever imports it has every format.
import { rareFormats } from './formats/rare-formats.ts';
import { addFormats } from './formats/registry.ts';

addFormats(rareFormats);

export * from './public.ts';
