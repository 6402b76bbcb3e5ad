// Writes the addresses of the test server's scripted answers (the /__server of web-test-runner.config.js), so that a test
// says what the network does instead of spelling query parameters.

export interface Answer {
  /** HTTP status; 200 (or 302 with `redirect`) when left out. */
  status?: number;
  /** Milliseconds before the answer begins. */
  delay?: number;
  /** The answer begins when the test says `release` with this key. */
  hold?: string;
  /** Content-Type; JSON, or what the file's name says, when left out. */
  type?: string;
  /** The body as text. */
  body?: string;
  /** The body as bytes, in whatever encoding. */
  bytes?: readonly number[];
  /** The body as a file of this repository, such as `test/fixtures/rss/plain.xml`. */
  file?: string;
  /** More headers (`Link`, `Retry-After` …); they replace the server's own, such as `cache-control: no-store`. */
  headers?: Readonly<Record<string, string>>;
  /** Sends the body slowly: this many bytes, then a pause. */
  drip?: { bytes: number; pauseMilliseconds: number };
  /** Accepts the request and never answers. */
  never?: boolean;
  /**
   * Cuts the connection: before the headers, or in the middle of the body. A browser may silently repeat a request that
   * was cut before the headers, so count such requests as "at least".
   */
  reset?: 'headers' | 'body';
  /** Ends in good order in the middle of the body that `Content-Length` promises. */
  truncate?: boolean;
  /** Sends the browser on to this address. */
  redirect?: string;
  /** A JSON object of exactly this many bytes. */
  size?: number;
  /** Sends this ETag and answers 304 to a request that has it; browsers may keep the answer and must ask again. */
  etag?: string;
  /** Sends this HTTP date as Last-Modified and answers 304 to a request that has it; kept as with `etag`. */
  lastModified?: string;
  /** Logs the request under this key: see `requestsTo` and `logOf`. */
  count?: string;
  /** False leaves out the headers that let other origins read the answer. */
  cors?: boolean;
  /** False lets other origins read the answer, but send no headers of their own. */
  preflight?: boolean;
  /** False hides the headers from other origins that CORS does not always show. */
  expose?: boolean;
  /** Asks under another name of the same machine, which is another origin to the browser. */
  otherOrigin?: boolean;
}

/** The same server as a foreign origin. */
export function otherOrigin(): string {
  const hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
  return `${location.protocol}//${hostname}:${location.port}`;
}

function queryOf(wanted: Answer): URLSearchParams {
  const query = new URLSearchParams();
  const plain = 'status delay hold type body file redirect size etag lastModified count'.split(' ');
  for (const name of plain as (keyof Answer)[]) {
    const value = wanted[name];
    if (value !== undefined) query.set(name, String(value));
  }
  if (wanted.bytes) query.set('bytes', wanted.bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  if (wanted.headers) query.set('headers', JSON.stringify(wanted.headers));
  if (wanted.drip) query.set('drip', `${wanted.drip.bytes},${wanted.drip.pauseMilliseconds}`);
  if (wanted.reset) query.set('reset', wanted.reset === 'headers' ? '1' : 'body');
  for (const name of ['never', 'truncate'] as const) if (wanted[name]) query.set(name, '1');
  for (const name of ['cors', 'preflight', 'expose'] as const) if (wanted[name] === false) query.set(name, '0');
  return query;
}

/** The absolute URL at which the test server answers like this. */
export function answer(wanted: Answer = {}): string {
  const url = new URL('/__server/answer', wanted.otherOrigin ? otherOrigin() : location.origin);
  url.search = queryOf(wanted).toString();
  return url.href;
}

/**
 * The URL at which the test server changes its mind: each request gets the next of these answers, and the last one stays.
 * `shared` holds for the address as a whole: origin, preflights, and the `count` key of the log, which it needs.
 */
export function answersInTurn(shared: Answer & { count: string }, ...answers: Answer[]): string {
  const url = new URL(answer(shared));
  url.searchParams.set('script', JSON.stringify(answers.map((one) => queryOf({ ...shared, ...one }).toString())));
  return url.href;
}

/** One request as it arrived at the server; CORS preflights have the method OPTIONS. */
export interface LoggedRequest {
  method: string;
  headers: Record<string, string>;
  /** Of the answer; missing while there is none. */
  status?: number;
  /** The reader went away before the answer was whole. */
  givenUp: boolean;
}

async function askServer(what: 'log' | 'forget' | 'release', key: string) {
  const response = await fetch(`/__server/${what}?count=${encodeURIComponent(key)}`);
  return (await response.json()) as { requests: number; log: LoggedRequest[] };
}

/** How many requests arrived under a `count` key, preflights aside. */
export const requestsTo = async (key: string): Promise<number> => (await askServer('log', key)).requests;

/** The requests that arrived under a `count` key, preflights included. */
export const logOf = async (key: string): Promise<LoggedRequest[]> => (await askServer('log', key)).log;

/** Lets the answers go that wait for this key (`hold`), now and from now on. */
export const release = async (key: string): Promise<void> => void (await askServer('release', key));

/** Starts a `count` key again at nought. */
export const forgetRequestsTo = async (key: string): Promise<void> => void (await askServer('forget', key));

let keys = 0;

/** A `count` key that no other test, page or browser uses. */
export function freshKey(): string {
  keys += 1;
  return `${crypto.randomUUID()}-${keys}`;
}
