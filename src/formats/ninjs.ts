// IPTC ninjs 1.x, 2.x, 3.x (iptc.org/std/ninjs) and Superdesk's dialect, formats.md §6. One reader serves all versions and
// their mixtures, because everything is put into one shape first, close to that of 1.x.

import type { Article } from '../model/article.ts';
import { splitCredit } from '../model/credit.ts';
import {
  asList,
  asObject,
  at,
  date,
  each,
  eachOf,
  firstText,
  type Json,
  lazy,
  leaveOut,
  once,
  type Read,
  text,
} from './fields.ts';
import type { ModelFormat } from './format.ts';
import { htmlBlocks } from './html-blocks.ts';
import { htmlText } from './html-text.ts';
import { feedFacts, loneItem, story } from './native.ts';

// ——— One shape for all versions ———

const byRole = new Set(['headlines', 'descriptions', 'bodies']);

/**
 * Names in lower case, lists as objects, and `headlines: [{role: "main", value}]` as `headlines_0__main`. Nothing that
 * is read lies deeper than the `poi` of an associated picture's rendition. Associations stay as they are until they are read.
 */
function plain(value: unknown, depth = 6): unknown {
  if (!depth || typeof value !== 'object' || !value) return value;
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const name = key.toLowerCase();
    const part = name === 'associations' ? (value as Json)[key] : plain((value as Json)[key], depth - 1);
    if (byRole.has(name)) {
      for (const [index, one] of Object.entries(asObject(part))) {
        result[[name, index, at(one, 'contenttype'), at(one, 'role')].join('_').toLowerCase()] = at(one, 'value');
      }
    } else if (name !== '__proto__') {
      result[name] = part;
    }
  }
  return result;
}

/** The parts of a container; in 1.x its keys are their names. */
const partsOf = (item: Json, key: string): Json[] =>
  Object.entries(asObject(item[key])).map(([name, part]) => ({ name, ...asObject(part) }));

/** The first name that holds words, of the first form that any has. */
function nameOf(item: Json, ...forms: readonly RegExp[]): string {
  const names = Object.keys(item);
  for (const form of forms) {
    const found = names.find((name) => form.test(name) && text(item[name]));
    if (found) return found;
  }
  return '';
}

function words(item: Json, ...forms: readonly RegExp[]): string {
  const name = nameOf(item, ...forms);
  const words = text(item[name]) ?? '';
  return /html|rich/.test(name) ? htmlText(words) : words;
}

const headlineOf = (item: Json): string => words(item, /^headline(s_.*main)?$/, /^headline.*main$/, /^headline/);

/** What it is about. The credit and the writer's address are listed with it. */
const descriptionOf = (item: Json, form: RegExp): string =>
  words(item, form, /^desc.*text$/, /^desc.*main$/, /^desc(?!.*(creditline|writer))/);

const bylineOf = (item: Json): string => words(item, /^by(line)?$/).replace(/^(by|von|par|por) /i, '');

const publishedOf = (item: Json): string | undefined =>
  firstText(item, 'firstcreated', 'contentcreated', 'versioncreated');

// ——— Pictures and films ———

interface MediaFile extends Json {
  readonly width: number;
  readonly height: number;
}

const fileOf = ({ href: src, mimetype, contenttype: type = mimetype, width, height, ...file }: Json): MediaFile => ({
  ...file,
  src,
  type,
  width: Number(width) || 0,
  height: Number(height),
});

/** The files of a kind, the best first: the largest of up to 2000 pixels; originals only where there is nothing else. */
function filesOf(item: Json, kind: RegExp): readonly MediaFile[] {
  const files = partsOf(item, 'renditions')
    .map(fileOf)
    .filter(({ src, type }) => src && kind.test(String(type)));
  const proper = files.filter(({ name }) => !/watermark|original|hires/i.test(String(name)));
  const fit = ({ width }: MediaFile): number => (width > 2000 ? -width : width);
  return (proper.length ? proper : files).sort((a, b) => fit(b) - fit(a));
}

