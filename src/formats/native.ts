// Our own JSON (contract §7), and the check that every model object from a page or a page's own format goes through.

import type { Article } from '../model/article.ts';
import type { Author, AuthorLink } from '../model/author.ts';
import type { Block, ListBlock, ListItem, Text } from '../model/block.ts';
import type { Feed } from '../model/feed.ts';
import { withEverySize, type FocalPoint, type Photo, type Rendition } from '../model/photo.ts';
import type { Video, VideoCaptions, VideoSource } from '../model/video.ts';
import { hostOf } from '../model/web-url.ts';
import {
  date,
  decideHeadline,
  decideSummary,
  decideUpdated,
  duration,
  eachOf,
  field,
  firstText,
  imageUrl,
  asObject,
  at,
  isObject,
  type Json,
  language,
  lazy,
  lazyFields,
  leaveOut,
  linkUrl,
  list,
  number,
  once,
  oneOf,
  type Place,
  type Read,
  reading,
  record,
  retell,
  size,
  storyBase,
  text as wholeText,
  webUrl,
  words,
} from './fields.ts';
import type { ModelFormat } from './format.ts';
import { htmlBlocks } from './html-blocks.ts';

// ——— Limits ———

/** Longer than any headline, caption or biography, and soon drawn; the rest is cut off. */
const longestText = 10_000;

/** Of a table: browsers lay out a hundred thousand for half a minute. */
const mostColumns = 1000;

const cut = (whole: string | undefined, longest: number): string | undefined =>
  whole && whole.length > longest ? `${whole.slice(0, longest)}…` : whole;

const text = (value: unknown): string | undefined => cut(wholeText(value), longestText);

/** More authors, tags or renditions than any story has. */
const some = <T>(read: Read<T>): Read<T[]> => list(read, 100);

/** A tag that two vocabularies have is one tag. */
const tags: Read<string[]> = (value, place) => {
  const all = some(text)(value, place);
  return all && [...new Set(all)];
};

// ——— Photo, author, video ———

