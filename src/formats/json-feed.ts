// JSON Feed 1.1 and 1.0 (jsonfeed.org/version/1.1), formats.md §3.

import type { Article } from '../model/article.ts';
import { asList, asObject, at, eachOf, firstText, type Json, type Read, text, storyBase } from './fields.ts';
import type { ModelFormat } from './format.ts';
import { escaped, soundMarkup } from './html-text.ts';
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

// ——— Text as markup, which is parsed when somebody opens the story ———

/** Plain text: a blank line ends a paragraph, any other line end stays one. */
const paragraphs = (words: string | undefined): string | undefined =>
  words &&
  escaped(words)
    .replace(/\n\s*\n/g, '<p>')
    .replace(/\n/g, '<br>');

function item(source: Json, feed: Json, icons: readonly unknown[]): Json {
  const { id, url, external_url: externalUrl, title: headline, summary, tags, language, content_html: html } = source;
  const src = [source['image'], source['banner_image']].find((image) => image && !icons.includes(image));
  const attached = (kind: RegExp): Json[] =>
    asList(source['attachments'])
      .map(asObject)
      .filter(({ url, mime_type: type }) => url && kind.test(String(type)));
  const films = attached(/^video/);
  const [film] = films;
  const body = html || paragraphs(firstText(source, 'content_text'));
  // Attachments of the same title are one work in several files ("Attachments"): one of them is heard.
  const sounds = new Map(
    attached(/^audio/)
      .reverse()
      .map((sound) => [sound['title'] || sound, soundMarkup(sound['url'], sound['title'])]),
  );
  return {
    id,
    url: url || externalUrl || (/^https?:/.test(String(id)) ? id : undefined),
    headline,
    summary,
    tags,
    language,
    body: sounds.size ? [body, ...[...sounds.values()].reverse()].join('') : body,
    published: source['date_published'],
    updated: source['date_modified'],
    authors: authorsOf(source) ?? authorsOf(feed),
    photo: src && { src },
    video: film && {
      title: film['title'],
      durationSeconds: film['duration_in_seconds'],
      sources: films
        .filter((other) => other === film || (film['title'] && other['title'] === film['title']))
        .map(({ url, mime_type: type }) => ({ src: url, type })),
    },
    // What JSON Feed has no words for, in ours. Extensions of others are ignored ("Extensions").
    ...asObject(source['_newsroom']),
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
    // An image that all items have is the site's icon, too.
    const icons = [feed['icon'], feed['favicon'], images.every((image) => image === images[0]) && images[1]];
    const read: Read<Article> = (value, at) =>
      // An item without an id must be discarded ("Items").
      firstText(value, 'id')
        ? story(
            item(asObject(value), feed, icons),
            { ...at, url: storyBase(facts.url, at.url) },
            { fromBody: ['photo', 'video'] },
          )
        : undefined;
    return { ...facts, items: eachOf(feed, 'items', read, place) };
  },
};
