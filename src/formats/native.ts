// Our own JSON (contract §7), and the check that every model object from a page or a page's own format goes through.

import type { Article } from '../model/article.ts';
import type { Author, AuthorLink } from '../model/author.ts';
import type { Block, ListItem, Run, Text } from '../model/block.ts';
import type { Feed } from '../model/feed.ts';
import type { FocalPoint, Photo, Rendition } from '../model/photo.ts';
import type { Video, VideoCaptions, VideoSource } from '../model/video.ts';
import {
  date,
  decideHeadline,
  decideSummary,
  decideUpdated,
  duration,
  field,
  imageUrl,
  isObject,
  type Json,
  language,
  linkUrl,
  list,
  number,
  object,
  oneOf,
  type Place,
  type Read,
  record,
  root,
  size,
  storyBase,
  text,
  webUrl,
  words,
} from './fields.ts';
import type { ModelFormat, ReadContext } from './format.ts';
import { readHtmlBlocks } from './html-blocks.ts';

// ——— Photo, author, video ———

// An empty text is an answer: the picture only decorates.
const alt: Read<string> = (value, place) => (value === '' ? value : text(value, place));
const placeholder: Read<string> = (value) =>
  /^(#[\da-f]{3,8}|data:image\/[\w.+-]+[;,].*)$/i.test(String(value)) ? String(value) : undefined;

const photo = record<Photo>(
  {
    src: imageUrl,
    width: size,
    height: size,
    alt,
    caption: text,
    credit: text,
    creditUrl: webUrl,
    license: text,
    licenseUrl: webUrl,
    renditions: list(record<Rendition>({ src: imageUrl, width: size, height: size, type: text }, ({ src }) => src)),
    focalPoint: record<FocalPoint>({ x: number, y: number }, ({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1),
    placeholder,
    digitalSource: text,
  },
  ({ src }) => src,
);

const authorFields = {
  name: text,
  role: text,
  bio: text,
  url: webUrl,
  avatar: photo,
  links: list(record<AuthorLink>({ network: text, url: linkUrl }, ({ network, url }) => network && url)),
};
const author = record<Author>(authorFields, ({ name }) => name);

const video = record<Video>(
  {
    title: text,
    description: text,
    poster: photo,
    durationSeconds: duration,
    published: date,
    sources: list(record<VideoSource>({ src: webUrl, type: text }, ({ src }) => src)),
    embedUrl: webUrl,
    captions: list(record<VideoCaptions>({ src: webUrl, language, label: text }, ({ src }) => src)),
    transcriptUrl: webUrl,
  },
  ({ sources, embedUrl }) => sources ?? embedUrl,
);

// ——— Body ———

/** One run; a link or mark that cannot be leaves its words behind. */
const run: Read<Text> = (value, place) => {
  if (typeof value === 'string') return [words(value, place) ?? ''];
  const source = object(value, place);
  if (source?.value['break'] === true) return [{ break: true }];
  const inner = source && field(source, runs, 'text');
  if (!inner) return undefined;
  const url = field(source, linkUrl, 'url');
  const mark = field(source, oneOf('strong', 'em', 'code', 'sub', 'sup', 'strike', 'small'), 'mark');
  return url ? [{ text: inner, url }] : mark ? [{ text: inner, mark }] : inner;
};
const runs: Read<Text> = (value, place) =>
  typeof value === 'string' ? run(value, place) : list<readonly Run[]>(run)(value, place)?.flat();
const runsOrNone: Read<Text> = (value, place) => runs(value, place) ?? [];

const flag: Read<boolean> = (value) => value === true;
const level: Read<number> = (value, place) => Math.min(6, Math.max(2, Math.round(number(value, place) ?? 2)));

const listItem: Read<ListItem> = (value, place) => {
  const source = object(typeof value === 'string' ? { text: value } : value, place);
  const list = source && field(source, block, 'list');
  return source && { text: field(source, runs, 'text') ?? [], list: list?.type === 'list' ? list : undefined };
};

type Part = string | number | boolean | object;

/** What each type of block holds; it cannot be without the first. */
const blockFields: Readonly<Record<string, Readonly<Record<string, Read<Part>>>>> = {
  paragraph: { text: runs },
  heading: { text: runs, level },
  quote: { text: runs, cite: text, pull: flag },
  list: { items: list(listItem), ordered: flag },
  photo: { photo },
  gallery: { photos: list(photo), caption: text },
  video: { video },
  related: { article: (value, place) => article(value, place) },
  table: { rows: list(list(runsOrNone)), caption: text, head: list(runsOrNone), note: text },
  callout: { blocks: (value, place) => blocks(value, place), heading: text },
  code: { text: words },
  link: { url: linkUrl, text: runs },
  rule: { type: text },
};

function block(value: unknown, place: Place): Block | undefined {
  const type = isObject(value) ? String(value['type']) : '';
  const fields = Object.hasOwn(blockFields, type) ? blockFields[type] : undefined;
  const [needed = ''] = Object.keys(fields ?? {});
  const parts = fields && record<Record<string, Part>>(fields, (read) => read[needed])(value, place);
  // The table above is what makes the parts of each type those of the model.
  return parts && ({ ...parts, type, ...(type === 'heading' && { level: parts['level'] ?? 2 }) } as unknown as Block);
}
const blocks = list(block);

/**
 * An HTML string or a list of blocks. HTML was written for the story's own page, so its relative addresses start there;
 * blocks are part of this document.
 */
const bodyAt =
  (url: string | undefined): Read<readonly Block[]> =>
  (value, place) =>
    typeof value === 'string' ? readHtmlBlocks(value, storyBase(url, place.base)) : blocks(value, place);

// ——— Article and feed ———

const articleFields = {
  id: text,
  url: webUrl,
  headline: text,
  kicker: text,
  section: text,
  summary: text,
  tags: list(text),
  language,
  published: date,
  updated: date,
  readingMinutes: size,
  status: oneOf('live', 'breaking', 'updated', 'opinion', 'sponsored'),
  sponsor: text,
  access: oneOf('free', 'registered', 'subscriber'),
  authors: list(author),
  photo,
  video,
  related: list<Article>((value, place) => article(value, place)),
};

/** A part of an article, as an element's own properties hold it. */
function articlePart(value: unknown, place: Place): Article | undefined {
  const source = object(value, place);
  const read = record<Omit<Article, 'body'>>(articleFields)(value, place);
  return (
    source &&
    read && {
      ...read,
      id: read.id ?? read.url ?? read.headline ?? '',
      updated: decideUpdated(read.published, read.updated),
      body: field(source, bodyAt(read.url), 'body'),
    }
  );
}

/** An item: with a headline, or standing for a lone author, photo or video. */
export function item(value: unknown, place: Place): Article | undefined {
  const read = articlePart(value, place);
  const isLonePart = read && !read.url && !read.summary && !read.body && (read.authors ?? read.photo ?? read.video);
  return read?.headline || isLonePart ? read : undefined;
}
const article: Read<Article> = item;

/** An author as an item: what a list of authors is made of. */
export const authorItem = (value: Json, place: Place): Article | undefined =>
  item({ id: value['id'] ?? value['url'] ?? value['name'], authors: [value] }, place);

/** A paragraph's words. */
const wordsOf = (text: Text): string =>
  text.map((run) => (typeof run === 'string' ? run : 'break' in run ? ' ' : wordsOf(run.text))).join('');

/** What another format says in our words is not the publisher's: Problems are told of the whole that it stands in. */
function retold({ path, base, context }: Place): Place {
  const problem: ReadContext['problem'] = (part, reason, severity) => {
    context.problem(path, `${reason} (${part})`, severity);
  };
  return { path: '', base, context: { url: base, problem } };
}

/** A story of another format, put into our words and checked as ours are. What it lacks is taken from its body. */
export function story(value: Json, place: Place): Article | undefined {
  const base = storyBase(webUrl(value['url'], place), place.base);
  const read = articlePart(value, retold({ ...place, base }));
  const first = read?.body?.find((block) => block.type === 'paragraph');
  const summary = read?.summary ?? decideSummary(first && wordsOf(first.text));
  const headline = read?.headline ?? decideHeadline(summary);
  if (!read?.id || !headline) return undefined;
  return {
    ...read,
    headline,
    // A note of a few words is said once.
    summary: summary === headline ? undefined : summary,
    video: read.video ?? read.body?.find((block) => block.type === 'video')?.video,
  };
}

/** What a feed of another format says of itself, put into our words. */
export const feedFacts = (value: Json, place: Place): Feed => ({
  ...feed({ ...value, items: [] }, retold(place)),
  items: [],
});

const feed = record<Feed>({
  title: text,
  url: webUrl,
  description: text,
  language,
  next: webUrl,
  items: list(article),
});

/** A lone object as the only item, told by its fields. */
function loneItem(value: Json, place: Place): Article | undefined {
  const person = 'name' in value && author(value, place);
  if (person) return { id: person.url ?? person.name, authors: [person] };
  const film = video(value, place);
  if (film) return { id: film.sources?.[0]?.src ?? film.embedUrl ?? '', video: film };
  const picture = photo(value, place);
  return picture && { id: picture.src, photo: picture };
}

const isStory = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['headline'] === 'string' &&
  // ninjs and schema.org say "headline" too.
  !Object.keys(value).some((key) => /^(uri|guid|@)/.test(key));

/** Without `version`, an object is only taken for a part of ours when it says nothing that we do not know. */
function isLonePart(value: Json): boolean {
  const part = ['name', 'src', 'embedUrl', 'sources'].find((key) => key in value);
  const known = part === 'name' ? authorFields : part === 'src' ? photo.fields : video.fields;
  return !!part && Object.keys(value).every((key) => key in known);
}

export const native: ModelFormat = {
  name: 'native',
  recognises(document) {
    if (!isObject(document)) return false;
    const { version, items } = document;
    if (typeof version === 'string') return version.startsWith('newsroom-elements/');
    return Array.isArray(items) ? items.some(isStory) : isStory(document) || isLonePart(document);
  },
  read(document, context) {
    const place = root(context);
    if (!isObject(document)) return { items: [] };
    if ('items' in document) {
      const read = feed(document, place);
      return { ...read, items: read?.items ?? [] };
    }
    const item = 'headline' in document ? article(document, place) : loneItem(document, place);
    return { items: item ? [item] : [] };
  },
};

// ——— For the properties of elements ———

export const readArticle = (value: unknown, context: ReadContext): Article | undefined => article(value, root(context));
export const readAuthor = (value: unknown, context: ReadContext): Author | undefined => author(value, root(context));
export const readPhoto = (value: unknown, context: ReadContext): Photo | undefined => photo(value, root(context));
export const readVideo = (value: unknown, context: ReadContext): Video | undefined => video(value, root(context));

/** What a page gives piecemeal (`headline`, `photo`, `author` properties), as an article that may lack anything. */
export const readGiven = (value: unknown, url: string | undefined): Article =>
  articlePart(value, root({ url, problem: () => undefined })) ?? { id: '' };
