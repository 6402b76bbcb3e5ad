// Ghost's Content API (docs.ghost.org/content-api), formats.md §4: lists and single reads of posts, pages and authors.

import type { Article } from '../model/article.ts';
import { asList, asObject, at, decideSummary, eachOf, firstText, type Json, type Read } from './fields.ts';
import type { ModelFormat } from './format.ts';
import { readCaption } from './html-blocks.ts';
import { loneItem, story } from './native.ts';

/** Where a handle leads; a value that is an address already is kept. */
const profiles: Readonly<Record<string, string>> = {
  website: '',
  twitter: 'x.com/',
  facebook: 'www.facebook.com/',
  threads: 'www.threads.net/@',
  bluesky: 'bsky.app/profile/',
  mastodon: '',
  tiktok: 'www.tiktok.com/@',
  youtube: 'www.youtube.com/@',
  instagram: 'www.instagram.com/',
  linkedin: 'www.linkedin.com/in/',
};

const linksOf = (author: Json): Json[] =>
  Object.keys(profiles)
    .filter((key) => author[key])
    .flatMap((key) => {
      // "@user@host" is how Mastodon writes host/@user.
      const handle = firstText(author, key)?.replace(/^@([^@]+)@(.+)$/, '$2/@$1');
      // "channel/…" and "company/…" are no handles.
      const before = handle?.includes('/') ? profiles[key]?.replace(/\/.*/, '/') : profiles[key];
      const url = handle && (/^https?:/.test(handle) ? handle : `https://${before}${handle.replace(/^@/, '')}`);
      return url ? { network: key.replace('twitter', 'x'), url } : [];
    });

const authorOf = (author: Json): Json => ({
  ...author,
  // Who has no public page yet gets the address of the error page.
  url: firstText(author, 'url')?.replace(/.*\/404\/$/, ''),
  avatar: author['profile_image'] && { src: author['profile_image'] },
  links: linksOf(author),
});

/** Every Ghost makes these widths of its own uploads when asked for them. */
function photoOf(post: Json): Json {
  const src = firstText(post, 'feature_image') ?? '';
  const [, folder = '', file] = /^(.*\/content\/images\/)(\d.*\.(?:jpe?g|png|webp))$/i.exec(src) ?? [];
  return {
    src,
    alt: post['feature_image_alt'],
    ...readCaption(post['feature_image_caption']),
    renditions: file && [600, 1000, 1600].map((width) => ({ src: `${folder}size/w${String(width)}/${file}`, width })),
  };
}

const post: Read<Article> = (value, place) => {
  const source = asObject(value);
  const title = firstText(source, 'title');
  // The excerpt is cut anywhere, has the line ends of what was a layout, and the words that players show.
  const excerpt = firstText(source, 'excerpt')?.replace(/0:00\s+\/[\d:]+\s+1×/g, '');
  const summary = firstText(source, 'custom_excerpt') ?? decideSummary(excerpt?.replace(/\s+/g, ' ').trim());
  // Tags that begin with # are for the editors only.
  const tags = asList(source['tags'] ?? source['primary_tag'])
    .filter((tag) => at(tag, 'visibility') !== 'internal')
    .map((tag) => firstText(tag, 'name'))
    .filter((name) => name && !name.startsWith('#'));
  const visibility = firstText(source, 'visibility');
  return story(
    {
      id: source['id'],
      url: source['url'],
      // Ghost's own word for no title.
      headline: title === '(Untitled)' && summary ? undefined : title,
      kicker: tags[0],
      section: tags[0],
      tags,
      summary,
      body: source['html'],
      published: source['published_at'],
      updated: source['updated_at'],
      // 0 is Ghost's answer for short posts and for Arabic and Hebrew.
      readingMinutes: source['reading_time'],
      get authors() {
        return asList(source['authors'] ?? source['primary_author'])
          .map(asObject)
          .map(authorOf);
      },
      get photo() {
        return source['feature_image'] && photoOf(source);
      },
      access: visibility && ({ public: 'free', members: 'registered' }[visibility] ?? 'subscriber'),
    },
    place,
  );
};

const readers: Readonly<Record<string, Read<Article>>> = {
  posts: post,
  pages: post,
  authors: (value, place) => loneItem(authorOf(asObject(value)), place),
};

const hasOneOf = (value: unknown, ...keys: readonly string[]): boolean => keys.some((key) => key in asObject(value));

/** A post on its own, as a page may hand it over. It has a list of authors, too. */
const isPost = (value: unknown): boolean =>
  hasOneOf(value, 'slug') && hasOneOf(value, 'published_at', 'feature_image', 'comment_id');

/** Which list it is. Two of the keys that Ghost's entries have must be there: WordPress.com says "posts", "ID" and "URL". */
const listKey = (document: unknown): string | undefined =>
  Object.keys(readers).find((key) => {
    const entries = at(document, key);
    if (!Array.isArray(entries)) return false;
    if (!entries.length) return hasOneOf(document, 'meta');
    return (
      hasOneOf(entries[0], 'id', 'url') &&
      hasOneOf(entries[0], 'published_at', 'html', 'feature_image', 'profile_image', 'excerpt', 'visibility')
    );
  });

/** `meta.pagination.next` is the number of a page: the same address with that number. */
function nextOf(document: Json, url: string | undefined): string | undefined {
  const page = firstText(document, 'meta.pagination.next');
  if (!page || !url || !URL.canParse(url)) return undefined;
  const next = new URL(url);
  next.searchParams.set('page', page);
  return next.href;
}

export const ghost: ModelFormat = {
  name: 'ghost',
  recognises: (document) => isPost(document) || !!listKey(document),
  read(document, context) {
    const value = isPost(document) ? { posts: [document] } : asObject(document);
    const key = listKey(value) ?? 'posts';
    return {
      next: nextOf(value, context.url),
      items: eachOf(value, key, readers[key] ?? post, context),
    };
  },
};
