import { expect } from '@open-wc/testing';
import { nextDelayMs, RefreshSchedule } from '../../src/load/refresh-schedule.ts';
import { LoadError } from '../../src/model/load-error.ts';
import { restoreClock, stopClock, type ControlledClock } from '../support/clock.ts';

const middle = () => 0.5;
const failure = (retryAfterSeconds?: number) => new LoadError('http', '', { status: 503, retryAfterSeconds });

describe('nextDelayMs', () => {
  for (const seconds of [0, -5, NaN, -Infinity]) {
    it(`given ${seconds} seconds, then never`, () => {
      expect(nextDelayMs({ seconds })).to.equal(Infinity);
    });
  }

  for (const [options, seconds] of [
    [{ seconds: 60 }, 60],
    [{ seconds: 1 }, 15],
    [{ seconds: 0.1 }, 15],
    [{ seconds: 14 }, 15],
    [{ seconds: 60, failures: 1 }, 120],
    [{ seconds: 60, failures: 3 }, 480],
    [{ seconds: 60, failures: 4 }, 900],
    [{ seconds: 60, failures: 5000 }, 900],
    [{ seconds: 3600 }, 3600],
    [{ seconds: 3600, failures: 3 }, 3600],
    [{ seconds: 60, retryAfterSeconds: 20 }, 60],
    [{ seconds: 60, retryAfterSeconds: 300 }, 300],
    [{ seconds: 60, failures: 9, retryAfterSeconds: 5000 }, 5000],
    [{ seconds: 60, saveData: true }, 120],
    [{ seconds: 5, saveData: true, failures: 1 }, 60],
  ] as const) {
    it(`given ${JSON.stringify(options)}, then ${seconds} s`, () => {
      expect(nextDelayMs({ ...options, random: middle })).to.be.closeTo(seconds * 1000, 1);
    });
  }

  it('given chance, then 10 % more or less', () => {
    expect(nextDelayMs({ seconds: 100, random: () => 0 })).to.be.closeTo(90_000, 1);
    expect(nextDelayMs({ seconds: 100, random: () => 1 })).to.be.closeTo(110_000, 1);
    expect(new Set([1, 2, 3, 4].map(() => nextDelayMs({ seconds: 100 }))).size).to.be.greaterThan(1);
  });

  it('given chance, then never less than the server asks for', () => {
    expect(nextDelayMs({ seconds: 100, retryAfterSeconds: 100, random: () => 0 })).to.equal(100_000);
  });

  it('given more than a timer can hold, then the most it can', () => {
    expect(nextDelayMs({ seconds: 1e9 })).to.equal(2 ** 31 - 1);
    expect(nextDelayMs({ seconds: Infinity })).to.equal(2 ** 31 - 1);
    expect(nextDelayMs({ seconds: 60, retryAfterSeconds: 1e12 })).to.equal(2 ** 31 - 1);
  });
});

