// A story: what a publisher has written, in the words a newsroom uses for its parts.

import type { Author } from './author.ts';
import type { Block } from './block.ts';
import type { Photo } from './photo.ts';
import type { Video } from './video.ts';

/** What a story is right now, besides being a story. */
export type ArticleStatus = 'live' | 'breaking' | 'updated' | 'opinion' | 'sponsored';

/** Who may read it: everybody, whoever has an account, or whoever pays. */
export type ArticleAccess = 'free' | 'registered' | 'subscriber';

/** One story. Only `id` is always there; every other field may be `undefined` and is never `null`. */
export interface Article {
  /** The publisher's identifier; the story's URL where the publisher gives none. */
  readonly id: string;
  /** Where the story lives: absolute, http(s). */
  readonly url?: string | undefined;
  /** The title, plain text. Missing only on an item that stands for a lone author, photo or video. */
  readonly headline?: string | undefined;
  /** The word or two above the headline. */
  readonly kicker?: string | undefined;
  /** The part of the publication it belongs to. */
  readonly section?: string | undefined;
  /** The standfirst: one or two sentences of plain text. */
  readonly summary?: string | undefined;
  /** What it is about, in the words of the publisher. */
  readonly tags?: readonly string[] | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** ISO 8601, UTC where the source had a zone; a date alone stays `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  /** As `published`; later than it. */
  readonly updated?: string | undefined;
  /** Whole minutes, at least 1. */
  readonly readingMinutes?: number | undefined;
  /** What it is right now; a badge. */
  readonly status?: ArticleStatus | undefined;
  /** Who paid, when `status` is `sponsored`. */
  readonly sponsor?: string | undefined;
  /** Who may read it; a badge where that is not everybody. */
  readonly access?: ArticleAccess | undefined;
  /** Those who sign it, in their order. */
  readonly authors?: readonly Author[] | undefined;
  /** The lead picture. */
  readonly photo?: Photo | undefined;
  /** A film that belongs to it. */
  readonly video?: Video | undefined;
  /** The running text. */
  readonly body?: readonly Block[] | undefined;
  /** What to read next. */
  readonly related?: readonly Article[] | undefined;
}
