// The attributes that every element understands (contract §2): declared once, given to each element as its `properties`.

import type { PropertyDeclaration } from 'lit';

export interface ContentProperties {
  /** URL of the content, resolved against the document. Changing it loads anew. */
  src: string | undefined;
  /** The content itself: a parsed document of any known format, or model objects. No request is made. */
  data: unknown;
  /** Name of the format where detection by shape should not decide. */
  format: string | undefined;
  /** Which item of a document that holds several: its id, its URL, or a 0-based index. Default 0. Not on `news-feed`. */
  item: string | number | undefined;
  /** `lazy` (default): the request waits until one viewport height away. `eager`: at once. */
  loading: 'lazy' | 'eager' | undefined;
  /** Seconds for a request, headers and body together. Default 8. */
  timeout: number | undefined;
  /** `omit` (default), `same-origin`, `include`. */
  credentials: RequestCredentials | undefined;
  /**
   * `page` (default): answers are shared with the page for 60 s. `none`: they are not. `session`: the last good document is
   * kept in `sessionStorage` too, and shown at once on the next page while a fresh one loads.
   */
  cache: 'page' | 'none' | 'session' | undefined;
  /** Seconds between refreshes; 0 (default) never, 1–14 mean 15. Stops while the page is hidden or offline. */
  refresh: number | undefined;
  /** Writes what is shown as schema.org JSON-LD, for search engines, into a script of data among the element's children. */
  structuredData: boolean | undefined;
  /** 2–6, the level of the element's own top heading; nested headings follow. Default 2 on feed and article, else 3. */
  headingLevel: number | undefined;
  /** `target` of story links; `_blank` adds `rel="noopener"`. Default: none. */
  linkTarget: string | undefined;
  /** A query string added to every story link; a parameter that is there already is kept. */
  linkParams: string | undefined;
  /** `auto` (default) follows the host's `color-scheme`; `light` and `dark` are pinned and paint their own ground. */
  theme: 'auto' | 'light' | 'dark' | undefined;
  /** IANA zone for dates. Default: the reader's. */
  timeZone: string | undefined;
}

export const contentProperties: Record<keyof ContentProperties, PropertyDeclaration> = {
  src: {},
  data: { attribute: false },
  format: {},
  item: {},
  loading: {},
  timeout: { type: Number },
  credentials: {},
  cache: {},
  refresh: { type: Number },
  structuredData: { type: Boolean, attribute: 'structured-data' },
  headingLevel: { type: Number, attribute: 'heading-level' },
  linkTarget: { attribute: 'link-target' },
  linkParams: { attribute: 'link-params' },
  // Reflected, since the style sheet asks for it.
  theme: { reflect: true },
  timeZone: { attribute: 'time-zone' },
};
