// Which stories of a list a page wants.

import type { Article } from './article.ts';

export interface Choice {
  /** Comma lists; a story must match one entry of each that is given. Case does not matter. */
  readonly section?: string | undefined;
  readonly tag?: string | undefined;
  readonly author?: string | undefined;
  /** Comma list of ids and URLs. */
  readonly exclude?: string | undefined;
  /** URLs of the page itself: a story with one of them is left out, whatever its query and hash. */
  readonly current?: readonly string[];
}

const entries = (list: unknown): string[] =>
  String(list ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);

type Match = (words: readonly (string | undefined)[]) => boolean;

/** Tells whether one of a story's words is on a comma list; an empty list takes all. */
function matches(list: string | undefined): Match {
  const wanted = entries(list).map((word) => word.toLowerCase());
  return (words) => !wanted.length || words.some((word) => word && wanted.includes(word.toLowerCase()));
}

/** An address without what does not tell a page from another. */
const pageOf = (url: string): string => url.replace(/[?#].*$/s, '').replace(/\/$/, '');

const addressOf = (url: string, base: string | undefined): string =>
  URL.canParse(url, base) ? new URL(url, base).href : url;

/** Tells whether a story is wanted. `base`: what relative URLs in `exclude` start from. */
export function isChosen(choice: Choice, base?: string): (story: Article) => boolean {
  const { section, tag, author, exclude, current = [] } = choice;
  const excluded = new Set(entries(exclude).flatMap((entry) => [entry, addressOf(entry, base)]));
  const pages = new Set(current.map(pageOf));
  const [inSection, hasTag, isBy] = [section, tag, author].map(matches) as [Match, Match, Match];
  return (story) =>
    inSection([story.section]) &&
    hasTag(story.tags ?? []) &&
    isBy(story.authors?.map(({ name }) => name) ?? []) &&
    !excluded.has(story.id) &&
    !(story.url && (excluded.has(story.url) || pages.has(pageOf(story.url))));
}
