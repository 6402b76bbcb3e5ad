// A person or a desk that signs.

import type { Photo } from './photo.ts';

/** A public profile. `network` is a short name such as `x`, `bluesky`, `mastodon`, `website`, `email`. */
export interface AuthorLink {
  readonly network: string;
  readonly url: string;
}

export interface Author {
  readonly name: string;
  /** What they are here: "Reporter", "Science editor". */
  readonly role?: string | undefined;
  /** Plain text; line breaks are kept. */
  readonly bio?: string | undefined;
  /** Their page at the publisher. */
  readonly url?: string | undefined;
  readonly avatar?: Photo | undefined;
  readonly links?: readonly AuthorLink[] | undefined;
}
