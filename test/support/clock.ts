// A clock that stands still until a test moves it: `setTimeout` and `Date` alone, so that frames and the network go on.

import { install } from '@sinonjs/fake-timers';

export interface ControlledClock {
  /** The delay of the next timer that the page sets, in ms; resolves at once when it is set already. */
  nextTimer(): Promise<number>;
  /** Lets this much time pass, and what is due run. */
  pass(milliseconds: number): Promise<void>;
  /** How many timers run at the moment. */
  timers(): number;
}

let restore: (() => void) | undefined;

/** Stops the clock until `restoreClock`, which belongs into an `afterEach`. */
export function stopClock(): ControlledClock {
  const clock = install({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const { setTimeout: set } = globalThis;
  const delays: number[] = [];
  let told = 0;
  globalThis.setTimeout = ((run: () => void, delay = 0) => {
    delays.push(delay);
    return set(run, delay);
  }) as typeof globalThis.setTimeout;
  restore = () => {
    globalThis.setTimeout = set;
    clock.uninstall();
  };
  return {
    async nextTimer() {
      while (told >= delays.length) await new Promise(requestAnimationFrame);
      return delays[told++] as number;
    },
    async pass(milliseconds) {
      await clock.tickAsync(milliseconds);
    },
    timers: () => clock.countTimers(),
  };
}

export function restoreClock(): void {
  restore?.();
  restore = undefined;
}
