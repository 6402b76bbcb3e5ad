// Where an element's content stands: exactly one of these at a time, and the custom state of the same name.

import type { Feed } from '../model/feed.ts';
import type { LoadError } from '../model/load-error.ts';

export type LoadState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly feed: Feed }
  | { readonly kind: 'empty' }
  /** `quiet`: the page cancelled `news-error`, so no error is drawn. */
  | { readonly kind: 'failed'; readonly error: LoadError; readonly quiet: boolean };
