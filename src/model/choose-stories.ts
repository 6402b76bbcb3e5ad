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

type Choose = (story: Article) => boolean;

/** Chooses stories of which a word is on a comma list. An empty list takes all, and reads none. */
function choose(list: string | undefined, wordsOf: (story: Article) => readonly (string | undefined)[]): Choose {
  const wanted = entries(list).map((word) => word.toLowerCase());
  return (story) => !wanted.length || wordsOf(story).some((word) => word && wanted.includes(word.toLowerCase()));
}

/** An address without what does not tell a page from another: `%d0` is `%D0`, too (RFC 3986 §6.2.2.1). */
const pageOf = (url: string): string =>
  url
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
    .replace(/%[\da-f]{2}/gi, (byte) => byte.toUpperCase());

const addressOf = (url: string, base: string | undefined): string =>
  URL.canParse(url, base) ? new URL(url, base).href : url;

/** Tells whether a story is wanted. `base`: what relative URLs in `exclude` start from. */
export function isChosen(choice: Choice, base?: string): Choose {
  const excluded = new Set(entries(choice.exclude).flatMap((entry) => [entry, addressOf(entry, base)]));
  const pages = new Set((choice.current ?? []).map(pageOf));
  const chosen = [
    choose(choice.section, ({ section }) => [section]),
    choose(choice.tag, ({ tags = [] }) => tags),
    choose(choice.author, ({ authors = [] }) => authors.map(({ name }) => name)),
  ];
  return (story) =>
    chosen.every((isWanted) => isWanted(story)) &&
    !excluded.has(story.id) &&
    !(story.url && (excluded.has(story.url) || (pages.size && pages.has(pageOf(story.url)))));
}
