// URL → text. The only place that fetches: bounded in time and size, abortable, and every failure has a kind.

import { LoadError } from '../model/load-error.ts';

/** A larger document is refused; no feed that a page should show is larger. */
const maxBytes = 5 * 1024 * 1024;

export interface FetchOptions {
  /** Seconds for headers and body together; default 8. */
  readonly timeout?: number | undefined;
  readonly credentials?: RequestCredentials | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Asks the server even when the browser's cache has an answer. */
  readonly reload?: boolean | undefined;
}

/** Resolves to the text of the answer, whatever its content type; rejects with a LoadError, or with the reason of `signal`. */
export async function fetchDocument(url: string, options: FetchOptions): Promise<string> {
  const seconds = options.timeout && options.timeout > 0 ? Math.min(options.timeout, 3600) : 8;
  const timeout = AbortSignal.timeout(seconds * 1000);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  try {
    const response = await fetch(url, {
      signal,
      credentials: options.credentials ?? 'omit',
      cache: options.reload ? 'reload' : 'default',
    });
    if (!response.ok) {
      throw new LoadError('http', `${url} answered ${response.status}.`, { url, status: response.status });
    }
    return await readText(response, url);
  } catch (cause) {
    if (cause instanceof LoadError) throw cause;
    options.signal?.throwIfAborted();
    if (timeout.aborted) {
      throw new LoadError('timeout', `${url} did not answer in time.`, { url, cause });
    }
    throw new LoadError(
      'network',
      // A script cannot tell these two apart, so the publisher is told both.
      `${url} could not be reached, or its server does not allow other sites to read it (CORS).`,
      { url, cause },
    );
  }
}

async function readText(response: Response, url: string): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) {
      void reader?.cancel();
      throw new LoadError('too-large', `${url} is larger than 5 MiB.`, { url });
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
}
