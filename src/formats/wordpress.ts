// WordPress REST API, /wp/v2/… (developer.wordpress.org/rest-api), formats.md §5: posts, media, users, search results.

import type { Article } from '../model/article.ts';
import { asList, asObject, firstText, isObject, type Json, list, type Read, root } from './fields.ts';
import type { ModelFormat } from './format.ts';
import { readCaption } from './html-blocks.ts';
import { htmlText } from './html-text.ts';
import { authorItem, item, story } from './native.ts';

/** WordPress says HTML as `{rendered: "…"}`; search results say it straight. */
const markupOf = (source: Json, key: string): string | undefined =>
  firstText(source, key) ?? firstText(asObject(source[key]), 'rendered');
const textOf = (source: Json, key: string): string => htmlText(markupOf(source, key) ?? '');

/** Automatic excerpts end in "[…]" and themes add "Read more": the first paragraph, without the bracket. */
const excerptOf = (post: Json): string =>
  htmlText(markupOf(post, 'excerpt') ?? '', 'p').replace(/ *\[(…|\.\.\.)\]$/, '…');

// ——— What is embedded ———

/** Every object under a key of `_embedded`, of lists in lists too; an error in its place has a `code`. */
const embedded = (post: Json, key: string): Json[] =>
  [asObject(post['_embedded'])[key]].flat(2).filter((value) => isObject(value) && !('code' in value)) as Json[];

/** An article's terms in one taxonomy. */
const terms = (post: Json, taxonomy: string): Json[] =>
  embedded(post, 'wp:term').filter((term) => term['taxonomy'] === taxonomy);

function authorOf(author: Json): Json {
  const { link: url, url: website } = author;
  const src = firstText(asObject(author['avatar_urls']), '96', '48', '24');
  return {
    name: textOf(author, 'name'),
    // Line ends are kept; the rest is escaped as HTML is.
    bio: firstText(author, 'description')
      ?.split('\n')
      .map((line) => htmlText(line))
      .join('\n'),
    url,
    avatar: src && { src },
    links: website ? [{ network: 'website', url: website }] : [],
  };
}

/** Co-Authors Plus keeps the authors in order as terms; else WordPress's one; else what Yoast says. */
function authorsOf(post: Json): Json[] {
  const people = [...terms(post, 'author'), ...embedded(post, 'author')];
  const coAuthors = people.filter((person) => 'taxonomy' in person);
  const named = (coAuthors.length ? coAuthors : people).filter((person) => person['name']);
  const name = firstText(asObject(post['yoast_head_json']), 'author');
  return named.length || !name ? named.map(authorOf) : [{ name }];
}

// ——— Media ———

/** A picture of the library. Sizes of another ratio are other crops; old uploads have no size of their own. */
function photoOf(media: Json, base: string | undefined): Json {
  const { sizes, image_meta: file, width, height } = asObject(media['media_details']);
  const ratio = Number(width) / Number(height);
  const split = readCaption(markupOf(media, 'caption'), base);
  // Credits from the file (IPTC, EXIF); WordPress writes "0" for none.
  const credits = [split.credit, firstText(asObject(file), 'credit'), firstText(asObject(file), 'copyright')];
  return {
    src: media['source_url'],
    width,
    height,
    // An empty field: nobody has described it.
    alt: media['alt_text'] || undefined,
    ...split,
    credit: credits.find((credit) => credit && credit !== '0'),
    renditions: Object.values(asObject(sizes))
      .map(asObject)
      .filter((size) => Math.abs(Number(size['width']) / Number(size['height']) / ratio - 1) < 0.02)
      .map((size) => ({ ...size, src: size['source_url'], type: size['mime_type'] })),
  };
}

function leadPhoto(post: Json): Json | undefined {
  const [media] = embedded(post, 'wp:featuredmedia');
  const og = asObject(asList(asObject(post['yoast_head_json'])['og_image'])[0]);
  const src = firstText(post, 'jetpack_featured_media_url') ?? firstText(og, 'url');
  return media?.['source_url'] ? photoOf(media, firstText(post, 'link')) : src ? { src } : undefined;
}

/** The library's own entries: a picture, or a film. */
const mediaItem: Read<Article> = (value, place) => {
  const media = asObject(value);
  const type = firstText(media, 'mime_type') ?? '';
  const { length } = asObject(media['media_details']);
  const video = {
    title: textOf(media, 'title'),
    description: textOf(media, 'caption'),
    published: media['date_gmt'],
    durationSeconds: length,
    sources: [{ src: media['source_url'], type }],
  };
  const { id } = media;
  if (/^image/.test(type)) return item({ id, photo: photoOf(media, place.base) }, place);
  return /^video/.test(type) ? item({ id, video }, place) : undefined;
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
      access: asObject(source['content'])['protected'] === true ? 'subscriber' : undefined,
    },
    place,
  );
};

/** The kinds of answers and how each is known; media have a title as posts do and are asked first. */
const readers: readonly (readonly [(value: Json) => unknown, Read<Article>])[] = [
  [(value) => 'media_type' in value && 'source_url' in value, mediaItem],
  [
    (value) => 'avatar_urls' in value && 'slug' in value,
    (value, place) => authorItem({ ...asObject(value), ...authorOf(asObject(value)) }, place),
  ],
  [(value) => [value['title'], value['guid']].some((part) => 'rendered' in asObject(part)), post],
  [(value) => 'subtype' in value && 'title' in value && 'url' in value, (value, place) => post(value, place)],
];

const readerFor = (value: unknown): Read<Article> | undefined =>
  readers.find(([isShape]) => isShape(asObject(value)))?.[1];

/** `?_envelope` wraps the answer in `{body, status, headers}`. */
const unwrap = (document: unknown): unknown =>
  isObject(document) && 'body' in document && 'headers' in document ? document['body'] : document;

export const wordpress: ModelFormat = {
  name: 'wordpress',
  recognises(document) {
    const answer = unwrap(document);
    // "[]" is how WordPress says that there is nothing.
    return Array.isArray(answer) ? !answer.length || !!readerFor(answer[0]) : !!readerFor(answer);
  },
  read(document, context) {
    const answers = asList(unwrap(document));
    if (answers.length && answers.every((value) => readerFor(value) === post && !('_embedded' in asObject(value)))) {
      context.problem('', 'Add _embed to the address: without it there are no authors, photos and sections.');
    }
    const read: Read<Article> = (value, place) => readerFor(value)?.(value, place);
    return { items: list(read)(answers, root(context)) ?? [] };
  },
};
