// What an element shows, as schema.org JSON-LD: for search engines, archives and all who read pages by machine. What the
// content does not say is left out. The rules are those of Google's pages on articles, carousels, image metadata, videos
// and paywalled content (formats.md §14).

import type { Article } from '../model/article.ts';
import type { Author } from '../model/author.ts';
import type { Feed } from '../model/feed.ts';
import type { Photo } from '../model/photo.ts';

export interface Content {
  readonly source: {
    /** What is shown: the list, a story, or a part of it. */
    readonly shown: 'feed' | 'headline' | 'authors' | 'photo' | 'video';
    /** The document while something of it is shown. */
    readonly state: { readonly kind: string; readonly feed?: Feed };
    /** The stories of the list that are shown. */
    readonly stories?: readonly Article[] | undefined;
    /** The story that is shown, itself or a part of it. */
    readonly article?: Article | undefined;
  };
  /** The story stands there to its end, not as a preview. */
  readonly isWhole?: boolean;
  /** How long a story takes to read. Handed in, since the page knows it and this file would have to carry it again. */
  readonly readingMinutes: (story: Article) => number | undefined;
  /** The page's address, where relative ones start; without it those are left out. */
  readonly page?: string | undefined;
}

// Writing is one synchronous run.
let page: string | undefined;

/** Others read it elsewhere, so an address is absolute. Mail and pictures that lie in the data have none. */
function absolute(url: string | undefined, base = page): string | undefined {
  const href = url && URL.canParse(url, base) ? new URL(url, base).href : '';
  return /^http/.exec(href)?.input;
}

/** Without gaps; a list of nothing is not written. */
function some<T>(items: readonly (T | undefined)[] = []): T[] | undefined {
  const there = items.filter((item) => item !== undefined);
  return there.length ? there : undefined;
}

// ——— Person, image, video ———

const person = ({ name, url, role, links }: Author) => ({
  '@type': 'Person',
  name,
  url: absolute(url),
  jobTitle: role,
  sameAs: some(links?.map(({ url }) => absolute(url))),
});

/** Not wrapped into a ProfilePage: only the page knows whether it is about this person alone, and most are stories. */
const profile = (author: Author) => ({
  ...person(author),
  description: author.bio,
  image: image(author.avatar),
});

// "Photographer/AGENCY", two to four words of a name. An office stands before "Handout", a source or a network; a false
// creator is worse than one that was missed.
const photographer =
  /^(?![^/]* (?:Images|Media|News|Office|Photo|Press|Service)\b|\p{Ll})((?:[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+) ?\/(?! ?(?:Handout|Source|Telegram|Facebook|Twitter|X$))/u;

function image(photo: Photo | undefined) {
  const url = absolute(photo?.src);
  if (!photo || !url) return undefined;
  const { width, height, caption, credit, license, licenseUrl } = photo;
  const creator = credit && photographer.exec(credit)?.[1];
  return {
    '@type': 'ImageObject',
    contentUrl: url,
    url,
    width,
    height,
    caption,
    creditText: credit,
    creator: creator && { '@type': 'Person', name: creator },
    // Google takes nothing but an address for a licence; words alone are a notice.
    license: absolute(licenseUrl),
    copyrightNotice: licenseUrl ? undefined : license,
    // A code of IPTC's list, or an address.
    digitalSourceType: absolute(photo.digitalSource, 'http://cv.iptc.org/newscodes/digitalsourcetype/'),
  };
}

/** Google wants a player as `embedUrl`, where most publishers have the address of YouTube's or Vimeo's page. */
const playerOf = (url = ''): string | undefined =>
  /player|\/embed\//.exec(
    url
      .replace(/youtu(\.be\/|be\.com\/(watch\?v=|shorts\/|live\/))([\w-]+).*/, 'youtube.com/embed/$3')
      // Not what is unlisted: its key follows.
      .replace(/\/vimeo\.com\/(\d+)$/, '/player.vimeo.com/video/$1'),
  )?.input;

function film({ video, headline }: Partial<Article> = {}) {
  if (!video) return undefined;
  const { title = headline, description, poster, published, durationSeconds, sources, embedUrl } = video;
  const url = absolute(embedUrl);
  return {
    '@type': 'VideoObject',
    name: title,
    description,
    thumbnailUrl: absolute(poster?.src),
    uploadDate: published,
    duration: durationSeconds && `PT${durationSeconds}S`,
    contentUrl: absolute(sources?.[0]?.src),
    embedUrl: playerOf(url),
    url,
  };
}

// ——— Story and list ———

function storyOf(article: Article, feed: Feed, { readingMinutes, isWhole }: Content) {
  const { headline, status, sponsor, access, authors, photo } = article;
  const url = absolute(article.url);
  const minutes = readingMinutes(article);
  // The pictures of the text, with what is owed for them. The lead picture alone stands for the story.
  const photos = (isWhole ? article.body : [])?.flatMap((block) =>
    'photo' in block ? block.photo : 'photos' in block ? block.photos : [],
  );
  return {
    // Not a LiveBlogPosting where it is live: of its updates we know nothing one by one.
    '@type':
      status === 'sponsored' ? 'AdvertiserContentArticle' : status === 'opinion' ? 'OpinionNewsArticle' : 'NewsArticle',
    url,
    mainEntityOfPage: url,
    headline,
    description: article.summary,
    articleSection: article.section,
    keywords: article.tags,
    inLanguage: article.language ?? feed.language,
    datePublished: article.published,
    dateModified: article.updated,
    // No `hasPart`: it marks what a page shows to Google and not to its readers, and here all see the same.
    isAccessibleForFree: access && access === 'free',
    timeRequired: minutes && `PT${minutes}M`,
    author: authors?.map(person),
    sponsor: sponsor && { '@type': 'Organization', name: sponsor },
    image: some([image(photo)]),
    associatedMedia: some(photos?.filter(({ src }) => src !== photo?.src).map(image)),
    video: film(isWhole ? article : {}),
  };
}

/**
 * Google's form for a page that sums up others: entries with an address and no `item`, since dates, authors and pictures
 * are told by the stories' own pages. The name is for readers who do not go there, our own among them.
 */
function listOf(stories: readonly Article[], { title }: Feed) {
  const names = new Map(stories.map(({ url, headline }) => [absolute(url), headline]));
  names.delete(undefined);
  const itemListElement = some(
    [...names].map(([url, name], index) => ({ '@type': 'ListItem', position: index + 1, url, name })),
  );
  return itemListElement && { '@type': 'ItemList', name: title, itemListElement };
}

/** JSON-LD of what is shown; `undefined` when there is nothing to tell. Fields that are not known are `undefined`. */
export function structuredData(content: Content): object | undefined {
  const { shown, state, stories, article } = content.source;
  const { feed } = state;
  if (!feed) return undefined;
  ({ page } = content);
  const nodes = some<object>(
    stories
      ? [listOf(stories, feed)]
      : shown === 'authors'
        ? article?.authors?.map(profile)
        : [
            shown === 'photo'
              ? image(article?.photo)
              : shown === 'video'
                ? film(article)
                : article && storyOf(article, feed, content),
          ],
  );
  return nodes && { '@context': 'https://schema.org', ...(nodes[1] ? { '@graph': nodes } : nodes[0]) };
}

/** The same as text for a script of data, where no `<` may end the script or open a comment. */
export const structuredText = (content: Content): string | undefined =>
  // JSON has no text for `undefined`.
  (JSON.stringify(structuredData(content)) as string | undefined)?.replace(/</g, '\\u003c');
