// A person or a desk that signs.

import type { Photo } from './photo.ts';

/** A public profile. `network` is a short name such as `x`, `bluesky`, `mastodon`, `website`, `email`. */
export interface AuthorLink {
  /** Short and small: `x`, `bluesky`, `mastodon`, `website`, `email`. */
  readonly network: string;
  /** Of the profile; http(s) or `mailto:`. */
  readonly url: string;
}

/** A person or a desk that signs. */
export interface Author {
  /** As it is signed. */
  readonly name: string;
  /** What they are here: "Reporter", "Science editor". */
  readonly role?: string | undefined;
  /** Plain text; line breaks are kept. */
  readonly bio?: string | undefined;
  /** Their page at the publisher. */
  readonly url?: string | undefined;
  /** Their picture. */
  readonly avatar?: Photo | undefined;
  /** Their public profiles. */
  readonly links?: readonly AuthorLink[] | undefined;
}
