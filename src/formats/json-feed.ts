// JSON Feed 1.1 and 1.0 (jsonfeed.org/version/1.1), formats.md §3.

import type { Article } from '../model/article.ts';
import { asList, asObject, at, field, firstText, type Json, list, type Read, text, storyBase } from './fields.ts';
import type { ModelFormat } from './format.ts';
import { feedFacts, story } from './native.ts';

/** 1.1 says `authors`, 1.0 `author`, and some say both. */
const authorsOf = (source: Json): Json[] | undefined =>
  [source['authors'], source['author']]
    .map(asList)
    .find(({ length }) => length)
    ?.map(asObject)
    .map(({ name, url, avatar: src }) => ({
      name,
      // Some have a mail address here, which is no page of theirs.
      url: text(url)?.replace(/^mailto:.*/, ''),
      avatar: src && { src },
    }));

/** Attachments of the same title are one work in several files ("Attachments"). */
function videoOf(attachments: unknown): Json | undefined {
  const films = asList(attachments)
    .map(asObject)
    .filter(({ mime_type: type }) => /^video\//.test(String(type)));
  const [film] = films;
  return (
    film && {
      title: film['title'],
      durationSeconds: film['duration_in_seconds'],
      sources: films
        .filter((other) => other === film || (film['title'] && other['title'] === film['title']))
        .map(({ url, mime_type: type }) => ({ src: url, type })),
    }
  );
}

/** Plain text: a blank line ends a paragraph, any other line end stays one. */
const paragraphs = (body: string | undefined): Json[] | undefined =>
  body?.split(/\n\s*\n/).map((paragraph) => ({
    type: 'paragraph',
    text: paragraph
      .split('\n')
      .flatMap((line) => [{ break: true }, line])
      .slice(1),
  }));

function item(source: Json, feed: Json, icon: unknown): Json {
  const { id, url, external_url: externalUrl, image, banner_image: banner, content_html: html } = source;
  const src = (image !== icon && image) || banner;
  return {
    // Title, summary, tags, language are called the same here.
    ...source,
    url: url || externalUrl || (/^https?:/.test(String(id)) ? id : undefined),
    headline: source['title'],
    body: html || paragraphs(firstText(source, 'content_text')),
    published: source['date_published'],
    updated: source['date_modified'],
    authors: authorsOf(source) ?? authorsOf(feed),
    photo: src && { src },
    video: videoOf(source['attachments']),
  };
}

export const jsonFeed: ModelFormat = {
  name: 'json-feed',
  recognises: (document) =>
    Array.isArray(at(document, 'items')) &&
    // Some write "1.1" for the version: then an address of the feed's must be there.
    (/jsonfeed\.org\/version\//.test(String(at(document, 'version'))) ||
      !!firstText(document, 'feed_url', 'home_page_url')),
  read(document, place) {
    const feed = asObject(document);
    const { items, home_page_url: url, next_url: next, feed_url: own } = feed;
    const facts = feedFacts({ ...feed, url, next: next === own ? undefined : next }, place);
    const images = asList(items).map((entry) => at(entry, 'image'));
    // An image that all items have is the site's icon.
    const icon = images.every((image) => image === images[0]) && images[1];
    const read: Read<Article> = (value, at) => {
      // An item without an id must be discarded ("Items").
      if (!firstText(value, 'id')) return undefined;
      const article = story(item(asObject(value), feed, icon), { ...at, url: storyBase(facts.url, at.url) });
      return (
        article && { ...article, photo: article.photo ?? article.body?.find((block) => block.type === 'photo')?.photo }
      );
    };
    return { ...facts, items: field(feed, 'items', list(read), place) ?? [] };
  },
};
