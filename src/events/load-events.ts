// How loading went.

import type { Article } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import type { LoadError } from '../model/load-error.ts';
import type { Problem } from '../model/problem.ts';
import { NewsEvent, type Facts } from './news-event.ts';

/** Content was read and will be shown, from `src`, `data` or inline JSON. */
export class NewsLoadEvent extends NewsEvent {
  /** What will be shown; a lone object is its only item. */
  declare readonly feed: Feed;
  /** What was dropped or repaired while reading, for the publisher. */
  declare readonly problems: readonly Problem[];
  /** Where it came from; `undefined` for `data` and inline JSON. */
  declare readonly url: string | undefined;
  /** True when no request was made for it. */
  declare readonly fromCache: boolean;
  /** From the request to the content read. */
  declare readonly durationMs: number;
  constructor(facts: Facts<NewsLoadEvent>) {
    super('news-load', facts);
  }
}

/** A load failed for good. Cancelled, no error is drawn and the light-DOM fallback stands. */
export class NewsErrorEvent extends NewsEvent {
  /** What went wrong, by `kind`. */
  declare readonly error: LoadError;
  /** How many requests were made. */
  declare readonly attempts: number;
  constructor(facts: Facts<NewsErrorEvent>) {
    super('news-error', facts, true);
  }
}

/** The document was read, and there is nothing in it to show. */
export class NewsEmptyEvent extends NewsEvent {
  /** Of the document; `undefined` for `data` and inline JSON. */
  declare readonly url: string | undefined;
  constructor(facts: Facts<NewsEmptyEvent>) {
    super('news-empty', facts);
  }
}

/** A refresh found new stories; they wait behind a button. */
export class NewsNewEvent extends NewsEvent {
  /** The new ones alone. */
  declare readonly articles: readonly Article[];
  constructor(facts: Facts<NewsNewEvent>) {
    super('news-new', facts);
  }
}
