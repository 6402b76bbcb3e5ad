// schema.org JSON-LD as pages carry it (schema.org/NewsArticle, W3C JSON-LD 1.1), formats.md §7. It is read as JSON with
// conventions and not as RDF: no context is fetched.

import type { Article } from '../model/article.ts';
import { splitCredit } from '../model/credit.ts';
import {
  date,
  firstDate,
  firstText,
  isObject,
  type Json,
  language,
  lazy,
  once,
  type Place,
  size,
  text,
} from './fields.ts';
import type { ModelFormat } from './format.ts';
import { htmlBlocks } from './html-blocks.ts';
import { escapedText } from './html-text.ts';
import { loneItem, story } from './native.ts';

// ——— The graph ———

/** The nodes of a document by their @id. */
interface Graph {
  nodes: ReadonlyMap<unknown, Json>;
  /** How many references to them may still bring in, since thousands may lead to one long node. */
  charactersLeft: number;
}

/** That of the document whose part is being read. */
let graph: Graph = { nodes: new Map(), charactersLeft: 0 };

function within<T>(own: Graph, read: () => T): T {
  const before = graph;
  graph = own;
  try {
    return read();
  } finally {
    graph = before;
  }
}

/** What is said of a thing in several places, as one. Most are told of once and stay as they are. */
function merge(sources: readonly Json[], keyOf: (source: Json) => unknown): Map<unknown, Json> {
  const things = new Map<unknown, Json>();
  const merged = new Map<unknown, Record<string, unknown>>();
  for (const source of sources) {
    const key = keyOf(source);
    const thing = things.get(key);
    if (!thing) {
      things.set(key, source);
      continue;
    }
    const whole = merged.get(key) ?? { ...thing };
    const [known, type] = [typeOf(thing), typeOf(source)];
    // What is empty says nothing.
    for (const [key, value] of Object.entries(source)) if (String(value ?? '')) whole[key] = value;
    whole['@type'] = known.includes(type) ? known : `${known} ${type}`;
    merged.set(key, whole);
    things.set(key, whole);
  }
  return things;
}

/** A node with what a reference to it says itself. */
function follow(reference: Json): Json {
  const node = graph.charactersLeft > 0 && graph.nodes.get(reference['@id']);
  if (!node) return reference;
  graph.charactersLeft -= JSON.stringify(node).length;
  return { ...node, ...reference };
}

/** All values under keys such as `author creator`: single, in a list, or in lists of lists. A text is in its long form. */
function values(source: Json, keys: string): Json[] {
  const found: Json[] = [];
  for (const key of keys.split(' ')) {
    const value = source[key];
    for (const part of Array.isArray(value) ? value.flat(9) : [value]) {
      const words = text(part);
      if (words) found.push({ '@value': words });
      else if (isObject(part)) found.push(follow(part));
    }
  }
  return found;
}

/** What the values say, themselves or at the first of the paths. */
function texts(source: Json, keys: string, ...paths: readonly string[]): string[] {
  const found: string[] = [];
  for (const key of keys.split(' ')) {
    // Most values are texts, which need no long form.
    const words = text(source[key]);
    if (words) {
      found.push(words);
      continue;
    }
    for (const part of values(source, key)) {
      const inside = firstText(part, '@value', ...paths);
      if (inside) found.push(inside);
    }
  }
  return found;
}

const words = (source: Json, keys: string): string[] => texts(source, keys, 'name', 'value').map(escapedText);

/** The first of them, under the first key that has any. */
function word(source: Json, keys: string): string | undefined {
  for (const key of keys.split(' ')) {
    const [first] = source[key] === undefined ? [] : words(source, key);
    if (first) return first;
  }
  return undefined;
}

/** Many say words, names or "#" where an address is meant. */
const urls = (source: Json, keys: string): string[] =>
  texts(source, keys, 'url', '@id').filter((url) => /^(https?:\/)?\/|^[\w-]+(\/[\w.-]+)+$/.test(url));

/** One type, or several with blanks between them. */
function typeOf(node: Json): string {
  const type = node['@type'];
  return typeof type === 'string' ? type : texts(node, '@type').join(' ');
}

const isA = (node: Json, type: RegExp): boolean => type.test(typeOf(node));

// ——— Photo, video, person ———

function photoOf(image: Json) {
  const caption = word(image, 'caption description') ?? '';
  const said = word(image, 'creditText credit author creator copyrightHolder copyrightNotice') ?? '';
  // Its label ("Photo:") is no part of it; a name before the label is ("Dnipro Ledger / Source: Ukrenergo").
  const label = splitCredit(said);
  const unlabelled = label.caption ? said : (label.credit ?? said);
  const credit = said.startsWith('©') ? said.replace(/^© ?(?![ \d])/, '') : unlabelled;
  const split = splitCredit(caption);
  return {
    src: urls(image, 'contentUrl url @value')[0],
    width: size(word(image, 'width')) ?? 0,
    height: size(word(image, 'height')) ?? 0,
    caption,
    credit,
    // The caption's own credit counts where there is no other, or where it says the same and more ("NAME/AGENCY").
    ...((split.credit ?? '').includes(credit) && split),
    license: words(image, 'license').find((words) => !words.includes('/')),
    licenseUrl: urls(image, 'license acquireLicensePage usageInfo')[0],
    digitalSource: texts(image, 'digitalSourceType', '@id')[0],
  };
}

