// Defines <news-article> and nothing else.

import { NewsArticle } from '../elements/news-article/news-article.ts';
import { defineElement } from './define-element.ts';

defineElement('news-article', NewsArticle);

export { NewsArticle };

declare global {
  interface HTMLElementTagNameMap {
    'news-article': NewsArticle;
  }
}
