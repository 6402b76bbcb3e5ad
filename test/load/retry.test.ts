import { expect } from '@open-wc/testing';
import { loadDocument } from '../../src/load/load-document.ts';
import { retry } from '../../src/load/retry.ts';
import { LoadError, type LoadErrorDetails, type LoadErrorKind } from '../../src/model/load-error.ts';
import { restoreClock, stopClock, type ControlledClock } from '../support/clock.ts';
import { failureOf } from '../support/failure.ts';
import { answersInTurn, freshKey, requestsTo } from '../support/network.ts';

const error = (kind: LoadErrorKind, details?: LoadErrorDetails) => new LoadError(kind, kind, details);

/** Fails with each of these in turn, then succeeds. */
function failing(...errors: unknown[]) {
  const attempt = async (): Promise<string> => {
    attempt.made++;
    if (errors.length) throw errors.shift();
    return 'done';
  };
  attempt.made = 0;
  return attempt;
}

/** Lets the next wait pass, and tells how long it was. */
async function passWait(clock: ControlledClock): Promise<number> {
  const wait = await clock.nextTimer();
  await clock.pass(wait);
  return wait;
}

async function offline(run: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  try {
    await run();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}

describe('retry', () => {
  let clock: ControlledClock;
  beforeEach(() => {
    clock = stopClock();
  });
  afterEach(restoreClock);

  it('given a success, then there is one attempt and no wait', async () => {
    const attempt = failing();
    expect(await retry(attempt)).to.equal('done');
    expect([attempt.made, clock.timers()]).to.deep.equal([1, 0]);
  });

  for (const [name, ...details] of [
    ['a network error', 'network'],
    ['a timeout', 'timeout'],
    ['408', 'http', { status: 408 }],
    ['425', 'http', { status: 425 }],
    ['429', 'http', { status: 429 }],
    ['500', 'http', { status: 500 }],
    ['503', 'http', { status: 503 }],
    ['599', 'http', { status: 599 }],
  ] as [string, LoadErrorKind, LoadErrorDetails?][]) {
    it(`given ${name} that does not pass, then there are three tries, after about 0.5 s and 2 s`, async () => {
      const attempt = failing(...[1, 2, 3, 4].map(() => error(...details)));
      const failure = failureOf(retry(attempt));
      expect(await passWait(clock)).to.be.within(400, 600);
      expect(await passWait(clock)).to.be.within(1600, 2400);
      expect(((await failure) as LoadError).attempts).to.equal(3);
      expect(attempt.made).to.equal(3);
    });
  }

  it('given a failure that passes, then its outcome counts', async () => {
    const outcome = retry(failing(error('network')));
    await passWait(clock);
    expect(await outcome).to.equal('done');
  });

  for (const [name, ...details] of [
    ['400', 'http', { status: 400 }],
    ['401', 'http', { status: 401 }],
    ['404', 'http', { status: 404 }],
    ['410', 'http', { status: 410 }],
    ['a document that is too large', 'too-large'],
    ['no JSON', 'not-json'],
    ['a format that nobody knows', 'unknown-format'],
    ['a malformed document', 'malformed'],
  ] as [string, LoadErrorKind, LoadErrorDetails?][]) {
    it(`given ${name}, then there is one try`, async () => {
      const attempt = failing(error(...details));
      expect(((await failureOf(retry(attempt))) as LoadError).attempts).to.equal(1);
      expect(attempt.made).to.equal(1);
    });
  }

  it('given many failures, then the waits differ', async () => {
    const waits = new Set<number>();
    for (let time = 0; time < 5; time++) {
      const outcome = retry(failing(error('network')));
      waits.add(await passWait(clock));
      await outcome;
    }
    expect(waits.size).to.be.greaterThan(1);
  });

  for (const seconds of [0, 3, 10]) {
    it(`given Retry-After: ${seconds}, then that is the wait`, async () => {
      const outcome = retry(failing(error('http', { status: 503, retryAfterSeconds: seconds })));
      expect(await passWait(clock)).to.equal(seconds * 1000);
      expect(await outcome).to.equal('done');
    });
  }

  it('given Retry-After: 11, then there is no other try, and the error tells of it', async () => {
    const attempt = failing(error('http', { status: 503, retryAfterSeconds: 11 }));
    const { attempts, retryAfterSeconds } = (await failureOf(retry(attempt))) as LoadError;
    expect([attempts, retryAfterSeconds, attempt.made]).to.deep.equal([1, 11, 1]);
  });

  it('given a 404 with Retry-After, then there is no other try', async () => {
    const attempt = failing(error('http', { status: 404, retryAfterSeconds: 1 }));
    await failureOf(retry(attempt));
    expect(attempt.made).to.equal(1);
  });

  it('when the signal aborts during a wait, then it ends at once with the reason and no other try', async () => {
    const abort = new AbortController();
    const attempt = failing(error('network'));
    const failure = failureOf(retry(attempt, abort.signal));
    await clock.nextTimer();
    abort.abort('enough');
    expect(await failure).to.equal('enough');
    await clock.pass(60_000);
    expect(attempt.made).to.equal(1);
  });

  it('when an attempt rejects with what is no LoadError, then that is the end', async () => {
    const attempt = failing('enough');
    expect(await failureOf(retry(attempt))).to.equal('enough');
    expect(attempt.made).to.equal(1);
  });

  it('given no network, then a network error ends the tries, and a slow server does not', () =>
    offline(async () => {
      const attempt = failing(error('network'));
      expect(((await failureOf(retry(attempt))) as LoadError).attempts).to.equal(1);
      const outcome = retry(failing(error('timeout')));
      await passWait(clock);
      expect(await outcome).to.equal('done');
    }));
});

describe('loadDocument from a server in trouble', () => {
  const good = { body: JSON.stringify({ version: 'newsroom-elements/1', items: [{ id: 'a', headline: 'One' }] }) };
  let clock: ControlledClock;
  beforeEach(() => {
    clock = stopClock();
  });
  afterEach(restoreClock);

  it('given 503, a cut connection and then the document, when it is loaded, then the third try brings it', async () => {
    const count = freshKey();
    const url = answersInTurn({ count }, { status: 503 }, { reset: 'body', size: 100 }, good);
    const loaded = loadDocument(url);
    // Each try has its own time limit, which is the timer before the wait.
    for (const wait of [500, 2000]) {
      expect(await clock.nextTimer()).to.equal(8000);
      expect(await passWait(clock)).to.be.within(wait * 0.8, wait * 1.2);
    }
    expect((await loaded).feed.items[0]?.headline).to.equal('One');
    expect(await requestsTo(count)).to.equal(3);
  });

  it('given 429 with Retry-After: 2 and then the document, then it is loaded after two seconds', async () => {
    const count = freshKey();
    const url = answersInTurn({ count }, { status: 429, headers: { 'retry-after': '2' } }, good);
    const loaded = loadDocument(url);
    expect([await clock.nextTimer(), await passWait(clock)]).to.deep.equal([8000, 2000]);
    expect((await loaded).fromCache).to.equal(false);
  });

  it('given an error and then an HTML page, then it is not-json after two attempts', async () => {
    const url = answersInTurn({ count: freshKey() }, { status: 500 }, { body: '<!doctype html><p>Sorry' });
    const failure = failureOf(loadDocument(url));
    await clock.nextTimer();
    await passWait(clock);
    const { kind, attempts } = (await failure) as LoadError;
    expect([kind, attempts]).to.deep.equal(['not-json', 2]);
  });

  it('given two who wait, when the first gives up between two tries, then the second is still tried for', async () => {
    const url = answersInTurn({ count: freshKey() }, { status: 500 }, good);
    const abort = new AbortController();
    const impatient = failureOf(loadDocument(url, { signal: abort.signal }));
    const patient = loadDocument(url);
    await clock.nextTimer();
    const wait = await clock.nextTimer();
    abort.abort('enough');
    expect(await impatient).to.equal('enough');
    await clock.pass(wait);
    expect((await patient).fromCache).to.equal(true);
  });

  it('given nobody who waits any more between two tries, then there is no other try', async () => {
    const count = freshKey();
    const abort = new AbortController();
    const failure = failureOf(loadDocument(answersInTurn({ count }, { status: 500 }, good), { signal: abort.signal }));
    await clock.nextTimer();
    await clock.nextTimer();
    abort.abort('enough');
    expect(await failure).to.equal('enough');
    await clock.pass(60_000);
    expect(await requestsTo(count)).to.equal(1);
  });
});
