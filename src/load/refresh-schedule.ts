// When an element asks again: not in the dark, not without a network, and less often where that fails.

import { savesData } from './save-data.ts';
import type { LoadError } from '../model/load-error.ts';

export interface DelayOptions {
  /** Seconds between refreshes, as the page asks for them; 15 at least. What is not above 0 means never. */
  readonly seconds: number;
  /** How many loads have failed in a row; each doubles the delay, up to 15 min. */
  readonly failures?: number | undefined;
  /** What the server asked for: the least delay. */
  readonly retryAfterSeconds?: number | undefined;
  /** The reader asks pages to save data: twice the delay. */
  readonly saveData?: boolean | undefined;
  /** 0–1, for the jitter of ±10 %. */
  readonly random?: (() => number) | undefined;
}

/** Milliseconds until the next refresh; `Infinity` for never. */
export function nextDelayMs(options: DelayOptions): number {
  const { seconds, failures = 0, retryAfterSeconds = 0, saveData, random = Math.random } = options;
  if (!(seconds > 0)) return Infinity;
  const interval = Math.max(seconds, 15) * (saveData ? 2 : 1);
  const backedOff = Math.max(interval, Math.min(interval * 2 ** failures, 900));
  const jittered = backedOff * (0.9 + 0.2 * random());
  // A timer of more than 24 days runs out at once.
  return Math.min(Math.max(jittered, retryAfterSeconds) * 1000, 2 ** 31 - 1);
}

/** All schedules that wait, to be looked at when the page is seen again or the network is back. */
const waiting = new Set<() => void>();

const lookAtAll = (): void => waiting.forEach((look) => look());

function listen(method: 'addEventListener' | 'removeEventListener'): void {
  document[method]('visibilitychange', lookAtAll);
  window[method]('online', lookAtAll);
}

/**
 * Calls back when the next refresh is due. While the page is hidden or offline nothing is; what has become overdue is so
 * at once when the page is back. All schedules of a page share its listeners, and leave none behind.
 */
export class RefreshSchedule {
  readonly #refresh: () => void;
  #failures = 0;
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  /**
   * Waits for the next refresh, from now; to be called after every load. The callback comes once.
   * @param seconds between refreshes; `undefined`, 0 and what is no number mean never
   * @param error why the load failed, if it did
   */
  start(seconds: number | undefined, error?: LoadError): void {
    this.stop();
    this.#failures = error ? this.#failures + 1 : 0;
    const delay = nextDelayMs({
      seconds: seconds ?? 0,
      failures: this.#failures,
      retryAfterSeconds: error?.retryAfterSeconds,
      saveData: savesData(),
    });
    if (delay === Infinity) return;
    this.#due = Date.now() + delay;
    if (!waiting.size) listen('addEventListener');
    waiting.add(this.#look);
    this.#look();
  }

  /** No refresh until the next `start`. */
  stop(): void {
    clearTimeout(this.#timer);
    if (waiting.delete(this.#look) && !waiting.size) listen('removeEventListener');
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden || navigator.onLine === false) return;
    const left = this.#due - Date.now();
    if (left > 0) {
      this.#timer = setTimeout(this.#look, left);
    } else {
      this.stop();
      this.#refresh();
    }
  };
}