function photoOf(picture: Json): Json | undefined {
  const files = filesOf(picture, /^(image|undefined)/);
  const [best] = files;
  if (!best) return undefined;
  const { src, width, height } = best;
  // Superdesk's smaller files keep the pixels of the original.
  const pointed = [fileOf(asObject(at(picture, 'renditions.original'))), best].find((file) => firstText(file, 'poi.x'));
  const headline = headlineOf(picture);
  const description = descriptionOf(picture, /^desc.*caption$/) || headline;
  const split = splitCredit(description);
  const by = bylineOf(picture);
  const holder = words(picture, /^copyrightholder$/);
  const notice = words(picture, /^copyrightnotice$/);
  const owed = [
    words(picture, /^desc.*creditline$/),
    split.credit ?? '',
    by && holder && !by.includes(holder) ? `${by}/${holder}` : by || holder,
    firstText(picture, 'source', 'infosource.0.name', 'infosources.0.name') ?? '',
    notice,
  ];
  // What is longer is a legal notice.
  const credit = owed.find(({ length }) => length && length <= 100) ?? '';
  const bare = splitCredit(credit);
  return {
    src,
    width,
    height,
    renditions: files.filter((file) => Math.abs((file.width * height) / file.height / width - 1) < 0.02),
    focalPoint: pointed && {
      x: Number(at(pointed, 'poi.x')) / pointed.width,
      y: Number(at(pointed, 'poi.y')) / pointed.height,
    },
    // Where Superdesk has its alternative texts.
    alt: words(picture, /^body_text$/) || headline || undefined,
    // What the credit says need not stand in the caption, too.
    caption: credit.includes(split.credit ?? '') ? split.caption : description,
    credit: bare.caption ? credit : bare.credit,
    license: [words(picture, /^usageterms$/), ...owed.filter(({ length }) => length > 100), notice].find(
      (words) => words && words !== credit,
    ),
    licenseUrl: at(picture, 'rightsinfo.linkedrights'),
    digitalSource: firstText(picture, 'digitalsourcetype', 'digitalsourcetype.uri', 'digitalsourcetype.name'),
  };
}

/** A picture or a film, as a block of a body. */
function blockOf(item: Json): { type: string; photo?: Json; video?: Json } | undefined {
  if (!/^(picture|graphic|video|undefined)/i.test(String(item['type']))) return undefined;
  const photo = photoOf(item);
  const sources = filesOf(item, /^video/);
  const duration = Number(at(sources, '0.duration'));
  if (!sources.length) return photo && { type: 'photo', photo };
  return {
    type: 'video',
    video: {
      title: headlineOf(item),
      description: descriptionOf(item, /^desc.*caption$/),
      poster: photo,
      // AP counts milliseconds.
      durationSeconds: duration > 86_400 ? duration / 1000 : duration,
      published: publishedOf(item),
      sources,
    },
  };
}

/** The main picture, then the others, then logos and charts. */
const rankOf = ({ name, role, type }: Json): number =>
  /\b(main|feature)/i.test([name, role].join(' ')) ? 0 : type === 'graphic' ? 2 : 1;

// ——— Stories ———

/** Why nobody may see it. An embargo whose end cannot be read has not ended. */
function embargoOf(item: Json): string | undefined {
  const embargo = words(item, /^embargoed(until)?$/);
  return embargo && !(Date.parse(date(embargo) ?? '') <= Date.now())
    ? `embargoed until ${embargo}`
    : /^(cancel|withh).*/i.exec(words(item, /^pubstatus$/))?.[0];
}

/** Superdesk lists people, the photographer among them; others have a byline as prose. */
function authorsOf(item: Json): Json[] {
  const authors = Object.values(asObject(item['authors']))
    .map(asObject)
    .filter(({ name, role }) => name && !/photo/i.test(String(role)))
    .map(({ name, role, biography: bio, avatar_url: src }) => ({ name, role, bio, avatar: src && { src } }));
  const name = bylineOf(item);
  return !authors.length && name ? [{ name }] : authors;
}