// An empty text is an answer: the picture only decorates.
const alt = (value: unknown): string | undefined => (value === '' ? value : text(value));
const placeholder = (value: unknown): string | undefined =>
  /^(#[\da-f]{3,8}|data:image\/[\w.+-]+[;,].*)$/i.exec(String(value))?.[0];

const photoFields = {
  src: imageUrl,
  width: size,
  height: size,
  alt,
  caption: text,
  credit: text,
  creditUrl: webUrl,
  license: text,
  licenseUrl: webUrl,
  renditions: some(record<Rendition>({ src: imageUrl, width: size, height: size, type: text })),
  focalPoint: record<FocalPoint>({ x: number, y: number }, ({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1),
  placeholder,
  digitalSource: text,
};
const photoAsGiven = record<Photo>(photoFields);
const photo: Read<Photo> = (value, place) => {
  const read = photoAsGiven(value, place);
  return read?.renditions ? withEverySize(read) : read;
};

const authorFields = {
  name: text,
  role: text,
  bio: text,
  url: webUrl,
  avatar: photo,
  links: some(record<AuthorLink>({ network: text, url: linkUrl }, ({ network, url }) => network && url)),
};
const author = record<Author>(authorFields);

const videoFields = {
  title: text,
  description: text,
  poster: photo,
  durationSeconds: duration,
  published: date,
  sources: some(record<VideoSource>({ src: webUrl, type: text })),
  embedUrl: webUrl,
  captions: some(record<VideoCaptions>({ src: webUrl, language, label: text })),
  transcriptUrl: webUrl,
};
const video = record<Video>(videoFields, ({ sources, embedUrl }) => sources ?? embedUrl);

// ——— Body ———

/** A text, or one run of it; a link or mark that cannot be leaves its words behind. */
const runs: Read<Text> = (value, place) => {
  if (Array.isArray(value)) return list(runs)(value, place)?.flat();
  // A body may be one paragraph.
  const plain = cut(words(value), 5 * longestText);
  if (plain) return [plain];
  if (!isObject(value)) return undefined;
  if (value['break'] === true) return [{ break: true }];
  const text = field(value, 'text', runs, place);
  const url = field(value, 'url', linkUrl, place);
  const mark = field(value, 'mark', oneOf('strong', 'em', 'code', 'sub', 'sup', 'strike', 'small'), place);
  const marked: Text | undefined = text && (mark ? [{ text, mark }] : text);
  return marked && (url ? [{ text: marked, url }] : marked);
};
const runsOrNone: Read<Text> = (value, place) => runs(value, place) ?? [];

const level = (value: unknown): number => Math.min(6, Math.max(2, Math.round(number(value) ?? 2)));

const listItem: Read<ListItem> = (value, place) => {
  const item = isObject(value) ? value : { text: value };
  return { text: field(item, 'text', runs, place) ?? [], list: field(item, 'list', innerList, place) };
};
const innerList: Read<ListBlock> = (value, place) => {
  const inner = block(value, place);
  return inner?.type === 'list'
    ? inner
    : inner && leaveOut(place, `Within a list there are lists, not a ${inner.type}.`);
};

/** What each type of block holds; it cannot be without the first. */
const blockFields: Readonly<Record<string, Readonly<Record<string, Read<string | number | boolean | object>>>>> = {
  paragraph: { text: runs },
  heading: { text: runs, level },
  quote: { text: runs, cite: text, pull: oneOf(true) },
  list: { items: list(listItem), ordered: oneOf(true) },
  photo: { photo },
  gallery: { photos: list(photo), caption: text },
  video: { video },
  related: { article },
  table: { rows: list(list(runsOrNone, mostColumns)), caption: text, head: list(runsOrNone, mostColumns), note: text },
  callout: { blocks: (value, place) => blocks(value, place), heading: text },
  code: { text: words },
  link: { url: linkUrl, text: runs },
  rule: { type: text },
};

const blockReaders = new Map(Object.entries(blockFields).map(([type, fields]) => [type, record<Json>(fields)]));
const usual: Readonly<Record<string, Json>> = { heading: { level: 2 }, list: { ordered: false } };

function block(value: unknown, place: Place): Block | undefined {
  const type = String(at(value, 'type'));
  const parts = blockReaders.get(type)?.(value, place);
  const url = parts?.['url'];
  // A link without words says where it leads.
  const words = typeof url === 'string' && { text: [hostOf(url) || url] };
  // The table above is what makes the parts of each type those of the model.
  return parts && ({ ...usual[type], ...words, ...parts, type } as unknown as Block);
}
const blocks = list(block);

/** The blocks of an HTML body. `base`: what its relative URLs start from. */
export function readHtmlBlocks(html: string, base: string | undefined): readonly Block[] {
  const body = htmlBlocks(html);
  return reading(body, () => blocks(body, { url: base, problem: () => undefined })) ?? [];
}

const body: Read<readonly Block[]> = (value, place) =>
  typeof value === 'string' ? readHtmlBlocks(value, place.url) : blocks(value, place);

// ——— Article and feed ———

const articleFields = {
  id: text,
  url: webUrl,
  headline: text,
  kicker: text,
  section: text,
  summary: text,
  tags,
  language,
  published: date,
  updated: date,
  readingMinutes: size,
  status: oneOf('live', 'breaking', 'updated', 'opinion', 'sponsored'),
  sponsor: text,
  access: oneOf('free', 'registered', 'subscriber'),
};

/** What only those stories of a list are asked for that are shown. */
const laterFields = { authors: some(author), photo, video, related: some(article) };
const laterFieldsAndBlocks = { ...laterFields, body };

const addressOf = ({ embedUrl, sources }: Video): string | undefined => embedUrl ?? sources?.[0]?.src;

/** HTML says little of a film; where it is the story's own, that knows its title, length and captions. */
const withFactsOf =
  (known: Video | undefined) =>
  (block: Block): Block =>
    known && block.type === 'video' && addressOf(block.video) === addressOf(known)
      ? { ...block, video: { ...block.video, ...known } }
      : block;

const articleNow = record<Omit<Article, keyof typeof laterFieldsAndBlocks>>(articleFields, () => true);

const firstBlock = (body: unknown, ...types: readonly Block['type'][]): Json =>
  asObject((body as readonly Block[] | undefined)?.find((block) => types.includes(block.type)));

/** The first film of a body; the first picture, which may be that of a gallery. */
function partOf(body: unknown, type: 'photo' | 'video'): unknown {
  const block = firstBlock(body, type, ...(type === 'photo' ? (['gallery'] as const) : []));
  return block[type] ?? at(block, 'photos.0');
}

interface BodyOptions {
  /** What the body gives where it is missing. */
  readonly fromBody?: readonly ('photo' | 'video')[];
  /** The body, where it has to be made. */
  readonly html?: (() => string) | undefined;
  /** What relative addresses within the story start from; default the document's. */
  readonly base?: string | undefined;
}

/** A part of an article, as an element's own properties hold it. */
function articlePart(value: unknown, place: Place, options: BodyOptions = {}): Article | undefined {
  const { fromBody = [], base = place.url } = options;
  let { html } = options;
  const read = articleNow(value, place) as { -readonly [K in keyof Article]: Article[K] } | undefined;
  if (!read) return undefined;
  const source = asObject(value);
  const { url } = read;
  // Two of a day's briefings have one headline.
  read.id ??= url ?? [read.headline, read.published].filter(Boolean).join(' ');
  const updated = decideUpdated(read.published, read.updated);
  if (!updated) delete read.updated;
  const told: unknown = Object.getOwnPropertyDescriptor(source, 'body')?.value;
  if (told && typeof told === 'string') html = () => told;
  const own = lazyFields(read, source, html ? laterFields : laterFieldsAndBlocks, { ...place, url: base });
  let readBody = own['body'];
  if (html) {
    const make = html;
    // HTML was written for the story's own page, so its relative addresses start there; blocks are part of this document.
    readBody = once(() =>
      readHtmlBlocks(make(), storyBase(url, place.url)).map(withFactsOf(own['video']?.() as Video | undefined)),
    );
    lazy(read, 'body', readBody);
  }
  for (const type of readBody ? fromBody : []) {
    lazy(read, type, () => own[type]?.() ?? partOf(readBody?.(), type));
  }
  return read;
}

/** An item: with a headline, or standing for a lone author, photo or video. */
function article(value: unknown, place: Place): Article | undefined {
  const read = articlePart(value, place);
  if (!read || read.headline) return read;
  const isLonePart = !read.url && !read.summary && !('body' in read) && (read.authors ?? read.photo ?? read.video);
  return isLonePart ? read : undefined;
}

/** A paragraph's words. */
const wordsOf = (text: Text): string =>
  text.map((run) => (typeof run === 'string' ? run : 'break' in run ? ' ' : wordsOf(run.text))).join('');

/** A story of another format, put into our words and checked as ours are. What it lacks is taken from its body. */
export function story(value: Json, place: Place, options: BodyOptions = {}): Article | undefined {
  const base = storyBase(webUrl(value['url'], place), place.url);
  const read = retell(() => articlePart(value, place, { fromBody: ['video'], base, ...options }));
  if (!read) return undefined;
  const summaryOfBody = (): string | undefined =>
    decideSummary(wordsOf((firstBlock(read.body, 'paragraph')['text'] ?? []) as Text));
  const hasBody = 'body' in read;
  const summary = read.summary ?? (hasBody && !read.headline ? summaryOfBody() : undefined);
  const headline = read.headline ?? decideHeadline(summary);
  if (!read.id || !headline) return undefined;
  Object.assign(read, { headline, summary });
  // A note of a few words is said once.
  if (summary === headline) delete (read as { summary?: string }).summary;
  if (hasBody && summary === undefined) lazy(read, 'summary', summaryOfBody);
  return read;
}

const facts = record<Omit<Feed, 'items'>>(
  { title: text, url: webUrl, description: text, language, next: webUrl },
  () => true,
);

/** What a feed of another format says of itself, put into our words. */
export const feedFacts = (value: Json, place: Place): Omit<Feed, 'items'> => ({
  ...retell(() => facts(value, place)),
});

/** A lone author, photo or video as an item, told by its fields. */
export function loneItem(value: Json, place: Place): Article | undefined {
  const id = firstText(value, 'id', 'url', 'name', 'sources.0.src', 'embedUrl', 'src');
  const part = 'name' in value ? { authors: [value] } : 'src' in value ? { photo: value } : { video: value };
  return retell(() => article({ id, ...part }, place));
}

// ninjs and schema.org say "headline" too.
const isStory = (value: unknown): boolean =>
  typeof at(value, 'headline') === 'string' && !Object.keys(asObject(value)).some((key) => /^(uri|guid|@)/.test(key));

/** Without `version`, an object is only taken for a part of ours when it says nothing that we do not know. */
const isLonePart = (value: Json): boolean =>
  !!firstText(value, 'name', 'src', 'embedUrl', 'sources.0.src') &&
  Object.keys(value).every((key) => key in { ...authorFields, ...photoFields, ...videoFields });

/** An item as a lone author, photo or video is read into: what `news-load` hands out may be given to another element. */
const isLoneItem = (value: unknown): boolean =>
  isObject(value) &&
  ['authors', 'photo', 'video'].some((part) => part in value) &&
  Object.keys(value).every((key) => ['id', 'url', 'authors', 'photo', 'video'].includes(key));

export const native: ModelFormat = {
  name: 'native',
  recognises(document) {
    if (!isObject(document)) return false;
    const { version, items } = document;
    if (typeof version === 'string') return version.startsWith('newsroom-elements/');
    return Array.isArray(items)
      ? items.some((item) => isStory(item) || isLoneItem(item))
      : isStory(document) || isLonePart(document);
  },
  read(document, place) {
    const value = asObject(document);
    if ('items' in value) return { ...facts(value, place), items: eachOf(value, 'items', article, place) };
    const item = ('headline' in value ? article : loneItem)(value, place);
    return { items: item ? [item] : [] };
  },
};

// ——— For the properties of elements ———

/** What a page gives piecemeal (`headline`, `photo`, `author` properties), as an article that may lack anything. */
export function readGiven(value: unknown, url: string | undefined): Article {
  try {
    return reading(value, () => articlePart(value, { url, problem: () => undefined })) ?? { id: '' };
  } catch {
    return { id: '' };
  }
}
