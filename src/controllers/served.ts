// What a drawing takes from its surroundings, where those are not the page itself: on the server what it was told, and in
// the browser, for the first drawing over the server's HTML, the same again. So two renders never mix, and both sides draw
// the same.

import type { Messages } from '../i18n/messages.ts';
import type { Feed } from '../model/feed.ts';
import type { LoadError } from '../model/load-error.ts';

/** What travels with the HTML. */
export interface Served {
  /** The moment that times are told from, in milliseconds since 1970. */
  now?: number;
  /** IANA zone, where the element does not name one itself. */
  timeZone?: string;
  /** BCP 47, where the element does not name one itself. */
  language?: string;
  /** The publisher's words for this element. */
  messages?: Partial<Messages> | undefined;
  /** Nobody can measure on a server. Its pictures are not chosen anew in the browser: they are loaded or on their way. */
  room?: 0 | undefined;
  /** Where the content came from, when it was fetched. */
  url?: string;
  /** Its next page. */
  next?: string | undefined;
}

/** What the server alone knows of an element. */
export interface Serving extends Served {
  /** The page's address. */
  page?: string | undefined;
  /** What its document was read into, */
  feed?: Feed | undefined;
  /** or why it could not be. */
  error?: LoadError;
}

const told = new WeakMap<object, Serving>();

export const tellServed = (host: object, served: Serving): unknown => told.set(host, served);

/** Nothing, for an element that is at home in its page. */
export const servedTo = (host: object): Serving => told.get(host) ?? {};
