// Registers all six elements, under our names or a page's own.

import { ArticleCard } from '../elements/article-card/article-card.ts';
import { AuthorBio } from '../elements/author-bio/author-bio.ts';
import { NewsArticle } from '../elements/news-article/news-article.ts';
import { NewsFeed } from '../elements/news-feed/news-feed.ts';
import { PhotoWithCredit } from '../elements/photo-with-credit/photo-with-credit.ts';
import { VideoTeaser } from '../elements/video-teaser/video-teaser.ts';
import { defineElement } from './define-element.ts';

const elements = {
  'news-feed': NewsFeed,
  'article-card': ArticleCard,
  'news-article': NewsArticle,
  'author-bio': AuthorBio,
  'photo-with-credit': PhotoWithCredit,
  'video-teaser': VideoTeaser,
} as const;

/** The six names. */
export const tags = Object.keys(elements);

/** Under which names, and where. */
export interface DefineOptions {
  /** `ki` defines `ki-news-feed`. Default: none. */
  readonly prefix?: string;
  /** A scoped registry. Default: the page's. */
  readonly registry?: CustomElementRegistry;
}

/** Defines all six. A name that is taken is left alone, never an error. */
export function defineElements({ prefix, registry }: DefineOptions = {}): void {
  for (const [tag, element] of Object.entries<CustomElementConstructor>(elements)) {
    // A class can stand under one name only in a registry, so other names get classes of their own.
    defineElement(prefix ? `${prefix}-${tag}` : tag, prefix || registry ? class extends element {} : element, registry);
  }
}
