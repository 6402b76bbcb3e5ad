// The Guardian's Open Platform (open-platform.theguardian.com) as a format of a page's own. Copy this file and register it:
//
//   import { registerFormat } from '/newsroom-elements.js';
//   import { guardian } from './guardian-capi.js';
//   registerFormat(guardian);
//
// then give the elements the address of a search, or of one story, with what a story needs:
//
//   <news-feed src="https://content.guardianapis.com/search?section=world&show-elements=image&show-tags=contributor,keyword
//                   &show-atoms=media&show-fields=headline,trailText,byline,body,lastModified,thumbnail,wordcount,liveBloggingNow
//                   &api-key=…"></news-feed>
//
// What `read` returns is in the words of our own JSON. It is checked as such: what is missing or wrong falls out, the rest
// is shown.

// ——— Text ———

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', hellip: '…' };

function decode(entity, name) {
  const code = Number(name.replace('#', '').replace(/^x/i, '0x'));
  return name[0] !== '#' ? (named[name] ?? entity) : code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

/** The words of a line of HTML: tags go, entities are decoded. Most fields are HTML, and all are strings. */
const textOf = (html) =>
  String(html ?? '')
    .replace(/<\/?(?:br|div|li|p|ul)\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/&(#x?[\da-f]{1,6}|\w{1,8});/gi, decode)
    .trim();

// ——— People and pictures ———

/** Contributors have pages and faces; a byline is only words. */
function authorsOf({ fields = {}, tags = [] }) {
  const contributors = tags
    .filter(({ type }) => type === 'contributor')
    .map(({ webTitle: name, webUrl: url, bio, bylineImageUrl: src }) => ({
      name,
      url,
      bio: textOf(bio),
      avatar: src && { src },
    }));
  const name = textOf(fields.byline)?.replace(/^By /, '');
  return contributors.length || !name ? contributors : [{ name }];
}

/** "Photograph: Name/Agency" is shown without its label, and not at all where the desk says so. */
const creditOf = ({ credit, displayCredit }) =>
  displayCredit === 'false' ? undefined : credit?.replace(/^\p{Lu}\p{L}+: ?/u, '');

/** One picture in several sizes. The master is the original file, for printing. */
function photoOf({ assets = [] }) {
  const files = assets.map(({ file, mimeType: type, typeData = {} }) => ({
    ...typeData,
    src: typeData.secureFile ?? file,
    type,
    width: Number(typeData.width),
    height: Number(typeData.height),
  }));
  const sizes = files.filter(({ isMaster, width }) => isMaster !== 'true' && width <= 2000);
  const best = (sizes.length ? sizes : files).sort((a, b) => b.width - a.width)[0];
  return (
    best && {
      src: best.src,
      width: best.width,
      height: best.height,
      alt: best.altText,
      caption: textOf(best.caption),
      credit: creditOf(best),
      renditions: sizes,
    }
  );
}

const picturesOf = (elements, relation) =>
  elements.filter((element) => element.type === 'image' && element.relation === relation).flatMap(photoOf);

/** The picture above the story; else the one for cards, which may come as an address alone. */
function leadOf({ elements = [], fields = {} }) {
  const [photo] = ['main', 'thumbnail'].flatMap((relation) => picturesOf(elements, relation));
  return photo ?? (fields.thumbnail ? { src: fields.thumbnail } : picturesOf(elements, 'body')[0]);
}

// ——— Film ———

/** A media atom keeps all versions of its film; the active one counts. Seconds here. */
function videoOf({ atoms = {} }) {
  const film = atoms.media?.[0]?.data?.media;
  if (!film) return undefined;
  const assets = (film.assets ?? []).filter(({ version }) => version === (film.activeVersion ?? version));
  const youtube = assets.find(({ platform }) => platform === 'youtube');
  const [poster] = (film.posterImage?.assets ?? [])
    .filter(({ dimensions }) => dimensions?.width <= 2000)
    .sort((a, b) => b.dimensions.width - a.dimensions.width);
  const src = poster?.file ?? film.posterUrl;
  return {
    title: textOf(film.title),
    description: textOf(film.description),
    durationSeconds: film.duration,
    poster: src && { src, ...poster?.dimensions, credit: film.posterImage?.source },
    embedUrl: youtube && `https://www.youtube.com/watch?v=${youtube.id}`,
    sources: assets
      .filter(({ platform }) => platform === 'url')
      .map(({ id, mimeType }) => ({ src: id, type: mimeType })),
  };
}

// ——— Stories ———

/** HTML, which the library takes apart. A live blog may come as blocks of HTML, and no text at all as pictures. */
function bodyOf({ fields = {}, blocks = {}, elements = [] }) {
  if (fields.body) return fields.body;
  const parts = (blocks.body ?? []).map(({ title, bodyHtml }) => `${title ? `<h2>${title}</h2>` : ''}${bodyHtml}`);
  return parts.length ? parts.join('') : picturesOf(elements, 'body').map((photo) => ({ type: 'photo', photo }));
}

function statusOf({ type, fields = {}, tags = [], pillarName }) {
  if (type === 'liveblog' && fields.liveBloggingNow === 'true') return 'live';
  return pillarName === 'Opinion' || tags.some(({ id }) => id === 'tone/comment') ? 'opinion' : undefined;
}

function storyOf(content) {
  const { fields = {}, tags = [] } = content;
  return {
    id: content.id,
    url: content.webUrl,
    headline: textOf(fields.headline) || content.webTitle,
    kicker: content.sectionName ?? content.pillarName,
    section: content.sectionName ?? content.pillarName,
    summary: textOf(fields.trailText || fields.standfirst),
    tags: tags.filter(({ type }) => type === 'keyword').map(({ webTitle }) => webTitle),
    language: fields.lang,
    published: content.webPublicationDate,
    updated: fields.lastModified,
    // A text that is there is counted by the library.
    readingMinutes: fields.body ? undefined : Math.ceil(fields.wordcount / 265),
    status: statusOf(content),
    access: 'free',
    authors: authorsOf(content),
    photo: leadOf(content),
    video: videoOf(content),
    body: bodyOf(content),
  };
}

/** Pages are numbered from 1: the same address with the next number. */
function nextOf({ currentPage, pages }, url) {
  if (!(currentPage < pages) || !url) return undefined;
  const next = new URL(url);
  next.searchParams.set('page', currentPage + 1);
  return next.href;
}

/** The format, for `registerFormat`. */
export const guardian = {
  name: 'guardian-capi',

  /** A search answers with `results`, a story's own address with `content`; both say "webTitle". */
  recognises(document) {
    const { status, results, content } = document.response ?? {};
    const [first] = results ?? [content];
    return status === 'ok' && (Array.isArray(results) || Boolean(content)) && (!first || 'webTitle' in first);
  },

  read({ response }, { url, problem }) {
    const items = (response.results ?? [response.content]).flatMap((content, index) => {
      try {
        return storyOf(content);
      } catch (error) {
        // One story that is not as it should be loses none of the others.
        problem(`/response/results/${index}`, String(error), 'error');
        return [];
      }
    });
    return { version: 'newsroom-elements/1', next: nextOf(response, url), items };
  },
};
