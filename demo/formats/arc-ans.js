// Arc XP's ANS (github.com/washingtonpost/ans-schema) as a format of a page's own. Copy this file and register it:
//
//   import { registerFormat } from '/newsroom-elements.js';
//   import { ans } from './arc-ans.js';
//   registerFormat(ans);
//
// then give the elements an address that answers with a story, a video, a picture, a gallery, an author, a collection or
// the results of a search:
//
//   <news-feed src="/pf/api/v3/content/fetch/story-feed-sections?query={"includeSections":"/city"}"></news-feed>
//
// Content from the Content API itself has to come through a server of yours: its key is secret. What `read` returns is in
// the words of our own JSON and is checked as such: what is missing or wrong falls out, the rest is shown.

// ——— Yours to set ———

/** The site that paths such as "/city/2026/river" are on. Empty: the site that the document came from. */
const site = '';

/** Where your resizer answers, e.g. "https://www.example.com/resizer/v2/" (or "…/resizer/", version 1). Empty: no sizes. */
const resizer = '';

const widths = [400, 800, 1200];

/** What the codes of your subscriptions mean. Metered stories are open until a reader has used up the meter. */
const accessOf = {
  free: 'free',
  metered: 'free',
  registered: 'registered',
  premium: 'subscriber',
  subscriber: 'subscriber',
};

// ——— Text ———

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…' };

