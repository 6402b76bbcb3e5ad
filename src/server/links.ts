// What is shown, as plain links among the element's own children: for crawlers, and for browsers without declarative
// shadow DOM.

import type { Content } from '../controllers/structured-data-controller.ts';
import { escape } from './render-template.ts';

const link = (url: string | undefined, words: string | undefined): string =>
  url ? `<a href="${escape(url)}">${escape(words || url)}</a>` : '';

export function linksOf(source: Content['source'] | undefined): string {
  const { shown, stories = [], article } = source ?? {};
  switch (shown) {
    case 'feed':
      return stories.map(({ url, headline }) => link(url, headline)).join('');
    case 'headline':
      return link(article?.url, article?.headline);
    case 'authors':
      return (article?.authors ?? []).map(({ url, name }) => link(url, name)).join('');
    case 'photo':
      return link(article?.photo?.src, article?.photo?.caption ?? article?.photo?.alt);
    case 'video':
      return link(article?.video?.embedUrl ?? article?.video?.sources?.[0]?.src, article?.video?.title);
    default:
      return '';
  }
}
