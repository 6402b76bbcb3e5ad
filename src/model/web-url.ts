// The only door from a string to a link or a request. What does not come out of here is never an address.

// Data without an address of its own (a property, a render on the server) may still hold relative links: they are kept
// as they are and the page resolves them.
const nowhere = 'https://relative.invalid/';

// What the browser's parser would return as it is; most addresses of a feed are such, and parsing is what reading costs most.
const plainPath = '(?:/(?![.%])[\\w~!$()*+,;=:@&?#.%-]*)+$';
const plainWebUrl = new RegExp(`^https?://(?:(?!xn--)[a-z\\d-]+\\.)+[a-z]{2,}${plainPath}`);
const plainAbsolutePath = new RegExp(`^(?!//)${plainPath}`);

// A document has thousands of paths and few bases.
let lastBase: string | undefined;
let lastRoot = '';

/** What stands before an absolute path. */
function rootOf(base: string): string {
  if (base !== lastBase) {
    lastBase = base;
    lastRoot = URL.canParse('/', base) ? new URL('/', base).href.slice(0, -1) : '';
  }
  return lastRoot;
}

function readUrl(value: unknown, base: string | undefined, schemes: RegExp): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  const text = value.trim();
  if (plainWebUrl.test(text)) return text;
  if (plainAbsolutePath.test(text)) {
    if (base === undefined) return text;
    if (/^https?:/.test(rootOf(base))) return lastRoot + text;
  }
  if (!URL.canParse(text, base ?? nowhere)) return undefined;
  const url = new URL(text, base ?? nowhere);
  if (!schemes.test(url.protocol)) return undefined;
  return base === undefined && url.href.startsWith(nowhere) ? text : url.href;
}

/** An address for a request or a story: http(s), absolute where there is a base; else `undefined`. */
export const readWebUrl = (value: unknown, base?: string): string | undefined => readUrl(value, base, /^https?:$/);

/** An address for a link within a text: as `readWebUrl`, and `mailto:` and `tel:`. */
export const readLinkUrl = (value: unknown, base?: string): string | undefined =>
  readUrl(value, base, /^(https?|mailto|tel):$/);

/** An address for a picture: as `readWebUrl`, and `data:image/…`. */
export const readImageUrl = (value: unknown, base?: string): string | undefined =>
  typeof value === 'string' && /^\s*data:image\/[\w.+-]+[;,]/i.test(value) ? value.trim() : readWebUrl(value, base);

/** What an address is called where it has no name of its own: its host. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
