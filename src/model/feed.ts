// A list of stories, and where its next page is.

import type { Article } from './article.ts';

/** What every document is read into; a lone object is a feed of one item. */
export interface Feed {
  /** The words above the list. */
  readonly title?: string | undefined;
  /** The page the list belongs to. */
  readonly url?: string | undefined;
  /** What the list is, in plain text. */
  readonly description?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** URL of the next page of the same document. */
  readonly next?: string | undefined;
  /** The stories, in the order of the publisher. */
  readonly items: readonly Article[];
}
