// A failure that may pass is worth another try: two of them, a little later each.

import { LoadError } from '../model/load-error.ts';
import { abortable } from './abortable.ts';

const waitsMs = [500, 2000];
const longestRetryAfterSeconds = 10;

/** Without a network every try fails alike; whoever waits for one hears of it by `online`. */
const mayPass = ({ kind, status }: LoadError): boolean =>
  kind === 'timeout' ||
  (kind === 'network' && globalThis.navigator?.onLine !== false) ||
  /^(408|425|429|5..)$/.test(`${status}`);

/**
 * The outcome of `attempt`, which is made up to three times: again after 0.5 s and 2 s (±20 %) when it rejects with a
 * LoadError of kind `timeout`, `network` (unless the browser is offline), or `http` with status 408, 425, 429 or 5xx.
 * A `Retry-After` of up to 10 s replaces the wait; a longer one ends the tries.
 *
 * Rejects with the last LoadError, which then knows its `attempts`; between two tries at once with the reason of `signal`
 * when that aborts.
 */
export async function retry<T>(attempt: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof LoadError)) throw error;
      Object.assign(error, { attempts });
      // Pages that failed together must not come back together. What the server asks for is kept to the letter.
      const jitter = 0.8 + 0.4 * Math.random();
      const waitMs = waitsMs[attempts - 1];
      const { retryAfterSeconds: asked } = error;
      if (!waitMs || !mayPass(error) || (asked && asked > longestRetryAfterSeconds)) throw error;
      const pause = asked === undefined ? waitMs * jitter : asked * 1000;
      await abortable(new Promise((resolve) => setTimeout(resolve, pause)), signal);
    }
  }
}
