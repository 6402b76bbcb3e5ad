// Defines <news-feed> and nothing else.

import { NewsFeed } from '../elements/news-feed/news-feed.ts';
import { defineElement } from './define-element.ts';

defineElement('news-feed', NewsFeed);

export { NewsFeed };

declare global {
  interface HTMLElementTagNameMap {
    'news-feed': NewsFeed;
  }
}
