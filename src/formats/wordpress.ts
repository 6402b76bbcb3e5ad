// WordPress REST API, /wp/v2/… (developer.wordpress.org/rest-api), formats.md §5: posts, media, users, search results.

import type { Article } from '../model/article.ts';
import {
  asList,
  asObject,
  at,
  decideSummary,
  each,
  firstDate,
  firstText,
  type Json,
  type Read,
  text,
} from './fields.ts';
import type { ModelFormat } from './format.ts';
import { readCaption } from './html-blocks.ts';
import { htmlText } from './html-text.ts';
import { loneItem, story } from './native.ts';

/** WordPress says HTML as `{rendered: "…"}`; search results say it straight. */
const markupOf = (source: Json, key: string): string => firstText(source, key, `${key}.rendered`) ?? '';
const textOf = (source: Json, key: string): string => htmlText(markupOf(source, key));

/** The first paragraph. Automatic excerpts are cut anywhere and end in "[…]", themes add a link "Read more". */
function excerptOf(post: Json): string | undefined {
  const excerpt = htmlText(markupOf(post, 'excerpt').replace(/<a [^<>]*class=["'][^<>"']*more.*/s, ''), 'p');
  const words = excerpt.replace(/ ?\[?(…|\.\.\.)\]?$/, '…');
  return words === excerpt ? words : decideSummary(words);
}

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

/** Plugins for several authors keep them in order as terms; else WordPress's one; else what Yoast says. */
function authorsOf(post: Json): Json[] | undefined {
  const signed = terms(post, 'author');
  const yoast = [{ name: at(post, 'yoast_head_json.author') }];
  // Co-Authors Plus names its terms by log-in ("cap-jdoe"); Yoast asks it for the names.
  const areLogins = /^cap-/.test(String(signed[0]?.['slug']));
  return [areLogins ? yoast : signed, embedded(post, 'author'), yoast]
    .find(([first]) => first?.['name'])
    ?.map(authorOf);
}

// ——— Media ———

/** Where a credit is when the caption has none: fields of plugins, then what the file says. */
const credits = [
  'media_credit.plaintext',
  'acf.credit',
  'meta._media_credit',
  'media_details.image_meta.credit',
  'media_details.image_meta.copyright',
];

/** A picture of the library. Sizes of another ratio are other crops; old uploads have no size of their own. */
function photoOf(media: Json): Json {
  const { sizes, width, height } = asObject(media['media_details']);
  const ratioOf = (size: Json): number => Number(size['width']) / Number(size['height']);
  const split = readCaption(markupOf(media, 'caption'));
  return {
    src: media['source_url'],
    width,
    height,
    // An empty field: nobody has described it.
    alt: media['alt_text'] || undefined,
    ...split,
    // WordPress writes "0" for what a file (IPTC, EXIF) does not say.
    credit: [split['credit'], ...credits.map((path) => at(media, path))].find(
      (credit) => text(credit) && credit !== '0',
    ),
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
  const body = markupOf(source, 'content');
  return story(
    {
      id: source['id'],
      url: source['link'] ?? source['url'],
      headline: textOf(source, 'title'),
      kicker: section,
      section,
      tags: terms(source, 'post_tag').map((term) => textOf(term, 'name')),
      summary: excerptOf(source),
      body,
      // `date_gmt` has no offset and is UTC; `date` is the site's clock, and nobody says which.
      published: firstDate([source['date_gmt'], source['date']]),
      updated: firstDate([source['modified_gmt'], source['modified']]),
      // Of plugins for several languages.
      language: source['lang'],
      // Yoast says it in a sentence that begins with the number. A text that is there is counted.
      readingMinutes:
        !body &&
        Object.values(asObject(at(source, 'yoast_head_json.twitter_misc')))
          .map((said) => parseFloat(String(said)))
          .find(Boolean),
      get authors() {
        return authorsOf(source);
      },
      get photo() {
        return leadPhoto(source);
      },
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
    return { items: each(answers, read, context) };
  },
};
