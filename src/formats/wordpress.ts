// WordPress REST API, /wp/v2/… (developer.wordpress.org/rest-api), formats.md §5: posts, media, users, search results.

import type { Article } from '../model/article.ts';
import { asList, asObject, at, firstText, type Json, list, type Read } from './fields.ts';
import type { ModelFormat } from './format.ts';
import { readCaption } from './html-blocks.ts';
import { htmlText } from './html-text.ts';
import { loneItem, story } from './native.ts';

/** WordPress says HTML as `{rendered: "…"}`; search results say it straight. */
const markupOf = (source: Json, key: string): string => firstText(source, key, `${key}.rendered`) ?? '';
const textOf = (source: Json, key: string): string => htmlText(markupOf(source, key));

/** Automatic excerpts end in "[…]" and themes add "Read more": the first paragraph, without the bracket. */
const excerptOf = (post: Json): string => htmlText(markupOf(post, 'excerpt'), 'p').replace(/ *\[(…|\.\.\.)\]$/, '…');

// ——— What is embedded ———

/** Every object under a key of `_embedded`, of lists in lists too; an error in its place has a `code`. */
const embedded = (post: Json, key: string): Json[] =>
  [at(post, `_embedded.${key}`)]
    .flat(2)
    .map(asObject)
    .filter((value) => !('code' in value));

/** An article's terms in one taxonomy. */
const terms = (post: Json, taxonomy: string): Json[] =>
  embedded(post, 'wp:term').filter((term) => term['taxonomy'] === taxonomy);

/** A person's name and bio are escaped as HTML is; the bio keeps its line ends. */
function authorOf(author: Json): Json {
  const src = firstText(author, 'avatar_urls.96', 'avatar_urls.48', 'avatar_urls.24');
  return {
    id: author['id'],
    name: textOf(author, 'name'),
    bio: firstText(author, 'description')
      ?.split('\n')
      .map((line) => htmlText(line))
      .join('\n'),
    url: author['link'],
    avatar: src && { src },
    links: author['url'] && [{ network: 'website', url: author['url'] }],
  };
}

/** Co-Authors Plus keeps the authors in order as terms; else WordPress's one; else what Yoast says. */
function authorsOf(post: Json): Json[] | undefined {
  const yoast = [{ name: at(post, 'yoast_head_json.author') }];
  return [terms(post, 'author'), embedded(post, 'author'), yoast].find(([first]) => first?.['name'])?.map(authorOf);
}

// ——— Media ———

/** A picture of the library. Sizes of another ratio are other crops; old uploads have no size of their own. */
function photoOf(media: Json): Json {
  const { sizes, image_meta: file, width, height } = asObject(media['media_details']);
  const ratioOf = (size: Json): number => Number(size['width']) / Number(size['height']);
  const split = readCaption(markupOf(media, 'caption'));
  // Credits from the file (IPTC, EXIF); WordPress writes "0" for none.
  return {
    src: media['source_url'],
    width,
    height,
    // An empty field: nobody has described it.
    alt: media['alt_text'] || undefined,
    ...split,
    credit: [split['credit'], at(file, 'credit'), at(file, 'copyright')].find((credit) => credit && credit !== '0'),
    renditions: Object.values(asObject(sizes))
      .map(asObject)
      .filter((size) => Math.abs(ratioOf(size) / ratioOf({ width, height }) - 1) < 0.02)
      .map((size) => ({ ...size, src: size['source_url'], type: size['mime_type'] })),
  };
}

function leadPhoto(post: Json): Json | undefined {
  const [media] = embedded(post, 'wp:featuredmedia');
  if (media?.['source_url']) return photoOf(media);
  const src = firstText(post, 'jetpack_featured_media_url', 'yoast_head_json.og_image.0.url');
  return src ? { src } : undefined;
}

/** The library's own entries: a picture, or a film. */
const mediaItem: Read<Article> = (value, place) => {
  const media = asObject(value);
  const { id, mime_type: type, source_url: src } = media;
  const film = {
    id,
    title: textOf(media, 'title'),
    description: textOf(media, 'caption'),
    published: media['date_gmt'],
    durationSeconds: at(media, 'media_details.length'),
    sources: [{ src, type }],
  };
  const isFilm = /^video/.test(String(type));
  return isFilm || /^image/.test(String(type)) ? loneItem(isFilm ? film : { id, ...photoOf(media) }, place) : undefined;
};

// ——— Posts ———

/** Posts, pages and custom types; also search results, whose address is `url`. */
const post: Read<Article> = (value, place) => {
  const source = asObject(value);
  const [section] = terms(source, 'category')
    .map((term) => textOf(term, 'name'))
    .filter((name) => name !== 'Uncategorized');
  return story(
    {
      id: source['id'],
      url: source['link'] ?? source['url'],
      headline: textOf(source, 'title'),
      kicker: section,
      section,
      tags: terms(source, 'post_tag').map((term) => textOf(term, 'name')),
      summary: excerptOf(source),
      body: markupOf(source, 'content'),
      // `date_gmt` has no offset and is UTC; `date` is the site's clock, and nobody says which.
      published: source['date_gmt'] ?? source['date'],
      updated: source['modified_gmt'] ?? source['modified'],
      authors: authorsOf(source),
      photo: leadPhoto(source),
      access: at(source, 'content.protected') === true && 'subscriber',
    },
    place,
  );
};

const user: Read<Article> = (value, place) => loneItem(authorOf(asObject(value)), place);

/** How entries are known; media have a title as posts do and are asked first. */
const readers: readonly (readonly [paths: readonly string[], Read<Article>])[] = [
  [['media_type', 'source_url'], mediaItem],
  [['avatar_urls', 'slug'], user],
  [['title.rendered'], post],
  [['guid.rendered'], post],
  [['subtype', 'title', 'url'], post],
];

const readerFor = (value: unknown): Read<Article> | undefined =>
  readers.find(([paths]) => paths.every((path) => at(value, path) !== undefined))?.[1];

/** `?_envelope` wraps the answer in `{body, status, headers}`. */
const unwrap = (document: unknown): unknown => (at(document, 'headers') && at(document, 'body')) ?? document;

export const wordpress: ModelFormat = {
  name: 'wordpress',
  recognises(document) {
    const [first] = asList(unwrap(document));
    // "[]" is how WordPress says that there is nothing.
    return !!readerFor(first) || (!first && Array.isArray(unwrap(document)));
  },
  read(document, context) {
    const answers = asList(unwrap(document));
    if (at(answers, '0.content') && !at(answers, '0._embedded')) {
      context.problem('', 'Add _embed to the address: it brings authors, photos and sections.');
    }
    const read: Read<Article> = (value, place) => readerFor(value)?.(value, place);
    return { items: list(read)(answers, context) ?? [] };
  },
};
