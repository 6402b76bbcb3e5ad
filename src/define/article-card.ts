// Defines <article-card> and nothing else.

import { ArticleCard } from '../elements/article-card/article-card.ts';
import { defineElement } from './define-element.ts';

defineElement('article-card', ArticleCard);

export { ArticleCard };

declare global {
  interface HTMLElementTagNameMap {
    'article-card': ArticleCard;
  }
}
