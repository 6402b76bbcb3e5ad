// One try: URL → text and what the headers say. The only place that fetches: bounded in time and size, abortable, and
// every failure has a kind.

import { isServer } from 'lit';
import { LoadError } from '../model/load-error.ts';
import { readWebUrl } from '../model/web-url.ts';
import { decodeDocument } from './decode-document.ts';

/** A larger document is refused; no feed that a page should show is larger. */
const maxBytes = 5 * 1024 * 1024;

export interface FetchOptions {
  /** Seconds for headers and body together; default 8, also for what is no positive number; an hour at most. */
  readonly timeout?: number | undefined;
  /** Default `omit`. */
  readonly credentials?: RequestCredentials | undefined;
  readonly signal: AbortSignal;
  /** How the browser's own cache is asked. */
  readonly cache: RequestCache;
  /** What an earlier answer gave: the server may then say 304. */
  readonly validators?: Validators | undefined;
}

/** What makes a request conditional on a change. */
export interface Validators {
  readonly headers: Readonly<Record<string, string>>;
  /** They came from another origin: to send them takes a preflight, which its server may refuse. */
  readonly isForeign: boolean;
}

export interface FetchedDocument {
  readonly text: string;
  /** URL of the next page, where the headers name one. */
  readonly next: string | undefined;
  /** For the next request; `undefined` where there are none, or a script may not read them. */
  readonly validators: Validators | undefined;
}

/** Addresses whose servers refused the preflight of a conditional request. */
const refused = new Set<string>();

/**
 * The document at `url`, whatever its content type; `undefined` when the server has nothing newer than the validators
 * (304). Rejects with a LoadError of kind `network`, `timeout`, `http` or `too-large`, or with the reason of `signal`.
 */
export async function fetchDocument(url: string, options: FetchOptions): Promise<FetchedDocument | undefined> {
  const { timeout = 0, credentials = 'omit', cache } = options;
  const validators = refused.has(url) ? undefined : options.validators;
  // Not AbortSignal.timeout, which runs on after the answer, and by no clock but the browser's own.
  const limit = new AbortController();
  const late = new LoadError('timeout', `${url} did not answer in time.`, { url });
  const timer = setTimeout(() => limit.abort(late), (timeout > 0 ? Math.min(timeout, 3600) : 8) * 1000);
  const signal = AbortSignal.any([options.signal, limit.signal]);
  // Workers on an edge have neither cookies nor a cache of this kind, and refuse to be asked.
  const ask = (headers = {}) => fetch(url, { signal, headers, ...(!isServer && { credentials, cache }) });
  try {
    const response = await ask(validators?.headers).catch(async (cause: unknown) => {
      if (!validators?.isForeign || signal.aborted) throw cause;
      const unconditional = await ask();
      refused.add(url);
      return unconditional;
    });
    const { ok, status, headers } = response;
    if (validators && status === 304) return undefined;
    if (!ok) {
      const retryAfterSeconds = readRetryAfter(headers.get('retry-after'));
      throw new LoadError('http', `${url} answered ${status}.`, { url, status, retryAfterSeconds });
    }
    const text = decodeDocument(await readBytes(response, url), headers.get('content-type'));
    return { text, next: readNext(response, url), validators: readValidators(response) };
  } catch (cause) {
    if (cause instanceof LoadError) throw cause;
    signal.throwIfAborted();
    throw new LoadError(
      'network',
      // A script cannot tell these two apart, so the publisher is told both.
      `${url} could not be reached, or its server does not allow other sites to read it (CORS).`,
      { url, cause },
    );
  } finally {
    clearTimeout(timer);
    // What was not read, an error's page or the rest of what is too large, need not come either.
    limit.abort();
  }
}

async function readBytes({ body }: Response, url: string): Promise<Uint8Array> {
  const reader = body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return join(chunks, length);
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (length > maxBytes) throw new LoadError('too-large', `${url} is larger than 5 MiB.`, { url });
  }
}

/** By hand: a Blob's bytes make a way to another process and back. */
function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Seconds, or an HTTP date (RFC 9110 §10.2.3); one that has passed says nothing. */
function readRetryAfter(value: string | null): number | undefined {
  const seconds = /^\d+$/.test(`${value}`) ? Number(value) : (Date.parse(`${value}`) - Date.now()) / 1000;
  return seconds >= 0 ? seconds : undefined;
}

/**
 * One of them, since Chromium keeps no answer to a request with both. From another origin, an ETag can be read only where
 * the server shows it on purpose; Last-Modified always, so it is no sign that the server expects such requests.
 */
function readValidators({ headers, type }: Response): Validators | undefined {
  const isForeign = type === 'cors';
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  if (etag) return { headers: { 'If-None-Match': etag }, isForeign };
  return modified && !isForeign ? { headers: { 'If-Modified-Since': modified }, isForeign } : undefined;
}

/** `Link: <…>; rel="next"` (RFC 8288 §3); else WordPress's count of pages, where this is one of them (formats.md §5). */
function readNext({ headers, url: answered }: Response, url: string): string | undefined {
  let target: string | undefined;
  // An address, a relation, or a text of another parameter, in which nothing counts.
  const pieces = /<([^<>]*)>|;\s*rel\s*=\s*("[^"]*"?|[^\s;,]*)|"(?:[^"\\]|\\.)*"?/gi;
  for (const [, address, relations] of `${headers.get('link')}`.matchAll(pieces)) {
    target = address ?? target;
    if (/(^|[\s"])next($|[\s"])/i.test(`${relations}`)) return readWebUrl(target, answered || url);
  }
  const next = new URL(url);
  const page = Number(next.searchParams.get('page') ?? 1);
  if (!(Number(headers.get('x-wp-totalpages')) > page)) return undefined;
  next.searchParams.set('page', `${page + 1}`);
  return next.href;
}
