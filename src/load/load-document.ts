// URL → Feed: fetched once for all who ask, read once.

import { readAnyDocument, type ReadResult } from '../formats/read-document.ts';
import { LoadError } from '../model/load-error.ts';
import { DocumentCache } from './document-cache.ts';
import { fetchDocument } from './fetch-document.ts';

export interface LoadOptions {
  /** Name of the format, where detection by shape should not decide. */
  readonly format?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Seconds; default 8. */
  readonly timeout?: number | undefined;
  /** Default `omit`. */
  readonly credentials?: RequestCredentials | undefined;
  /** `page` (default) shares answers with the rest of the page for a minute; `none` does not. */
  readonly cache?: 'page' | 'none' | undefined;
  /** Past every cache. */
  readonly reload?: boolean | undefined;
}

export interface LoadResult extends Pick<ReadResult, 'feed' | 'problems'> {
  /** Absolute. */
  readonly url: string;
  /** True when another element's request or answer served. */
  readonly fromCache: boolean;
}

const documents = new DocumentCache<ReadResult>();

/** Loads a document of any known format. Rejects with a LoadError; with `signal`'s reason when that aborts. */
export async function loadDocument(src: string, options: LoadOptions = {}): Promise<LoadResult> {
  const url = readSource(src);
  const { format, signal, credentials, cache, reload } = options;
  const ask = async (asking: AbortSignal | undefined) =>
    readAnyDocument(await fetchDocument(url, { ...options, signal: asking }), { url, format });
  // The time limit belongs to the request; who joins late gets what is left of it.
  const { value, fromCache } =
    cache === 'none'
      ? { value: await ask(signal), fromCache: false }
      : await documents.share([format, credentials, url].join(' '), ask, signal, !!reload);
  return { feed: value.feed, problems: value.problems, url, fromCache };
}

function readSource(src: string): string {
  const base = globalThis.document?.baseURI;
  const url = URL.canParse(src, base) ? new URL(src, base) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href;
  throw new LoadError('network', `"${src}" is no http(s) address.`, { url: src });
}
