// URL → Feed: fetched once for all who ask, read once.

import { readDocument, readSoon, type ReadResult } from '../formats/read-document.ts';
import { LoadError } from '../model/load-error.ts';
import { readWebUrl } from '../model/web-url.ts';
import { DocumentCache } from './document-cache.ts';
import { fetchDocument, type FetchedDocument } from './fetch-document.ts';
import { retry } from './retry.ts';
import { readSession, writeSession } from './session-cache.ts';

/** How a document is asked for. */
export interface LoadOptions {
  /** Name of the format, where detection by shape should not decide. */
  readonly format?: string | undefined;
  /** Ends the wait at once, also between two tries; the request goes on for others who wait for it. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Seconds for one try, headers and body together; default 8, also for what is no positive number; an hour at most. Who
   * joins a request gets what is left of its time.
   */
  readonly timeout?: number | undefined;
  /** Default `omit`. */
  readonly credentials?: RequestCredentials | undefined;
  /**
   * `page` (default) shares requests and answers with the rest of the page; `session` also keeps the document in
   * `sessionStorage` for `loadFromSession`; `none` shares nothing.
   */
  readonly cache?: 'page' | 'none' | 'session' | undefined;
  /** Past every cache, the browser's too; joins no request under way. */
  readonly reload?: boolean | undefined;
  /**
   * How old an answer of the page's own may be. When it is given, as a refresh does, the server is asked past the
   * browser's cache too, but only for what has changed. Default 60 000, and the browser's cache may answer.
   */
  readonly maxAgeMs?: number | undefined;
}

/** A document that has come and was read. */
export interface LoadResult extends Pick<ReadResult, 'feed' | 'problems'> {
  /** Absolute. */
  readonly url: string;
  /** True when no request was made for it: another element's request or answer served, or the session's. */
  readonly fromCache: boolean;
  /** When the server was last known to say this, in milliseconds since 1970. */
  readonly loadedAt: number;
  /**
   * True when the server's last answer brought nothing new: `feed` is the same object as before it. Whoever wants to know
   * whether it is what they show compares that object, for another element may have been given it first.
   */
  readonly unchanged?: boolean | undefined;
}

/** `read` has the problems, which are read when somebody asks for them. */
interface Answer extends Partial<FetchedDocument>, Pick<LoadResult, 'feed' | 'loadedAt' | 'unchanged'> {
  readonly read: ReadResult;
}

const documents = new DocumentCache<Answer>();

/**
 * Loads a document of any known format, with up to three tries. `feed.next` is the next page, also where only the headers
 * name it; it is loaded with the same options.
 *
 * Rejects with a LoadError (`attempts` says how many tries were made), or with the reason of `signal` when that aborts.
 */
export async function loadDocument(src: string | URL, options: LoadOptions = {}): Promise<LoadResult> {
  const { value, url, fromCache } = await loadAnswer(String(src), options);
  return resultOf(value, url, fromCache);
}

const resultOf = ({ feed, read, loadedAt, unchanged }: Answer, url: string, fromCache: boolean): LoadResult => ({
  feed,
  get problems() {
    return read.problems;
  },
  url,
  fromCache,
  loadedAt,
  unchanged,
});

interface SharedAnswer {
  /** With the document's own text, which the server sends on. */
  readonly value: Answer;
  readonly url: string;
  readonly fromCache: boolean;
}

export async function loadAnswer(src: string, options: LoadOptions = {}): Promise<SharedAnswer> {
  const { signal, cache, reload, maxAgeMs } = options;
  const [url, key] = identify(src, options);
  const { value, fromCache } = await documents.share(
    key,
    (asking, before) => retry(() => ask(url, { ...options, signal: asking }, reload ? undefined : before), asking),
    { signal, maxAgeMs, anew: reload || cache === 'none' },
  );
  if (cache === 'session') writeSession(key, value.text ?? '', value.loadedAt);
  return { value, url, fromCache };
}

/** One request, and the reading of what it brings, unless that is what we know. */
async function ask(
  url: string,
  options: LoadOptions & { signal: AbortSignal },
  known: Answer | undefined,
): Promise<Answer> {
  const isRefresh = options.maxAgeMs !== undefined;
  const fetched = await fetchDocument(url, {
    ...options,
    cache: options.reload ? 'reload' : isRefresh ? 'no-cache' : 'default',
    validators: isRefresh ? known?.validators : undefined,
  });
  const loadedAt = Date.now();
  const { text, next } = fetched ?? known ?? {};
  if (known && text === known.text && next === known.next) return { ...known, ...fetched, loadedAt, unchanged: true };
  const read = await readSoon(text, { url, format: options.format });
  const { feed } = read;
  return { ...fetched, read, feed: { ...feed, next: feed.next ?? next }, loadedAt };
}

/**
 * The last good document of this address in the session, for showing at once while `loadDocument` asks for a fresh one;
 * where that brings the same text, it is `unchanged` and has the same `feed` object. `undefined` where there is none that
 * can be read. Never throws.
 */
export function loadFromSession(src: string, options: LoadOptions = {}): LoadResult | undefined {
  try {
    const [url, key] = identify(src, options);
    const { text, loadedAt } = readSession(key) ?? { text: '', loadedAt: 0 };
    const read = readDocument(text, { url, format: options.format });
    const answer = { feed: read.feed, read, text, loadedAt };
    documents.suggest(key, answer);
    return resultOf(answer, url, true);
  } catch {
    return undefined;
  }
}

/** The absolute address, and the key under which all who ask alike share. */
function identify(src: string, { format, credentials = 'omit', cache }: LoadOptions): [url: string, key: string] {
  const url = readWebUrl(src, globalThis.document?.baseURI);
  if (!url || !URL.canParse(url)) throw new LoadError('network', `"${src}" is no http(s) address.`, { url: src });
  return [url, [cache === 'none', format, credentials, url].join(' ')];
}
