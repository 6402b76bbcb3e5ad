// The main entry: defines all six elements and exports everything.

import './define/article-card.ts';
import './define/author-bio.ts';
import './define/news-article.ts';
import './define/news-feed.ts';
import './define/photo-with-credit.ts';
import './define/video-teaser.ts';
// `readDocument` answers at once, so whoever imports it has every format.
import './formats/more-formats.bundle.ts';

export * from './public.ts';
