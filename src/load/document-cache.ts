// Elements that show the same document share one request, and for a while its answer. Failures are never kept.

import { abortable } from './abortable.ts';

interface Request<T> {
  readonly answer: Promise<T>;
  readonly abort: AbortController;
  /** How many still wait; the request is given up when nobody does. */
  waiting: number;
}

interface Kept<T> {
  readonly value: T;
  /** When the answer came, in ms since 1970. */
  readonly time: number;
}

export interface ShareOptions {
  /** Ends this caller's wait, and with the last one's the request. */
  readonly signal?: AbortSignal | undefined;
  /** How old an answer may be; default 60 000. */
  readonly maxAgeMs?: number | undefined;
  /** Takes no answer and joins no request; what comes is shared from then on. */
  readonly anew?: boolean | undefined;
}

const maxKept = 50;

export class DocumentCache<T> {
  /** Oldest first. */
  readonly #kept = new Map<string, Kept<T>>();
  readonly #requests = new Map<string, Request<T>>();

  /**
   * The shared answer for `key`: one that is young enough, else that of the request under way, else what `ask` gets. `ask`
   * is told the last answer, however old.
   *
   * Resolves with `fromCache: true` when `ask` was not called; rejects as `ask` does, or with the reason of `signal`.
   */
  async share(
    key: string,
    ask: (signal: AbortSignal, before: T | undefined) => Promise<T>,
    { signal, maxAgeMs = 60_000, anew }: ShareOptions,
  ): Promise<{ value: T; fromCache: boolean }> {
    signal?.throwIfAborted();
    const kept = this.#kept.get(key);
    if (kept && !anew && Date.now() - kept.time < maxAgeMs) return { value: kept.value, fromCache: true };
    const joined = anew ? undefined : this.#requests.get(key);
    const request = joined ?? this.#start(key, (abort) => ask(abort, kept?.value));
    request.waiting++;
    try {
      return { value: await abortable(request.answer, signal), fromCache: !!joined };
    } finally {
      if (!--request.waiting) {
        request.abort.abort();
        this.#end(key, request);
      }
    }
  }

  /** An answer to compare with, where there is none: too old to be given to anyone. */
  suggest(key: string, value: T): void {
    if (!this.#kept.has(key)) this.#keep(key, value, -Infinity);
  }

  #start(key: string, ask: (signal: AbortSignal) => Promise<T>): Request<T> {
    const abort = new AbortController();
    const request: Request<T> = { answer: ask(abort.signal), abort, waiting: 0 };
    this.#requests.set(key, request);
    request.answer.then(
      (value) => this.#end(key, request) && this.#keep(key, value, Date.now()),
      () => this.#end(key, request),
    );
    return request;
  }

  /** False when another request has taken its place, or it was given up: then its answer is not the newest. */
  #end(key: string, request: Request<T>): boolean {
    return this.#requests.get(key) === request && this.#requests.delete(key);
  }

  #keep(key: string, value: T, time: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, time });
    for (const oldest of this.#kept.keys()) if (this.#kept.size > maxKept) this.#kept.delete(oldest);
  }
}
