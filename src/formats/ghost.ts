// Ghost's Content API (docs.ghost.org/content-api), formats.md §4: lists and single reads of posts, pages and authors.

import type { Article } from '../model/article.ts';
import { asList, asObject, firstText, isObject, type Json, list, type Read, root } from './fields.ts';
import type { ModelFormat } from './format.ts';
import { readCaption } from './html-blocks.ts';
import { authorItem, story } from './native.ts';

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

function linksOf(author: Json): Json[] {
  return Object.entries(profiles).flatMap(([key, profile]) => {
    const value = firstText(author, key);
    if (!value) return [];
    // "@user@host" is how Mastodon writes host/@user.
    const handle = value.replace(/^@([^@]+)@(.+)$/, '$2/@$1').replace(/^@/, '');
    return [
      { network: key === 'twitter' ? 'x' : key, url: /^https?:/.test(value) ? value : `https://${profile}${handle}` },
    ];
  });
}

function authorOf(value: unknown): Json {
  const author = asObject(value);
  const url = firstText(author, 'url');
  return {
    ...author,
    // Who has no public page yet gets the address of the error page.
    url: url?.endsWith('/404/') ? undefined : url,
    avatar: author['profile_image'] && { src: author['profile_image'] },
    links: linksOf(author),
  };
}

/** The names of tags; internal ones are for the editors only. */
const tagNames = (tags: unknown): string[] =>
  asList(tags).flatMap((value) => {
    const tag = asObject(value);
    const name = firstText(tag, 'name');
    return name && !name.startsWith('#') && tag['visibility'] !== 'internal' ? name : [];
  });

/** Every Ghost makes these widths of its own uploads when asked for them. */
function photoOf(post: Json, base: string | undefined): Json | undefined {
  const src = firstText(post, 'feature_image');
  if (!src) return undefined;
  const [, folder = '', file] = /^(.*\/content\/images\/)(\d.*\.(?:jpe?g|png|webp))$/i.exec(src) ?? [];
  const renditions =
    file && [600, 1000, 1600].map((width) => ({ src: `${folder}size/w${String(width)}/${file}`, width }));
  return { src, alt: post['feature_image_alt'], ...readCaption(post['feature_image_caption'], base), renditions };
}

const post: Read<Article> = (value, place) => {
  const source = asObject(value);
  const title = firstText(source, 'title');
  // The excerpt keeps the line ends of what was a layout.
  const summary = firstText(source, 'custom_excerpt', 'excerpt')?.replace(/\s+/g, ' ');
  const tags = tagNames(source['tags']);
  const section = tagNames(source['primary_tag'])[0] ?? tags[0];
  const visibility = firstText(source, 'visibility');
  return story(
    {
      id: source['id'],
      url: source['url'],
      // Ghost's own word for no title.
      headline: title === '(Untitled)' && summary ? undefined : title,
      kicker: section,
      section,
      tags,
      summary,
      body: source['html'],
      published: source['published_at'],
      updated: source['updated_at'],
      // 0 is Ghost's answer for short posts and for Arabic and Hebrew.
      readingMinutes: source['reading_time'],
      authors: asList(source['authors'] ?? source['primary_author']).map(authorOf),
      photo: photoOf(source, firstText(source, 'url')),
      access: visibility && ({ public: 'free', members: 'registered' }[visibility] ?? 'subscriber'),
    },
    place,
  );
};

const readers: Readonly<Record<string, Read<Article>>> = {
  posts: post,
  pages: post,
  authors: (value, place) => authorItem(authorOf(value), place),
};

const hasOneOf = (value: Json, ...keys: readonly string[]): boolean => keys.some((key) => key in value);

/** A post on its own, as a page may hand it over. */
const isPost = (value: Json): boolean =>
  'slug' in value && hasOneOf(value, 'published_at', 'feature_image', 'comment_id');

/** Two of the keys that Ghost's entries have: other systems say "posts" as well. */
const isEntry = (value: unknown): boolean =>
  isObject(value) &&
  hasOneOf(value, 'id', 'slug', 'url') &&
  hasOneOf(value, 'published_at', 'html', 'feature_image', 'profile_image', 'excerpt', 'visibility');

const listKey = (document: Json): string | undefined =>
  Object.keys(readers).find((key) => {
    const entries = document[key];
    return Array.isArray(entries) && (entries.length ? isEntry(entries[0]) : 'meta' in document);
  });

/** `meta.pagination.next` is the number of a page: the same address with that number. */
function nextOf(document: Json, url: string | undefined): string | undefined {
  const page = Number(asObject(asObject(document['meta'])['pagination'])['next']);
  if (!page || !url || !URL.canParse(url)) return undefined;
  const next = new URL(url);
  next.searchParams.set('page', String(page));
  return next.href;
}

export const ghost: ModelFormat = {
  name: 'ghost',
  recognises: (document) => isObject(document) && (isPost(document) || !!listKey(document)),
  read(document, context) {
    const value = asObject(document);
    const place = root(context);
    // A post has a list of authors, too.
    const key = isPost(value) ? '' : (listKey(value) ?? '');
    const items = key
      ? list(readers[key] ?? post)(value[key], { ...place, path: `/${key}` })
      : list(post)([document], place);
    return { next: nextOf(value, context.url), items: items ?? [] };
  },
};
