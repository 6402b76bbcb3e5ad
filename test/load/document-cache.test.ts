import { expect } from '@open-wc/testing';
import { DocumentCache } from '../../src/load/document-cache.ts';
import { restoreClock, stopClock, type ControlledClock } from '../support/clock.ts';
import { failureOf } from '../support/failure.ts';

/** A source that answers when it is told to. */
function source() {
  const calls: {
    readonly signal: AbortSignal;
    readonly before: string | undefined;
    answer(text: string): void;
    fail(cause: unknown): void;
  }[] = [];
  const ask = (signal: AbortSignal, before: string | undefined) =>
    new Promise<string>((answer, fail) => calls.push({ signal, before, answer, fail }));
  return { ask, calls };
}

describe('DocumentCache', () => {
  let clock: ControlledClock;
  let cache: DocumentCache<string>;
  beforeEach(() => {
    clock = stopClock();
    cache = new DocumentCache();
  });
  afterEach(restoreClock);

  it('given a request under way, when others ask, then they join it, however young an answer they want', async () => {
    const { ask, calls } = source();
    const shared = [{}, { maxAgeMs: 1000 }, { maxAgeMs: 0 }].map((options) => cache.share('a', ask, options));
    calls[0]?.answer('one');
    expect(await Promise.all(shared)).to.deep.equal([
      { value: 'one', fromCache: false },
      { value: 'one', fromCache: true },
      { value: 'one', fromCache: true },
    ]);
    expect(calls.length).to.equal(1);
  });

  it('given an answer, then it serves for 60 s, and then it is only told to who asks anew', async () => {
    const { ask, calls } = source();
    const first = cache.share('a', ask, {});
    calls[0]?.answer('one');
    await first;
    await clock.pass(59_999);
    expect(await cache.share('a', ask, {})).to.deep.equal({ value: 'one', fromCache: true });
    await clock.pass(1);
    const second = cache.share('a', ask, {});
    expect(calls[1]?.before).to.equal('one');
    calls[1]?.answer('two');
    expect(await second).to.deep.equal({ value: 'two', fromCache: false });
  });

  it('given an age, then it decides whether the answer serves', async () => {
    const { ask, calls } = source();
    void cache.share('a', ask, {});
    calls[0]?.answer('one');
    await clock.pass(10_000);
    expect((await cache.share('a', ask, { maxAgeMs: 10_001 })).fromCache).to.equal(true);
    void cache.share('a', ask, { maxAgeMs: 10_000 });
    expect(calls.length).to.equal(2);
  });

  it('given a failure, then all who wait have it, the next asks anew, and the last answer is still known', async () => {
    const { ask, calls } = source();
    void cache.share('a', ask, {});
    calls[0]?.answer('one');
    await clock.pass(60_000);
    // The first to fail asks again before the others have heard.
    const again = cache.share('a', ask, {}).catch(() => cache.share('a', ask, {}));
    const other = failureOf(cache.share('a', ask, {}));
    calls[1]?.fail('broken');
    expect(await other).to.equal('broken');
    expect(calls.length).to.equal(3);
    expect(calls[2]?.before).to.equal('one');
    calls[2]?.answer('two');
    expect((await again).value).to.equal('two');
  });

  it('when one of two gives up, then the request goes on; when both do, it is aborted and not joined', async () => {
    const { ask, calls } = source();
    const [first, second] = [new AbortController(), new AbortController()];
    const failures = [first, second].map(({ signal }) => failureOf(cache.share('a', ask, { signal })));
    first.abort('first');
    expect(await failures[0]).to.equal('first');
    expect(calls[0]?.signal.aborted).to.equal(false);
    second.abort('second');
    expect(await failures[1]).to.equal('second');
    expect(calls[0]?.signal.aborted).to.equal(true);
    const next = cache.share('a', ask, {});
    calls[0]?.answer('late');
    calls[1]?.answer('new');
    expect(await next).to.deep.equal({ value: 'new', fromCache: false });
  });

  it('given a signal that has aborted, then nothing is asked or given', async () => {
    const { ask, calls } = source();
    expect(await failureOf(cache.share('a', ask, { signal: AbortSignal.abort('before') }))).to.equal('before');
    expect(calls.length).to.equal(0);
  });

  it('when one asks anew, then it joins nothing, others join it, and an older answer does not replace its own', async () => {
    const { ask, calls } = source();
    const old = cache.share('a', ask, {});
    const anew = cache.share('a', ask, { anew: true });
    const joined = cache.share('a', ask, {});
    expect(calls.length).to.equal(2);
    calls[1]?.answer('new');
    expect((await anew).value).to.equal('new');
    expect(await joined).to.deep.equal({ value: 'new', fromCache: true });
    calls[0]?.answer('old');
    expect((await old).value).to.equal('old');
    expect((await cache.share('a', ask, {})).value).to.equal('new');
  });

  it('given a suggestion, then it is told to who asks, but never given, and never in place of an answer', async () => {
    const { ask, calls } = source();
    cache.suggest('a', 'suggested');
    const first = cache.share('a', ask, { maxAgeMs: Infinity });
    expect(calls[0]?.before).to.equal('suggested');
    calls[0]?.answer('one');
    await first;
    cache.suggest('a', 'again');
    expect((await cache.share('a', ask, {})).value).to.equal('one');
  });

  it('given more answers than a page has, then the oldest are forgotten', async () => {
    const { ask, calls } = source();
    for (let index = 0; index < 60; index++) {
      const shared = cache.share(`${index}`, ask, {});
      calls[index]?.answer('text');
      await shared;
    }
    expect((await cache.share('59', ask, {})).fromCache).to.equal(true);
    expect((await cache.share('10', ask, {})).fromCache).to.equal(true);
    void cache.share('9', ask, {});
    expect(calls.length).to.equal(61);
  });
});
