// Everything the package exports by name, and no side effect.

export { revokeConsent } from './controllers/playback.ts';
export { defineElements, type DefineOptions } from './define/define-elements.ts';
export { ArticleCard } from './elements/article-card/article-card.ts';
export { AuthorBio } from './elements/author-bio/author-bio.ts';
export { NewsArticle } from './elements/news-article/news-article.ts';
export { NewsFeed } from './elements/news-feed/news-feed.ts';
export { PhotoWithCredit } from './elements/photo-with-credit/photo-with-credit.ts';
export { VideoTeaser } from './elements/video-teaser/video-teaser.ts';
export type * from './events/event-map.ts';
export * from './events/load-events.ts';
export * from './events/playback-events.ts';
export * from './events/reader-events.ts';
export type { Format, ReadContext } from './formats/format.ts';
export { readDocument, type ReadResult } from './formats/read-document.ts';
export { registerFormat } from './formats/registry.ts';
export { setMessages, type Messages, type Plural } from './i18n/messages.ts';
export { loadDocument, type LoadOptions, type LoadResult } from './load/load-document.ts';
export type * from './model/article.ts';
export type * from './model/author.ts';
export type * from './model/block.ts';
export type * from './model/feed.ts';
export { LoadError, type LoadErrorKind } from './model/load-error.ts';
export type { FocalPoint, Photo, Rendition } from './model/photo.ts';
export type * from './model/problem.ts';
export type * from './model/video.ts';