describe('RefreshSchedule', () => {
  let clock: ControlledClock;
  let calls: number;
  const schedules: RefreshSchedule[] = [];

  function schedule(refresh = () => void calls++): RefreshSchedule {
    const made = new RefreshSchedule(refresh);
    schedules.push(made);
    return made;
  }
  function set(owner: object, name: string, value: unknown): void {
    Object.defineProperty(owner, name, { configurable: true, value });
  }
  function hide(isHidden: boolean): void {
    set(document, 'hidden', isHidden);
    document.dispatchEvent(new Event('visibilitychange'));
  }
  function cut(isOffline: boolean): void {
    set(navigator, 'onLine', !isOffline);
    window.dispatchEvent(new Event(isOffline ? 'offline' : 'online'));
  }

  beforeEach(() => {
    clock = stopClock();
    calls = 0;
    set(document, 'hidden', false);
  });
  afterEach(() => {
    for (const made of schedules.splice(0)) made.stop();
    for (const name of ['onLine', 'connection']) Reflect.deleteProperty(navigator, name);
    Reflect.deleteProperty(document, 'hidden');
    restoreClock();
  });

  it('given 60 s, then it calls back once, between 54 and 66 s later', async () => {
    schedule().start(60);
    await clock.pass(53_999);
    expect(calls).to.equal(0);
    await clock.pass(12_001);
    expect(calls).to.equal(1);
    await clock.pass(600_000);
    expect(calls).to.equal(1);
  });

  for (const seconds of [0, undefined, NaN, -1]) {
    it(`given ${seconds} seconds, then it never calls back`, async () => {
      schedule().start(seconds);
      await clock.pass(10_000_000);
      expect([calls, clock.timers()]).to.deep.equal([0, 0]);
    });
  }

  it('when it is stopped, then nothing is left of it', async () => {
    const one = schedule();
    one.start(60);
    one.stop();
    expect(clock.timers()).to.equal(0);
    await clock.pass(600_000);
    expect(calls).to.equal(0);
  });

  it('when it is started again, then the last start counts', async () => {
    const one = schedule();
    one.start(60);
    await clock.pass(50_000);
    one.start(60);
    await clock.pass(50_000);
    expect(calls).to.equal(0);
    await clock.pass(16_000);
    expect(calls).to.equal(1);
  });

  it('given failures in a row, then each doubles the delay, until a success', async () => {
    const delays: number[] = [];
    const one = schedule();
    for (const error of [undefined, failure(), failure(), failure(), undefined]) {
      one.start(60, error);
      delays.push(Math.round((await clock.nextTimer()) / 1000));
    }
    for (const [index, seconds] of [60, 120, 240, 480, 60].entries()) {
      expect(delays[index]).to.be.within(seconds * 0.9, seconds * 1.1);
    }
  });

  it('given a failure with Retry-After, then it does not call back before', async () => {
    schedule().start(15, failure(1000));
    await clock.pass(999_999);
    expect(calls).to.equal(0);
    await clock.pass(1);
    expect(calls).to.equal(1);
  });

  it('given a reader who saves data, then it waits twice as long', async () => {
    set(navigator, 'connection', { saveData: true });
    schedule().start(60);
    expect(await clock.nextTimer()).to.be.within(108_000, 132_000);
  });

  for (const [name, leave] of [
    ['hidden', hide],
    ['offline', cut],
  ] as const) {
    it(`given a page that is ${name} when it is due, then it calls back at once when the page is back`, async () => {
      schedule().start(60);
      leave(true);
      await clock.pass(3_600_000);
      expect(calls).to.equal(0);
      leave(false);
      expect(calls).to.equal(1);
    });

    it(`given a page that was ${name} for a while, then it calls back when it is due`, async () => {
      schedule().start(60);
      leave(true);
      await clock.pass(30_000);
      leave(false);
      await clock.pass(23_000);
      expect(calls).to.equal(0);
      await clock.pass(14_000);
      expect(calls).to.equal(1);
    });

    it(`given a page that is ${name} at the start, then it waits all the same`, async () => {
      leave(true);
      schedule().start(60);
      await clock.pass(100_000);
      leave(false);
      expect(calls).to.equal(1);
    });
  }

  it('given a hidden page without a network, then both must be over', async () => {
    schedule().start(60);
    hide(true);
    cut(true);
    await clock.pass(100_000);
    hide(false);
    expect(calls).to.equal(0);
    cut(false);
    expect(calls).to.equal(1);
  });

  it('given many that are overdue, when the page is back, then each calls back once, also where it starts again at once', async () => {
    for (let index = 0; index < 20; index++) {
      const one = schedule(() => {
        calls++;
        one.start(60);
      });
      one.start(60);
    }
    hide(true);
    await clock.pass(100_000);
    hide(false);
    expect(calls).to.equal(20);
  });

  it('given 200 of them and 50 rounds, then there is one listener an event, and none in the end', () => {
    const listeners: string[] = [];
    const originals = [document, window].map((target) => {
      const { addEventListener: add, removeEventListener: remove } = target;
      target.addEventListener = (name: string, ...rest: unknown[]) => {
        listeners.push(name);
        Reflect.apply(add, target, [name, ...rest]);
      };
      target.removeEventListener = (name: string, ...rest: unknown[]) => {
        listeners.splice(listeners.indexOf(name), 1);
        Reflect.apply(remove, target, [name, ...rest]);
      };
      return () => {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      };
    });
    try {
      for (let round = 0; round < 50; round++) {
        const many = Array.from({ length: 200 }, () => schedule());
        for (const one of many) one.start(60);
        expect(listeners.toSorted()).to.deep.equal(['online', 'visibilitychange']);
        for (const one of many) one.stop();
        for (const one of many) one.stop();
        expect([listeners.length, clock.timers()]).to.deep.equal([0, 0]);
        schedules.length = 0;
      }
    } finally {
      for (const restore of originals) restore();
    }
  });
});
