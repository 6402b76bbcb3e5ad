// JSON Feed 1.1 and 1.0 (jsonfeed.org/version/1.1), formats.md §3.

import type { Article } from '../model/article.ts';
import { asList, asObject, firstText, isObject, type Json, list, type Read, root, storyBase } from './fields.ts';
import type { ModelFormat } from './format.ts';
import { feedFacts, story } from './native.ts';

function authorOf(value: unknown): Json {
  const { name, url, avatar } = asObject(value);
  // "mailto:…" is no page of theirs.
  return { name, url: /^mailto:/.test(String(url)) ? undefined : url, avatar: avatar && { src: avatar } };
}

/** 1.1 says `authors`, 1.0 `author`, and some say both. */
const authorsOf = (source: Json): Json[] | undefined =>
  [source['authors'], source['author']].map((people) => asList(people).map(authorOf)).find(({ length }) => length);

/** Attachments of the same title are one work in several files ("Attachments"). */
function videoOf(attachments: unknown): Json | undefined {
  const files = asList(attachments).map(asObject);
  const films = files.filter((file) => firstText(file, 'mime_type')?.startsWith('video/'));
  const { title, duration_in_seconds: durationSeconds } = films[0] ?? {};
  const sources = films.filter((film, index) => !index || (title && film['title'] === title));
  return (
    films[0] && {
      title,
      durationSeconds,
      sources: sources.map((film) => ({ src: film['url'], type: film['mime_type'] })),
    }
  );
}

/** Plain text: a blank line ends a paragraph, any other line end stays one. */
const paragraphs = (body: string | undefined): Json[] | undefined =>
  body?.split(/\n\s*\n/).map((paragraph) => ({
    type: 'paragraph',
    text: paragraph.split('\n').flatMap((line, index) => (index ? [{ break: true }, line] : [line])),
  }));

function item(source: Json, feed: Json, icon: unknown): Json {
  const { id, url, external_url: externalUrl, image, banner_image: banner, content_html: html } = source;
  const src = (image !== icon && image) || banner;
  return {
    // An item without an id must be discarded ("Items").
    id,
    url: url || externalUrl || (/^https?:/.test(String(id)) ? id : undefined),
    headline: source['title'],
    summary: source['summary'],
    body: html || paragraphs(firstText(source, 'content_text')),
    published: source['date_published'],
    updated: source['date_modified'],
    authors: authorsOf(source) ?? authorsOf(feed),
    photo: src && { src },
    video: videoOf(source['attachments']),
    tags: source['tags'],
    language: source['language'],
  };
}

export const jsonFeed: ModelFormat = {
  name: 'json-feed',
  recognises: (document) =>
    isObject(document) &&
    Array.isArray(document['items']) &&
    // Some write "1.1" for the version: then an address of the feed's must be there.
    (String(document['version']).includes('jsonfeed.org/version/') ||
      'feed_url' in document ||
      'home_page_url' in document),
  read(document, context) {
    const feed = asObject(document);
    const place = root(context);
    const images = asList(feed['items']).map((entry) => asObject(entry)['image']);
    // An image that all items have is the site's icon.
    const icon = images.length > 1 && images.every((image) => image === images[0]) ? images[0] : place;
    const facts = feedFacts(
      {
        ...feed,
        url: feed['home_page_url'],
        next: feed['next_url'] === feed['feed_url'] ? undefined : feed['next_url'],
      },
      place,
    );
    const read: Read<Article> = (value, at) => {
      if (!isObject(value) || !firstText(value, 'id')) return undefined;
      const article = story(item(value, feed, icon), { ...at, base: storyBase(facts.url, at.base) });
      return (
        article && { ...article, photo: article.photo ?? article.body?.find((block) => block.type === 'photo')?.photo }
      );
    };
    return { ...facts, items: list(read)(feed['items'], { ...place, path: '/items' }) ?? [] };
  },
};
