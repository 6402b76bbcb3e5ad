// Elements that show the same URL share one request, and for a minute its answer. Failures are never kept.

interface Entry<T> {
  readonly promise: Promise<T>;
  readonly abort: AbortController;
  /** How many still wait; the request is given up when nobody does. */
  waiting: number;
  /** When the answer came; 0 while it is under way. */
  settled: number;
}

const keepMs = 60_000;
const maxEntries = 50;

export class DocumentCache<T> {
  readonly #entries = new Map<string, Entry<T>>();

  /**
   * The shared answer for `key`, asked for by `ask` where there is none.
   * @param fresh asks anew even where there is an answer, and shares that one from then on
   */
  async share(
    key: string,
    ask: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal | undefined,
    fresh: boolean,
  ): Promise<{ value: T; fromCache: boolean }> {
    let entry = this.#entries.get(key);
    const fromCache = !!entry && !fresh && (!entry.settled || Date.now() - entry.settled < keepMs);
    if (!entry || !fromCache) entry = this.#ask(key, ask);
    const shared = entry;
    shared.waiting++;
    try {
      return { value: await abortable(shared.promise, signal), fromCache };
    } finally {
      shared.waiting--;
      if (!shared.waiting && !shared.settled) {
        shared.abort.abort();
        this.#forget(key, shared);
      }
    }
  }

  #ask(key: string, ask: (signal: AbortSignal) => Promise<T>): Entry<T> {
    const abort = new AbortController();
    const entry: Entry<T> = { promise: ask(abort.signal), abort, waiting: 0, settled: 0 };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    // Oldest first: what has grown old goes, and more where there are too many.
    for (const [old, { settled }] of this.#entries) {
      const isOld = Date.now() - settled > keepMs || this.#entries.size > maxEntries;
      if (settled && isOld) this.#entries.delete(old);
    }
    entry.promise.then(
      () => (entry.settled = Date.now()),
      () => this.#forget(key, entry),
    );
    return entry;
  }

  #forget(key: string, entry: Entry<T>): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }
}

/** Stops waiting when `signal` aborts, while the promise goes on for others. */
function abortable<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
