// RSS and Atom say the same in other words, and real feeds mix them: both are read here (formats.md §8). A text becomes a
// document, however it was put together; children are told by namespace and name; pictures and films are Media RSS.

import type { Article } from '../model/article.ts';
import { splitCredit } from '../model/credit.ts';
import {
  decideSummary,
  eachOf,
  firstDate,
  type Json,
  lazy,
  number,
  type Place,
  storyBase,
  webUrl,
  words,
} from './fields.ts';
import type { FeedInReading } from './format.ts';
import { readCaption } from './html-blocks.ts';
import { escaped, escapedText, htmlText, soundMarkup } from './html-text.ts';
import { parseXml } from './markup.ts';
import { feedFacts, readHtmlBlocks, story } from './native.ts';

// ——— The document ———

const opening = /<((?:\w+:)?(rss|RDF|feed))(?=[\s>])/;

/** The name of a feed's root. In real feeds blank lines, warnings and `<?phpxml` stand before it. */
export const rootName = (document: unknown): string | undefined =>
  typeof document === 'string' ? opening.exec(document)?.[2] : undefined;

/** The feed's own text; what real feeds get wrong is put right. What is cut off within an item stays broken. */
function mend(document: unknown): string {
  const text = words(document) ?? '';
  const xml = text
    .slice(text.search(opening))
    // Only within CDATA "&" may stand for itself.
    .replace(/(<!\[CDATA\[[^]*?(?:\]\]>|$))|&(?!#?\w+;)/g, (_, data?: string) => data ?? '&amp;');
  return xml + missingEnds(xml);
}

const missingEnds = (xml: string): string =>
  ['channel', opening.exec(xml)?.[1] ?? 'rss']
    .map((name) => (xml.includes(`<${name}`) && !xml.includes(`</${name}`) ? `</${name}>` : ''))
    .join('');

function parse(xml: string): Element {
  // Gone with the feed's own DOCTYPE are entities that grow without end. XHTML's, which browsers know by heart, has &nbsp;
  // and its like.
  const parsed = parseXml(`<!DOCTYPE feed PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "">${xml}`);
  const error = parsed.querySelector('parsererror,html:root');
  if (error) throw new Error(`The XML is broken. ${error.textContent.slice(0, 200)}`);
  return parsed.documentElement;
}

/** More than a browser parses before a reader notices. */
const pieceLength = 100_000;

/** What stands before, in and after the items, which are cut into pieces where a feed is long. */
function cut(xml: string): { head: string; pieces: string[]; tail: string } {
  const found = xml.length > 4 * pieceLength ? /<(item|entry)[\s>]/.exec(xml) : undefined;
  const end = `</${found?.[1]}>`;
  const start = found?.index ?? Infinity;
  const last = xml.lastIndexOf(end) + end.length;
  if (last < start || start > pieceLength / 10) return { head: xml, pieces: [], tail: '' };
  const pieces: string[] = [];
  for (let from = start, to = 0; from < last; from = to) {
    const next = xml.indexOf(end, from + pieceLength);
    to = next < 0 ? last : next + end.length;
    pieces.push(xml.slice(from, to));
  }
  return { head: xml.slice(0, start), pieces, tail: xml.slice(last) };
}

/** The root of the feed; of a long one without its items, and then roots with some items each. */
function* rootsOf(xml: string): Generator<Element, undefined> {
  const { head, pieces, tail } = cut(xml);
  yield parse(head + tail);
  const whole = (items: string): Element => parse(head + items + missingEnds(head));
  for (const [index, piece] of pieces.entries()) {
    let root: Element;
    try {
      root = whole(piece);
    } catch {
      // A text may have said what ends an item.
      yield whole(pieces.slice(index).join(''));
      return;
    }
    yield root;
  }
}

/** Namespaces by what never changes in them: https, a missing slash at the end and other versions mean the same. */
const namespaces: Readonly<Record<string, RegExp>> = {
  atom: /atom/i,
  content: /content\/$/,
  dc: /dc\/elements/,
  dcterms: /dc\/terms/,
  feedburner: /feedburner/,
  itunes: /itunes/,
  media: /mrss/,
  yt: /youtube/,
};

type Parent = Element | null | undefined;

// Dozens of names are asked for in each item, most of them in vain: its children are looked through once.
const childrenByName = new WeakMap<Element, ReadonlyMap<string, readonly Element[]>>();

function byName(parent: Element): ReadonlyMap<string, readonly Element[]> {
  const known = childrenByName.get(parent);
  if (known) return known;
  const named = new Map<string, Element[]>();
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const { localName } = child;
    const others = named.get(localName);
    if (others) others.push(child);
    else named.set(localName, [child]);
  }
  childrenByName.set(parent, named);
  return named;
}

/** The children of these names: with a prefix its namespace's; else their parent's, or Atom's, which RSS borrows. */
function children(parent: Parent, ...names: readonly string[]): Element[] {
  if (!parent) return [];
  const named = byName(parent);
  return names.flatMap((name) => {
    const colon = name.indexOf(':');
    // The server's parser knows no namespaces and leaves the prefix in the name.
    const found = named.get(name) ?? named.get(name.slice(colon + 1));
    if (!found) return [];
    const prefix = colon < 0 ? 'atom' : name.slice(0, colon);
    return found.filter(
      ({ localName, namespaceURI }) =>
        (localName === name && namespaceURI === parent.namespaceURI) || namespaces[prefix]?.test(namespaceURI ?? ''),
    );
  });
}

/** Not `getAttribute`: on the server that does not decode entities. */
const attribute = (element: Parent, name: string): string | undefined => element?.getAttributeNode(name)?.value;

// ——— Words ———

const textOf = (element: Parent): string => escapedText(element?.textContent ?? '');

/** Plain words keep their line ends. */
const linesOf = (element: Parent): string =>
  /[<&]/.test(element?.textContent ?? '') ? textOf(element) : (element?.textContent.trim() ?? '');

const textsIn = (parent: Parent, names: readonly string[]): string[] =>
  children(parent, ...names)
    .map(({ textContent }) => textContent.trim())
    .filter(Boolean);

/** The words of the first of these children that has any. */
const textIn = (parent: Parent, ...names: readonly string[]): string | undefined => textsIn(parent, names)[0];

const dateIn = (parent: Parent, ...names: readonly string[]): unknown => firstDate(textsIn(parent, names));

const isAtom = (parent: Parent): boolean => /feed|entry/.test(parent?.localName ?? '');

/** A child's words as HTML. Atom says what they are (RFC 4287 §3.1; 0.3 says `text/html`); in RSS they may be HTML. */
function htmlIn(parent: Parent, ...names: readonly string[]): string {
  const [element] = children(parent, ...names);
  const words = element?.textContent ?? '';
  const type = attribute(element, 'type') ?? (isAtom(parent) ? 'text' : 'html');
  const [div] = /xhtml/.test(type) ? (element?.children ?? []) : [];
  // A server has no serializer; its elements write themselves.
  if (div) return 'XMLSerializer' in globalThis ? new XMLSerializer().serializeToString(div) : String(div);
  if (/html/.test(type)) return words;
  // What is no text is a file, written in letters (RFC 4287 §4.1.3.3).
  return /^text/.test(type) ? plainMarkup(words) : '';
}

/** Plain words as markup; blank lines part its paragraphs. */
const plainMarkup = (words: string): string => escaped(words.trim()).replace(/\n\s*\n/g, '<p>');

const titleOf = (parent: Parent): string => (isAtom(parent) ? htmlText : escapedText)(htmlIn(parent, 'title'));

/** The people in the first of these children that names any. RSS says "mail@host (Name)"; a mail address is no name. */
const peopleIn = (parent: Parent, ...names: readonly string[]): Json[] | undefined =>
  names
    .map((name) =>
      children(parent, name)
        .map((person) => ({
          name: textOf(children(person, 'name')[0] ?? person)
            .replace(/^[^\s@]+@[^\s@]+ ?\((.*)\)$/, '$1')
            .replace(/[ (<]*[^\s@(<]+@[^\s@)>,]+[)>,]* */, ''),
          url: textIn(person, 'uri'),
        }))
        .filter(({ name }) => name),
    )
    .find(({ length }) => length);

// ——— Links, pictures and films ———

/** The links of a relation; one that names none leads to the page itself (RFC 4287 §4.2.7.2). */
const linksIn = (parent: Parent, relation: string): Element[] =>
  children(parent, 'link').filter((link) => (attribute(link, 'rel') ?? 'alternate') === relation);

/** Where a link leads: to HTML, if there is a choice. */
function linkIn(parent: Parent, relation = 'alternate'): string | undefined {
  const links = linksIn(parent, relation).filter((link) => attribute(link, 'href'));
  return attribute(links.find((link) => /html/.test(attribute(link, 'type') ?? 'html')) ?? links[0], 'href');
}

/** What relative addresses within an element start from, where it says so (RFC 4287 §2). */
const baseOf = (element: Parent, place: Place): string | undefined => webUrl(attribute(element, 'xml:base'), place);

/** Some write it as the words of the element. */
const addressOf = (element: Parent): string | undefined =>
  attribute(element, 'url') ??
  attribute(element, 'href') ??
  textIn(element, 'url') ??
  /^\s*(https?:\S+)\s*$/.exec(element?.textContent ?? '')?.[1];

const fileOf = (element: Element): Json => ({
  src: addressOf(element),
  type: attribute(element, 'type'),
  width: attribute(element, 'width'),
  height: attribute(element, 'height'),
});

/** The type is believed before the medium: Flash calls itself a video. */
const isOf = (kind: RegExp) => (element: Element) =>
  kind.test(attribute(element, 'type') ?? attribute(element, 'medium') ?? addressOf(element) ?? '');
const isImage = isOf(/^image|\.(?:jpe?g|png|webp|avif)(?:[?#]|$)/i);
const isSound = isOf(/^audio|\.(?:mp3|m4a)(?:[?#]|$)/i);
const isFilm = isOf(/^video|mpegurl|\.(?:mp4|webm|m3u8)(?:[?#]|$)/i);

/** Neither an avatar, a smiley or an icon nor something that counts readers. */
const isPicture = ({ src, width }: { src?: unknown; width?: unknown }): boolean =>
  !!src &&
  !/gravatar\.com|feedburner\.com\/~|\/(?:pixel[.?]|smilies\/|emoji\/)/.test(String(src)) &&
  (number(width) ?? 50) >= 50;

const isDefault = (element: Element): boolean => attribute(element, 'isDefault') === 'true';

const widthOf = (element: Element): number => number(attribute(element, 'width')) ?? 0;
const widestFirst = (elements: Element[]): Element[] => elements.sort((a, b) => widthOf(b) - widthOf(a));

/** Media RSS lets a group, and the item, say what holds for every file in it. */
const nearest = (scopes: readonly Parent[], name: string): Element[] =>
  scopes.map((scope) => children(scope, name)).find(({ length }) => length) ?? [];

const isGroup = (parent: Parent): boolean => /group$/.test(parent?.localName ?? '');
const shapeOf = ({ width, height }: Json): number => Number(width) / Number(height);

/**
 * Is it the same picture in another width? A group is one work in several files (Media RSS, `media:group`), and so are
 * addresses that differ in their query. One of another shape is a crop.
 */
const isSizeOf =
  (picture: Element) =>
  (other: Element): boolean => {
    const [own, its] = [picture, other].map(fileOf) as [Json, Json];
    const paths = [own, its].map(({ src }) => String(src).split('?')[0]);
    return (
      other !== picture &&
      other.parentElement === picture.parentElement &&
      (isGroup(picture.parentElement) || paths[0] === paths[1]) &&
      Math.abs(shapeOf(its) / shapeOf(own) - 1) < 0.02
    );
  };

function photoOf(element: Element, scopes: readonly Parent[]): Json {
  const split = readCaption(nearest(scopes, 'media:description')[0]?.textContent);
  const credit = nearest(scopes, 'media:credit')
    .filter((person) => /^photo|^$/.test(attribute(person, 'role') ?? ''))
    .map(textOf)
    .join(', ');
  const [license] = nearest(scopes, 'media:license');
  return {
    ...fileOf(element),
    ...split,
    credit: splitCredit(credit).credit ?? (credit || split['credit'] || textOf(nearest(scopes, 'media:copyright')[0])),
    license: textOf(license),
    licenseUrl: attribute(license, 'href'),
  };
}

/** An item's picture and film; `headline` is the title of a film that has none. */
function mediaOf(item: Element, headline: string) {
  const groups = [...children(item, 'media:group'), item];
  const contents = groups.flatMap((group) => children(group, 'media:content'));
  const thumbnails = widestFirst([...groups, ...contents].flatMap((scope) => children(scope, 'media:thumbnail')));
  const files = [...contents, ...children(item, 'enclosure'), ...linksIn(item, 'enclosure')];
  const films = files.filter(isFilm);
  const [film] = films;
  const around = film ? [film.parentElement, film, item] : groups;
  const id = textIn(item, 'yt:videoId');
  const embedUrl = id
    ? `https://www.youtube.com/watch?v=${id}`
    : attribute(nearest([...around, ...contents], 'media:player')[0], 'url');
  const isVideo = film ?? embedUrl;
  const photo = [
    ...widestFirst(contents.filter(isImage)),
    // A card that shows YouTube's own picture tells YouTube of every reader; a player's poster waits.
    ...(id ? [] : thumbnails),
    ...files.filter(isImage),
    ...children(item, 'itunes:image', 'image'),
  ].find((element) => isPicture(fileOf(element)));
  const poster = thumbnails[0] ?? photo;
  return {
    // What stands around a film is said of the film.
    photo: photo && {
      ...photoOf(photo, isVideo ? [photo] : [photo, photo.parentElement, item]),
      renditions: contents.filter(isImage).filter(isSizeOf(photo)).map(fileOf),
    },
    video: isVideo && {
      title: textOf(nearest(around, 'media:title')[0]) || headline,
      description: linesOf(nearest(around, 'media:description')[0]),
      poster: poster && fileOf(poster),
      durationSeconds: attribute(film, 'duration') ?? textIn(item, 'itunes:duration'),
      // A group is one film in several files.
      sources: films
        .filter((file) => file.parentElement === film?.parentElement)
        .sort((a, b) => Number(isDefault(b)) - Number(isDefault(a)))
        .map(fileOf),
      embedUrl,
    },
  };
}

// ——— Items and the feed ———

/** A summary's words, without pictures and their captions, and without what WordPress puts under it. */
const summaryOf = (html: string): string =>
  htmlText(html.replace(/<figure[^]*?(?:<\/figure>|$)/gi, ''))
    .replace(/ ?(?:The post .{1,300} appeared first on|Continue reading).{0,300}$/, '')
    .replace(/ ?\[(…|\.\.\.)\]$/, '…');

/** Ghost cuts its descriptions within a word (formats.md §8). */
function isCutOff(summary: string, body: string): boolean {
  if (!body || summary.length < 50 || !/[\p{L}\d]$/u.test(summary)) return false;
  const opening = htmlText(body.slice(0, 5000));
  const start = opening.indexOf(summary);
  return start >= 0 && /^[\p{L}\d]/u.test(opening.slice(start + summary.length));
}

/** `authors`: those of the feed. */
function readItem(item: Element, authors: Json[] | undefined, place: Place): Article | undefined {
  // Ghost's own word for no title.
  const headline = titleOf(item).replace(/^\(Untitled\)$/, '');
  const { photo, video } = mediaOf(item, headline);
  const summary = htmlIn(item, 'description', 'summary', 'itunes:summary');
  const body = htmlIn(item, 'content:encoded', 'content');
  const words = summaryOf(summary || (video && video.description) || '');
  // A summary longer than any is the story.
  const isLong = words.length > 500;
  const [sound] = [...children(item, 'enclosure'), ...linksIn(item, 'enclosure')].filter(isSound);
  const hasBody = body || isLong || sound;
  const html = (body || summary) + (sound ? soundMarkup(addressOf(sound), headline) : '');
  const id = textIn(item, 'guid', 'id');
  const isPermalink = /^https?:/.test(id ?? '') && !item.querySelector('guid[isPermaLink=false]');
  const links = [...textsIn(item, ['feedburner:origLink', 'link']), linkIn(item), isPermalink && id].filter(Boolean);
  const article = story(
    {
      id,
      url: links.find((link) => webUrl(link, place)) ?? links[0],
      headline,
      tags: children(item, 'category', 'dc:subject')
        .map((tag) => attribute(tag, 'label') ?? attribute(tag, 'term') ?? textOf(tag))
        .filter((tag) => tag !== 'Uncategorized'),
      language: attribute(item, 'xml:lang') ?? textIn(item, 'dc:language'),
      published: dateIn(item, 'pubDate', 'published', 'issued', 'dc:date', 'updated'),
      updated: dateIn(item, 'updated', 'modified', 'dcterms:modified'),
      authors:
        peopleIn(item, 'dc:creator', 'author', 'itunes:author') ??
        peopleIn(children(item, 'source')[0], 'author') ??
        authors,
      photo,
      video,
      summary: isLong || words.endsWith('…') ? decideSummary(words) : !isCutOff(words, body) && words,
      // A short one is read for its picture only.
      body: (hasBody || /<img/i.test(summary)) && html,
    },
    { ...place, url: baseOf(item, place) ?? place.url },
    { fromBody: ['photo', 'video'] },
  );
  const bodyBase = baseOf(children(item, 'content')[0], place);
  if (article && bodyBase) lazy(article, 'body', () => readHtmlBlocks(html, bodyBase));
  if (article && !hasBody) delete (article as { body?: unknown }).body;
  return article;
}

/** @throws {Error} with a sentence that says what is wrong with the XML, also while its items are read. */
export function readFeed(document: unknown, place: Place): FeedInReading {
  const roots = rootsOf(mend(document));
  const root = roots.next().value as Element;
  const channelOf = ({ children }: Element): Element | undefined =>
    [...children].find(({ localName }) => localName === 'channel');
  const feed = channelOf(root) ?? root;
  const base = baseOf(root, place);
  const facts = feedFacts(
    {
      title: titleOf(feed),
      url: textIn(feed, 'link') ?? linkIn(feed),
      description: htmlText(htmlIn(feed, 'description', 'subtitle')),
      language: attribute(feed, 'xml:lang') ?? textIn(feed, 'language', 'dc:language'),
      next: linkIn(feed, 'next'),
    },
    { ...place, url: base ?? place.url },
  );
  const at = { ...place, url: base ?? storyBase(facts.url, place.url) };
  // The name is that of the pointers in Problems.
  const name = isAtom(root) ? 'entry' : 'item';
  // In RSS 1.0 items stand beside the channel.
  const itemsIn = (root: Element): Element[] =>
    [...root.children, ...(channelOf(root)?.children ?? [])].filter(({ localName }) => localName === name);
  const items = itemsIn(root);
  const authors = peopleIn(feed, 'author');
  const read = (item: unknown): Article | undefined => readItem(item as Element, authors, at);
  const more = (): boolean => {
    const { value } = roots.next();
    if (value) items.push(...itemsIn(value));
    return !!value;
  };
  return { ...facts, items: eachOf({ [name]: items }, name, read, at, more) };
}