/** The words as HTML, without the headline that some repeat in them; plain ones with their paragraphs and lines. */
function bodyOf(item: Json, headline: string): string {
  const html = text(item[nameOf(item, /^bod.*(html|rich)/)]);
  return html
    ? html.replace(/<h1[^<>]*>([^<]*)<\/h1>/i, (heading, words: string) =>
        htmlText(words) === headline ? '' : heading,
      )
    : words(item, /^bod(?!.*(xml|nitf))/)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/\n\s*\n/g, '<p>')
        .replace(/\n/g, '<br>');
}

const item: Read<Article> = (value, place) => {
  const source = asObject(plain(value));
  const id = words(source, /^(uri|guid)$/);
  const headline = headlineOf(source);
  const html = bodyOf(source, headline);
  const [notNews] = /^(audio|component|event|planning)/i.exec(String(source['type'])) ?? [];
  const reason = embargoOf(source) ?? (headline && html ? undefined : notNews);
  if (reason) return leaveOut(place, `Not to be shown (${reason}): ${id}`);
  const lone = source['type'] ? blockOf(source) : undefined;
  if (lone) return loneItem({ id, ...(lone.photo ?? lone.video) }, place);

  const media = once(() => {
    const inBody = new Set<unknown>(html.replaceAll('&amp;', '&').replaceAll("'", '"').split('"'));
    return partsOf({ media: plain(source['associations']) }, 'media')
      .filter((part) => !embargoOf(part))
      .sort((a, b) => rankOf(a) - rankOf(b))
      .map((part) => ({
        ...blockOf(part),
        isShown: partsOf(part, 'renditions').some(({ href }) => inBody.has(href)),
      }));
  });
  const lead = once(() => media().find(({ photo }) => photo));
  const told: Json = {
    id,
    // Most are names, or addresses of APIs with a token: what may be one of these is no link.
    url: /^https?:\/\/(?!.*(\bapi|api\b|items?\/|urn:|\?))[^/]+\./i.exec(id)?.input,
    headline: headline || source['title'],
    summary: descriptionOf(source, /^desc.*summary$/),
    tags: ['subject', 'subjects', 'keywords']
      .flatMap((key) => Object.values(asObject(source[key])))
      .map((tag) => firstText(tag, 'name') ?? text(tag))
      .filter(Boolean)
      .slice(0, 5),
    language: source['language'],
    published: publishedOf(source),
    updated: source['versioncreated'],
    get authors() {
      return authorsOf(source);
    },
    get photo() {
      return (lead() ?? blockOf(source))?.photo;
    },
    get video() {
      return media().find(({ video }) => video)?.video;
    },
    body: html,
  };
  if (source['associations']) {
    lazy(told, 'body', () => [
      ...htmlBlocks(html),
      ...media().filter((block) => block.type && block !== lead() && !block.isShown),
    ]);
  }
  return story(told, place);
};

// ——— Documents ———

/** The standard knows no lists: these are Superdesk's, others' and the BBC's. */
const listKey = (document: unknown): string | undefined =>
  ['_items', 'items', 'item'].find((key) => Array.isArray(at(document, key)));

const isNinjs = (value: unknown): boolean =>
  !!firstText(value, 'uri', 'guid') &&
  /\b(standard|versioncreated|renditions|pubstatus|bodies|headlines?|(body|headline|description)_\w+)\b/i.test(
    Object.keys(asObject(value)).join(),
  );

export const ninjs: ModelFormat = {
  name: 'ninjs',
  recognises: (document) =>
    asList(at(document, listKey(document) ?? '') ?? document).some(isNinjs) ||
    // Superdesk may have found nothing.
    at(document, '_items.length') === 0,
  read(document, place) {
    const key = listKey(document);
    const items = key ? eachOf(asObject(document), key, item, place) : each(asList(document), item, place);
    return { ...feedFacts({ next: at(document, '_links.next.href') }, place), items };
  },
};