/** Several are crops of one picture, as Google asks for them: the widest is taken, and of those the flattest. */
const photo = (source: Json, keys: string) =>
  values(source, keys)
    .map(photoOf)
    .filter(({ src }) => src)
    .sort((a, b) => b.width - a.width || a.height - b.height)[0];

function videoOf(video: Json) {
  // Each may be a file, and each a page with a player.
  const isFile = (url: string): boolean => /\.(m3u8|m4v|mov|mp4|webm)([?#]|$)/i.test(url);
  const all = urls(video, 'embedUrl contentUrl url');
  return {
    title: word(video, 'name'),
    description: word(video, 'description'),
    poster: photo(video, 'thumbnail image thumbnailUrl'),
    published: word(video, 'uploadDate'),
    // "PT0S" is unknown.
    durationSeconds: word(video, 'duration')?.replace(/^[^1-9]*$/, ''),
    sources: all.filter(isFile).map((src) => ({ src })),
    embedUrl: all.find((url) => !isFile(url)),
    captions: values(video, 'caption')
      .map((file) => ({
        src: urls(file, 'contentUrl url')[0],
        language: word(file, 'inLanguage'),
        label: word(file, 'name'),
      }))
      .filter(({ src }) => src),
    transcriptUrl: urls(video, 'transcript')[0],
  };
}

const personOf = (person: Json) => ({
  name: words(person, '@value name').join(', ') || words(person, 'givenName familyName byline').join(' '),
  role: words(person, 'jobTitle').join(', '),
  bio: word(person, 'description'),
  url: urls(person, 'url sameAs')[0],
  avatar: photo(person, 'image'),
  // facebook, x, bsky.app
  links: urls(person, 'sameAs').map((url) => ({
    network: url.replace(/^https?:\/\/(www\.)?|(\.com)?\/.*$/g, '').replace('twitter', 'x') || 'website',
    url,
  })),
});

// ——— Stories ———

const headlineOf = (source: Json): string | undefined => word(source, 'headline name');

/** Where a story lives. Some sites have copied `google.com/article` from Google's example. */
function urlOf(source: Json): string | undefined {
  for (const key of ['url', 'mainEntityOfPage', 'item', '@id']) {
    // A name within the document is no address.
    const isName = (url: string): boolean => key !== 'url' && url.includes('#');
    const own = urls(source, key).find((url) => !isName(url) && !url.includes('google.com/article'));
    if (own) return own;
  }
  return undefined;
}

/** Line ends are all that most know of paragraphs; some write HTML. */
const bodyOf = (source: Json): string =>
  texts(source, 'articleBody')
    .map(unescaped)
    .map((body) => (/<p\W/i.test(body) ? body : `<p>${plainLines(body).replace(/\n/g, '<p>')}`))
    .join('');

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** HTML that was escaped on its way; text that speaks of tags has others around it. */
const unescaped = (body: string): string =>
  /^\s*&lt;[a-z]/i.test(body) ? body.replace(/&(lt|gt|quot|amp);/g, (_, name: string) => characters[name] ?? '') : body;

/** Lines without markup, as markup. */
const plainLines = (body: string): string =>
  /[<&]/.test(body)
    ? body
        .split('\n')
        .map((line) => escapedText(line).replace(/&/g, '&amp;').replace(/</g, '&lt;'))
        .join('\n')
    : body;

const timeOf = (source: Json, key: string): number =>
  source[key] === undefined ? NaN : Date.parse(date(word(source, key)) ?? '');

/** The text of a live blog, where it says more than its entries do, and these: the newest first, without the lead picture. */
function liveBodyOf(source: Json, lead: unknown): Json[] {
  const own = word(source, 'articleBody') ?? '';
  const isRetold = values(source, 'liveBlogUpdate').some((update) => {
    const words = word(update, 'articleBody');
    return words && own.includes(words.slice(0, 80));
  });
  return [...(isRetold ? [] : htmlBlocks(bodyOf(source))), ...updatesOf(source, lead)];
}

const updatesOf = (source: Json, lead: unknown): Json[] =>
  values(source, 'liveBlogUpdate')
    .sort((a, b) => timeOf(b, 'datePublished') - timeOf(a, 'datePublished'))
    .flatMap((update) => {
      const headline = word(update, 'headline');
      const picture = photo(update, 'image');
      return [
        { type: headline ? 'heading' : 'rule', text: headline },
        ...(picture && picture.src !== lead ? [{ type: 'photo', photo: picture }] : []),
        ...htmlBlocks(bodyOf(update)),
      ];
    });

function statusOf(source: Json, sponsor: string | undefined): string | false {
  if (sponsor || isA(source, /Advertiser/i)) return 'sponsored';
  if (timeOf(source, 'coverageStartTime') < Date.now()) {
    const end = timeOf(source, 'coverageEndTime') || timeOf(source, 'dateModified') + 864e5;
    if (Date.now() < end) return 'live';
  }
  return isA(source, /Opinion/i) && 'opinion';
}

function readStory(source: Json, place: Place): Article | undefined {
  const own = graph;
  const section = word(source, 'articleSection');
  const sponsor = word(source, 'sponsor');
  const tags = words(source, 'keywords');
  const isFree = JSON.stringify(source['isAccessibleForFree']);
  const lead = once(() => within(own, () => photo(source, 'image thumbnailUrl primaryImageOfPage')));
  const told: Json = {
    url: urlOf(source),
    headline: headlineOf(source),
    kicker: section,
    section,
    // Escaped HTML is wrapped twice.
    summary: words(source, 'description abstract').map(escapedText)[0],
    tags: tags.length > 1 ? tags : tags[0]?.split(/, */),
    language: texts(source, 'inLanguage', 'alternateName', 'name').map(language)[0],
    published: firstDate(words(source, 'datePublished dateCreated')),
    updated: word(source, 'dateModified'),
    get authors() {
      // Ghost names one author, and the others as contributors.
      const people = (keys: string) =>
        values(source, keys)
          .map(personOf)
          .filter(({ name }) => name);
      return within(own, () => [
        ...(people('author')[0] ? people('author') : people('creator')),
        ...people('contributor'),
      ]);
    },
    get photo() {
      return lead();
    },
    get video() {
      return within(own, () =>
        values(source, 'video')
          .map(videoOf)
          .find(({ sources, embedUrl }) => embedUrl ?? sources[0]),
      );
    },
    sponsor,
    status: statusOf(source, sponsor),
    access: /false/i.test(isFree) ? 'subscriber' : /true/i.test(isFree) && 'free',
  };
  if (!values(source, 'liveBlogUpdate').length) {
    const html = /\S/.test(String(source['articleBody'] ?? '')) ? () => within(own, () => bodyOf(source)) : undefined;
    return story(told, place, { html });
  }
  lazy(told, 'body', () => within(own, () => liveBodyOf(source, lead()?.src)));
  return story(told, place);
}

/** The entries of a list that are stories, or may be: with a name and an address. */
const entriesOf = (list: Json): Json[] =>
  values(list, 'itemListElement')
    .map((entry) => values(entry, 'item').find(headlineOf) ?? entry)
    .filter(
      (entry) => isA(entry, /^$|(Article|Posting|Report|ListItem|WebPage)\b/i) && headlineOf(entry) && urlOf(entry),
    );

const lone = [
  [/Person\b/i, personOf],
  [/VideoObject\b/i, videoOf],
  [/ImageObject\b/i, photoOf],
] as const;

export const jsonLd: ModelFormat = {
  name: 'json-ld',
  recognises(document) {
    const first = [document].flat(9).find(isObject) ?? {};
    return '@graph' in first || '@type' in first;
  },
  read(document, context) {
    const own: Graph = { nodes: new Map(), charactersLeft: 0 };
    const { stories, video, others } = within(own, () => {
      // Pages put things side by side, into graphs, and into the page that is about them.
      const parts = ['@graph', 'mainEntity'].reduce(
        (parts, key) => parts.flatMap((part) => [part, ...values(part, key)]),
        values({ document }, 'document'),
      );
      own.nodes = merge(parts, (part) => part['@id'] ?? part);
      own.charactersLeft = 2e7;
      const found = (type: RegExp): Json[] => [...own.nodes.values()].filter((node) => isA(node, type));
      const told = found(/(Article|BlogPosting|\bReport)\b/i);
      const entries = told.length ? told : found(/\bItemList\b/i).flatMap(entriesOf);
      // A plugin and a theme may tell the same story.
      const keyOf = (source: Json) => urlOf(source) ?? `${headlineOf(source)} ${word(source, 'datePublished')}`;
      const stories = [...merge(entries, keyOf).values()];
      return {
        stories,
        video: stories.length > 1 ? [] : found(/VideoObject\b/i),
        others: stories.length
          ? undefined
          : lone
              .map(([type, read]) => found(type).flatMap((node) => loneItem(read(node), context) ?? []))
              .find(({ length }) => length),
      };
    });
    if (!stories.length && !others) {
      context.problem('', 'Nothing to show: no story with a headline and an address, no person, picture or film.');
    }
    /** What Yoast's stories lack is found in their pages, a film of some beside them. */
    const whole = (source: Json): Json => {
      const around = { ...(video.length && { video }), ...values(source, 'mainEntityOfPage')[0] };
      return Object.keys(around).every((key) => key in source) ? source : { ...around, ...source };
    };
    function* readStories(): Generator<Article | undefined> {
      for (const source of stories) {
        yield within(own, () => readStory(whole(source), context));
      }
    }
    return { items: others ?? readStories() };
  },
};
