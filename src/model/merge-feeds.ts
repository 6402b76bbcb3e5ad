// How a list grows and how it is renewed without a story being shown twice.

import type { Article } from './article.ts';
import type { Feed } from './feed.ts';

/** Says of each story whether it is the first with its id and its address. */
function isNew(): (story: Article) => boolean {
  const known = new Set<string>();
  return ({ id, url }) => {
    const isKnown = known.has(id) || (url !== undefined && known.has(url));
    known.add(id);
    if (url !== undefined) known.add(url);
    return !isKnown;
  };
}

/** The list with another page at its end. Pages shift while stories are published, so some of it may be there already. */
export const appendPage = (feed: Feed, page: Feed): Feed => ({
  ...feed,
  items: [...feed.items, ...page.items].filter(isNew()),
  next: page.next,
});

export interface Renewed {
  readonly feed: Feed;
  /** What was not there before. */
  readonly arrived: readonly Article[];
}

/**
 * The list after its first page was read again: changed stories in their new wording, new ones in their places, those
 * that the publisher has taken away gone. What further pages brought stays below.
 */
export function renewFeed(before: Feed, first: Feed): Renewed {
  const ids = new Set(first.items.map(({ id }) => id));
  const knownIds = new Set(before.items.map(({ id }) => id));
  // A story that the first page no longer holds was pushed down, unless one below it is still there.
  const lastKept = before.items.findLastIndex(({ id }) => ids.has(id));
  const below = first.next ? before.items.slice(lastKept + 1) : [];
  return {
    feed: {
      ...first,
      items: [...first.items, ...below].filter(isNew()),
      next: below.length ? before.next : first.next,
    },
    arrived: first.items.filter(({ id }) => !knownIds.has(id)),
  };
}