function decode(entity, name) {
  const code = Number(name.replace('#', '').replace(/^x/i, '0x'));
  return name[0] !== '#' ? (named[name] ?? entity) : code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

/** The words of a line of HTML: tags go, entities are decoded. */
const textOf = (html) =>
  String(html ?? '')
    .replace(/<\/?(?:br|div|li|p|ul)\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/&(#x?[\da-f]{1,6}|\w{1,8});/gi, decode)
    .trim();

/** Words, or an address, as they stand in HTML. */
const escaped = (words) => String(words ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const addressOf = (path) => (path && site ? new URL(path, site).href : path);

// ——— People and pictures ———

const authorOf = (person) => ({
  name: person.additional_properties?.original?.byline || person.name || person.byline,
  role: person.role || person.org,
  bio: textOf(person.long_bio || person.bio),
  url: addressOf(person.url),
  avatar: person.image?.url && { src: person.image.url },
  links: (person.social_links ?? person.socialLinks)?.map(({ site: network, url }) => ({ network, url })),
});

/** "Name, Name/Agency". Vanity credits are what readers are to see in place of the credits. */
function creditOf({ credits, vanity_credits: vanity }) {
  const { by = [], affiliation = [] } = vanity ?? credits ?? {};
  const names = (people) =>
    people
      .map(({ name, byline }) => name || byline)
      .filter(Boolean)
      .join(', ');
  return [names(by), names(affiliation)].filter(Boolean).join('/');
}

/** Other sizes of a picture. Every one is signed: version 2 signs the picture (`auth`), version 1 each size. */
function renditionsOf({ _id: id, url, width, height, auth, resized_params: signed }) {
  if (!resizer || !url) return undefined;
  const [ending] = /\.\w+$/.exec(new URL(url, 'https://x.invalid').pathname) ?? ['.jpg'];
  const key = auth && Object.values(auth)[0];
  const versionTwo = widths
    .filter((size) => key && size < width)
    .map((size) => ({
      src: `${resizer}${id}${ending}?auth=${key}&width=${size}`,
      width: size,
      height: Math.round((height / width) * size),
    }));
  const versionOne = Object.entries(signed ?? {}).map(([size, key]) => {
    const [signature, filters = ''] = key.split('=');
    const [w, h] = size.split('x').map(Number);
    return { src: `${resizer}${signature}=/${size}/${filters}${url.replace(/^https?:\/\//, '')}`, width: w, height: h };
  });
  // Other sizes of version 1 are other crops.
  const ratio = width / height;
  const alike = versionOne.filter(({ width: w, height: h }) => Math.abs(w / h / ratio - 1) < 0.02);
  return [...versionTwo, ...alike];
}

const photoOf = (image) => ({
  src: image.url,
  width: image.width,
  height: image.height,
  alt: image.alt_text,
  caption: textOf(image.caption),
  credit: creditOf(image),
  renditions: renditionsOf(image),
  // The focal point is in pixels of the original.
  focalPoint: image.focal_point && { x: image.focal_point.x / image.width, y: image.focal_point.y / image.height },
});

// ——— Film ———

const streamTypes = { mp4: 'video/mp4', webm: 'video/webm', ts: 'application/x-mpegurl' };

/** One stream a file. Files come before playlists; of the files the widest that a page needs comes first. */
function streamsOf({ streams = [] }) {
  const size = ({ width = 0 }) => (width > 1280 ? -width : width);
  const all = streams.map((stream) => ({ ...stream, kind: stream.stream_type ?? stream.streamType }));
  const files = all.filter(({ kind }) => kind !== 'ts').sort((a, b) => size(b) - size(a) || a.bitrate - b.bitrate);
  const playlists = all.filter(({ kind }) => kind === 'ts').sort((a, b) => b.bitrate - a.bitrate);
  const sources = [...files, ...playlists].map(({ url, kind }) => ({ src: url, type: streamTypes[kind] }));
  return sources.filter(({ src }, index) => sources.findIndex((other) => other.src === src) === index);
}

/** Browsers read WebVTT only. */
const captionsOf = ({ subtitles = {} }) =>
  (subtitles.urls ?? subtitles.subtitlesUrls ?? [])
    .filter(({ format }) => format === 'WEB_VTT')
    .map(({ url }) => ({ src: url }));

function videoOf(video) {
  const poster = video.promo_image ?? video.promo_items?.basic;
  return {
    title: textOf(video.headlines?.basic),
    description: textOf(video.subheadlines?.basic || video.description?.basic),
    poster: poster && photoOf(poster),
    // Milliseconds, here alone.
    durationSeconds: video.duration / 1000,
    published: video.display_date ?? video.publish_date,
    sources: streamsOf(video),
    embedUrl: video.youtube_content_id && `https://www.youtube.com/watch?v=${video.youtube_content_id}`,
    captions: captionsOf(video),
  };
}

// ——— The body ———

// The elements of a body as HTML, which the library takes apart again: so the links and the emphasis in `content` stay.

const htmlOf = (elements) => (elements ?? []).map((element) => (writers[element.type] ?? paragraph)(element)).join('');

/** What this file does not know keeps its words. */
const paragraph = ({ content }) => (typeof content === 'string' ? `<p>${content}</p>` : '');

function headerHtml({ level, content }) {
  const name = `h${Math.min(Math.max(Number(level) || 2, 2), 6)}`;
  return `<${name}>${content ?? ''}</${name}>`;
}

function imageHtml(image) {
  const { src, width, height, alt, caption, credit, renditions = [] } = photoOf(image);
  const files = renditions.map((file) => `${file.src} ${file.width}w`).join();
  const sizes = width && height ? ` width="${escaped(width)}" height="${escaped(height)}"` : '';
  const words = [escaped(caption), credit && `<cite>${escaped(credit)}</cite>`].filter(Boolean).join(' ');
  return `<figure><img src="${escaped(src)}" srcset="${escaped(files)}" alt="${escaped(alt)}"${sizes}><figcaption>${words}</figcaption></figure>`;
}

function videoHtml(video) {
  const { title, description, poster, sources, captions, embedUrl } = videoOf(video);
  const words = `<figcaption>${escaped(description || title)}</figcaption>`;
  if (!sources.length) {
    return embedUrl
      ? `<figure><iframe src="${escaped(embedUrl)}" title="${escaped(title)}"></iframe>${words}</figure>`
      : '';
  }
  const files = sources.map(({ src, type = '' }) => `<source src="${escaped(src)}" type="${type}">`).join('');
  const tracks = captions.map(({ src }) => `<track src="${escaped(src)}">`).join('');
  return `<figure><video title="${escaped(title)}" poster="${escaped(poster?.src)}">${files}${tracks}</video>${words}</figure>`;
}

function listHtml({ list_type: type, items = [] }) {
  const name = type === 'ordered' ? 'ol' : 'ul';
  // A list within a list stands in the item before it.
  const written = items.map((item) => (item.items ? listHtml(item) : `</li><li>${item.content ?? ''}`)).join('');
  return `<${name}>${written.replace(/^<\/li>/, '')}</li></${name}>`;
}

function quoteHtml({ subtype, content, content_elements: elements, citation }) {
  const words = `<blockquote>${content ?? htmlOf(elements)}${citation?.content ? `<cite>${citation.content}</cite>` : ''}</blockquote>`;
  // The class by which WordPress tells a pull quote; the library knows it in any HTML.
  return subtype === 'pullquote' ? `<figure class="wp-block-pullquote">${words}</figure>` : words;
}

const row = (cells, tag) => `<tr>${cells.map(({ content = '' }) => `<${tag}>${content}</${tag}>`).join('')}</tr>`;

const tableHtml = ({ header = [], rows = [] }) =>
  `<table>${header.length ? `<thead>${row(header, 'th')}</thead>` : ''}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;

/** Another story, as a bookmark: the library knows Ghost's classes for it in any HTML. */
const linkHtml = ({ url, content, description, image }) =>
  `<a class="kg-bookmark-container" href="${escaped(addressOf(url))}"><div class="kg-bookmark-title">${content ?? ''}</div><div class="kg-bookmark-description">${description?.content ?? ''}</div><div class="kg-bookmark-thumbnail"><img src="${escaped(image?.url)}" alt=""></div></a>`;

const correctionHtml = ({ text, additional_properties: more }) =>
  text || more?.content ? `<aside>${text || more.content}</aside>` : '';

const writers = {
  header: headerHtml,
  image: imageHtml,
  video: videoHtml,
  gallery: ({ headlines, content_elements: images }) =>
    `<figure>${htmlOf(images)}<figcaption>${escaped(headlines?.basic)}</figcaption></figure>`,
  list: listHtml,
  quote: quoteHtml,
  blockquote: quoteHtml,
  table: tableHtml,
  raw_html: ({ content }) => content ?? '',
  oembed_response: ({ raw_oembed: oembed }) => oembed?.html ?? '',
  interstitial_link: linkHtml,
  link_list: ({ title, items = [] }) => `<h3>${escaped(title)}</h3>${items.map(linkHtml).join('')}`,
  element_group: ({ title, content_elements: elements }) => `<h3>${escaped(title)}</h3>${htmlOf(elements)}`,
  correction: correctionHtml,
  code: ({ content }) => `<pre>${escaped(content)}</pre>`,
  divider: () => '<hr>',
  endorsement: ({ endorsement }) => `<p>${escaped(endorsement)}</p>`,
  numeric_rating: ({ numeric_rating: rating, max, units = '' }) =>
    `<p>${escaped(rating)}${max ? `/${escaped(max)}` : ''} ${escaped(units)}</p>`,
  // Not in the document: only the name of what would be there.
  reference: () => '',
};

const bodyOf = ({ type, editor_note: note, content_elements: elements, corrections = [] }) =>
  [
    note ? `<aside>${note}</aside>` : '',
    type === 'gallery' ? writers.gallery({ content_elements: elements }) : htmlOf(elements),
    ...corrections.map(correctionHtml),
  ].join('');

// ——— Stories ———

const kickerOf = ({ label, taxonomy = {} }) =>
  label?.basic?.text && label.basic.display !== false
    ? label.basic.text
    : (taxonomy.primary_section?.name ?? taxonomy.sections?.[0]?.name);

/** `canonical_url` is a path on the site that is the canonical one; each site may have an address of its own. */
const urlOf = ({ canonical_url: url, canonical_website: website, websites = {} }) =>
  addressOf(url ?? (websites[website] ?? Object.values(websites)[0])?.website_url);

/** What stands for a story: a picture or a film, for which a picture stands in turn. */
function promoOf(content) {
  const items = [content.promo_items?.lead_art, content.promo_items?.basic].filter(Boolean);
  const film = content.type === 'video' ? content : items.find(({ type }) => type === 'video');
  const elements = content.content_elements ?? [];
  const video = film ?? elements.find(({ type }) => type === 'video');
  const image = [
    ...items.filter(({ type }) => type === 'image'),
    ...items.flatMap(({ type, content_elements: images = [] }) => (type === 'gallery' ? images : [])),
    film?.promo_image,
    ...(content.type === 'gallery' ? elements : []),
  ].find((image) => image?.url);
  return { photo: image && photoOf(image), video: video && videoOf(video) };
}

/** Embargoed content must not be seen; without an end an embargo does not end. */
const isEmbargoed = ({ content_restrictions: { embargo } = {} }) =>
  Boolean(embargo?.active) && !(Date.parse(embargo.end_time) <= Date.now());

function storyOf(content) {
  const kicker = kickerOf(content);
  return {
    id: content._id,
    url: urlOf(content),
    headline: textOf(content.headlines?.basic || content.headlines?.web || content.headlines?.mobile),
    kicker,
    section: content.taxonomy?.primary_section?.name ?? kicker,
    summary: textOf(content.subheadlines?.basic || content.description?.basic),
    tags: content.taxonomy?.tags?.map(({ text }) => text),
    language: content.language,
    published: content.display_date ?? content.first_publish_date ?? content.publish_date,
    updated: content.last_updated_date,
    status: content.owner?.sponsored ? 'sponsored' : undefined,
    access: accessOf[content.content_restrictions?.content_code],
    authors: content.credits?.by?.map(authorOf),
    ...promoOf(content),
    body: bodyOf(content),
  };
}

/** A picture, a film without a headline and an author stand for themselves. */
function itemOf(content) {
  const id = content._id;
  if (content.type === 'image') return { id, photo: photoOf(content) };
  if (content.type === 'author') return { id, authors: [authorOf(content)] };
  if (content.type === 'video' && !content.headlines?.basic) return { id, video: videoOf(content) };
  return storyOf(content);
}

/** `next` is where the next results begin: the same address with that number. */
function nextOf({ next }, url) {
  if (!next || !url) return undefined;
  const address = new URL(url);
  address.searchParams.set('from', next);
  return address.href;
}

const lists = /^(collection|results)$/;
const known = /^(story|video|image|gallery|author|collection|results)$/;

/** The format, for `registerFormat`. */
export const ans = {
  name: 'arc-ans',

  /** Every object of ANS says its type and a version below 1. Some servers give the results of a search as a bare list. */
  recognises(document) {
    const { type, version } = Array.isArray(document) ? document[0] : document;
    return known.test(type) && /^0\.\d/.test(version);
  },

  read(document, { url, problem }) {
    const isList = Array.isArray(document) || lists.test(document.type);
    const contents = Array.isArray(document) ? document : isList ? (document.content_elements ?? []) : [document];
    return {
      version: 'newsroom-elements/1',
      title: isList ? textOf(document.headlines?.basic) : undefined,
      description: isList ? textOf(document.description?.basic) : undefined,
      next: isList ? nextOf(document, url) : undefined,
      items: contents.flatMap((content, index) => {
        try {
          // References are stories that the document names but does not hold.
          return /reference/.test(content.type) || isEmbargoed(content) ? [] : itemOf(content);
        } catch (error) {
          // One story that is not as it should be loses none of the others.
          problem(`/content_elements/${index}`, String(error), 'error');
          return [];
        }
      }),
    };
  },
};
