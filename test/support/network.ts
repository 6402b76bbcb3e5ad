// Writes the addresses of the test server's scripted answers (the /__server of web-test-runner.config.js), so that a test
// says what the network does instead of spelling query parameters.

export interface Answer {
  /** HTTP status; 200 (or 302 with `redirect`) when left out. */
  status?: number;
  /** Milliseconds before the answer begins. */
  delay?: number;
  /** Content-Type; JSON, or what the file's name says, when left out. */
  type?: string;
  /** The body as text. */
  body?: string;
  /** The body as a file of this repository, such as `test/fixtures/rss/plain.xml`. */
  file?: string;
  /** Sends the body slowly: this many bytes, then a pause. */
  drip?: { bytes: number; pauseMilliseconds: number };
  /** Accepts the request and never answers. */
  never?: boolean;
  /**
   * Cuts the connection: before the headers, or in the middle of the body. A browser may silently repeat a request that
   * was cut before the headers, so count such requests as "at least".
   */
  reset?: 'headers' | 'body';
  /** Sends the browser on to this address. */
  redirect?: string;
  /** A JSON object of exactly this many bytes. */
  size?: number;
  /** Sends this ETag and answers 304 to a request that has it. */
  etag?: string;
  /** Counts the request under this key: see `requestsTo`. */
  count?: string;
  /** False leaves out the headers that let other origins read the answer. */
  cors?: boolean;
  /** Asks under another name of the same machine, which is another origin to the browser. */
  otherOrigin?: boolean;
}

/** The same server as a foreign origin. */
export function otherOrigin(): string {
  const hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return `${location.protocol}//${hostname}:${location.port}`;
}

/** The absolute URL at which the test server answers like this. */
export function answer(wanted: Answer = {}): string {
  const url = new URL('/__server/answer', wanted.otherOrigin ? otherOrigin() : location.origin);
  for (const name of ['status', 'delay', 'type', 'body', 'file', 'redirect', 'size', 'etag', 'count'] as const) {
    const value = wanted[name];
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  if (wanted.drip) url.searchParams.set('drip', `${wanted.drip.bytes},${wanted.drip.pauseMilliseconds}`);
  if (wanted.never) url.searchParams.set('never', '1');
  if (wanted.reset) url.searchParams.set('reset', wanted.reset === 'headers' ? '1' : 'body');
  if (wanted.cors === false) url.searchParams.set('cors', '0');
  return url.href;
}

/** How many requests arrived under a `count` key. */
export async function requestsTo(key: string): Promise<number> {
  const response = await fetch(`/__server/log?count=${encodeURIComponent(key)}`);
  const log = (await response.json()) as { requests: number };
  return log.requests;
}

/** Starts a `count` key again at nought. */
export async function forgetRequestsTo(key: string): Promise<void> {
  await fetch(`/__server/forget?count=${encodeURIComponent(key)}`);
}

let keys = 0;

/** A `count` key that no other test, page or browser uses. */
export function freshKey(): string {
  keys += 1;
  return `${crypto.randomUUID()}-${keys}`;
}
