import { expect } from '@open-wc/testing';
import { fetchDocument, type FetchOptions } from '../../src/load/fetch-document.ts';
import { LoadError } from '../../src/model/load-error.ts';
import { restoreClock, stopClock } from '../support/clock.ts';
import { failureOf } from '../support/failure.ts';
import { answer, answersInTurn, freshKey, logOf, otherOrigin, requestsTo } from '../support/network.ts';

const ask = (url: string, options: Partial<FetchOptions> = {}) =>
  fetchDocument(url, { signal: new AbortController().signal, cache: 'default', ...options });

async function errorOf(promise: Promise<unknown>): Promise<LoadError> {
  const failure = await failureOf(promise);
  expect(failure).to.be.instanceOf(LoadError);
  return failure as LoadError;
}

/** Until the server has seen the end of every request under this key. */
async function givenUp(key: string): Promise<boolean[]> {
  for (;;) {
    const log = await logOf(key);
    if (log.length && log.every((one) => one.givenUp || one.status)) return log.map((one) => one.givenUp);
  }
}

describe('one try for a document', () => {
  afterEach(restoreClock);

  it('given a charset in the header, then the text is decoded by it', async () => {
    const url = answer({ bytes: [0xca, 0xe8, 0xbf, 0xe2], type: 'text/xml; charset=windows-1251' });
    expect((await ask(url))?.text).to.equal('Київ');
  });

  it('given letters that are cut apart between two chunks, then they are whole', async () => {
    const url = answer({ body: '"Київ 🎉"', drip: { bytes: 1, pauseMilliseconds: 1 } });
    expect((await ask(url))?.text).to.equal('"Київ 🎉"');
  });

  it('given a redirect, then it is followed', async () => {
    expect((await ask(answer({ redirect: answer({ body: '"there"' }) })))?.text).to.equal('"there"');
  });

  it('given an answer without a body, then its text is empty', async () => {
    expect((await ask(answer({ status: 204 })))?.text).to.equal('');
  });

  it('given exactly 5 MiB, then it is whole', async () => {
    expect((await ask(answer({ size: 5 * 1024 * 1024 })))?.text.length).to.equal(5 * 1024 * 1024);
  });

  it('given more than 5 MiB, then it is too-large and the rest is not waited for', async () => {
    const count = freshKey();
    const url = answer({ size: 100 * 1024 * 1024, drip: { bytes: 1024 * 1024, pauseMilliseconds: 100 }, count });
    const { kind, url: named } = await errorOf(ask(url, { timeout: 60 }));
    expect([kind, named]).to.deep.equal(['too-large', url]);
    expect(await givenUp(count)).to.deep.equal([true]);
  });

  it('given an answer that never comes, when the time is over, then it is a timeout and no timer is left', async () => {
    const clock = stopClock();
    const failure = errorOf(ask(answer({ never: true })));
    expect(await clock.nextTimer()).to.equal(8000);
    await clock.pass(8000);
    expect((await failure).kind).to.equal('timeout');
    expect(clock.timers()).to.equal(0);
  });

  it('given a body that never ends, when the time is over, then it is a timeout', async () => {
    const clock = stopClock();
    const count = freshKey();
    const failure = errorOf(
      ask(answer({ size: 1e6, drip: { bytes: 1, pauseMilliseconds: 20 }, count }), { timeout: 3 }),
    );
    expect(await clock.nextTimer()).to.equal(3000);
    while (!(await requestsTo(count)));
    await clock.pass(3000);
    expect((await failure).kind).to.equal('timeout');
    expect(await givenUp(count)).to.deep.equal([true]);
  });

  it('when the document has come, then no timer is left', async () => {
    const clock = stopClock();
    await ask(answer({ body: '1' }));
    expect(clock.timers()).to.equal(0);
  });

  for (const [timeout, milliseconds] of [
    [0, 8000],
    [-1, 8000],
    [NaN, 8000],
    [0.5, 500],
    [Infinity, 3_600_000],
  ] as const) {
    it(`given timeout=${timeout}, then a try has ${milliseconds / 1000} s`, async () => {
      const clock = stopClock();
      await ask(answer({ body: '1' }), { timeout });
      expect(await clock.nextTimer()).to.equal(milliseconds);
    });
  }

  it('when the signal aborts, then it rejects with its reason and the server is left alone', async () => {
    const count = freshKey();
    const abort = new AbortController();
    const failure = failureOf(ask(answer({ never: true, count }), { signal: abort.signal }));
    while (!(await requestsTo(count)));
    abort.abort('enough');
    expect(await failure).to.equal('enough');
    expect(await givenUp(count)).to.deep.equal([true]);
  });

  it('given a connection that is cut, then it is a network error', async () => {
    for (const reset of ['headers', 'body'] as const) {
      expect((await errorOf(ask(answer({ reset, size: 4000 })))).kind).to.equal('network');
    }
  });

  it('given a body shorter than promised, then it is never taken for a whole one', async () => {
    const text = await ask(answer({ truncate: true, size: 4000 })).then(
      (fetched) => fetched?.text,
      (error: LoadError) => error.kind,
    );
    // Browsers differ in whether they tell; half of a JSON text is none.
    expect(text === 'network' || text?.length === 2000).to.equal(true);
  });

  it('given a foreign server that allows no other site, then it is a network error that says both', async () => {
    const { kind, message } = await errorOf(ask(answer({ otherOrigin: true, cors: false })));
    expect(kind).to.equal('network');
    expect(message).to.match(/could not be reached, or .* \(CORS\)/);
  });

  it('given no word about credentials, then none are sent', async () => {
    const count = freshKey();
    document.cookie = 'reader=known';
    const url = answer({ body: '1', count });
    await ask(url);
    await ask(url, { credentials: 'same-origin' });
    document.cookie = 'reader=; max-age=0';
    const cookies = (await logOf(count)).map(({ headers }) => /reader=known/.test(headers['cookie'] ?? ''));
    expect(cookies).to.deep.equal([false, true]);
  });
});

describe('an answer with an error', () => {
  it('then the status is told, and nothing of Retry-After where there is none', async () => {
    const { kind, status, retryAfterSeconds } = await errorOf(ask(answer({ status: 418 })));
    expect([kind, status, retryAfterSeconds]).to.deep.equal(['http', 418, undefined]);
  });

  it('then its page is not waited for', async () => {
    const count = freshKey();
    await errorOf(ask(answer({ status: 500, size: 5e6, drip: { bytes: 1000, pauseMilliseconds: 50 }, count })));
    expect(await givenUp(count)).to.deep.equal([true]);
  });

  for (const [value, seconds] of [
    ['120', 120],
    ['0', 0],
    ['soon', undefined],
    ['-3', undefined],
    ['Wed, 21 Oct 2015 07:28:00 GMT', undefined],
  ] as const) {
    it(`given Retry-After: ${value}, then it asks for ${seconds} seconds`, async () => {
      const error = await errorOf(ask(answer({ status: 503, headers: { 'retry-after': value } })));
      expect(error.retryAfterSeconds).to.equal(seconds);
    });
  }

  it('given Retry-After as a date, then the seconds until then', async () => {
    const date = new Date(Date.now() + 60_000).toUTCString();
    const error = await errorOf(ask(answer({ status: 429, headers: { 'retry-after': date } })));
    expect(error.retryAfterSeconds).to.be.within(50, 60);
  });

  it('given a 304 that nobody asked for, then it is an error', async () => {
    expect((await errorOf(ask(answer({ status: 304 }), { cache: 'no-store' }))).status).to.equal(304);
  });
});

describe('the next page by the headers', () => {
  const here = () => new URL('/page2', location.origin).href;

  for (const [link, next] of [
    ['<https://news.example/2>; rel="next"', 'https://news.example/2'],
    ['<https://news.example/2>;rel=next', 'https://news.example/2'],
    ['<https://news.example/2> ; REL = "NEXT" ; title="x"', 'https://news.example/2'],
    ['<https://news.example/2>; title="x"; rel="last next"', 'https://news.example/2'],
    ['<https://news.example/1>; rel="prev", <https://news.example/2>; rel="next"', 'https://news.example/2'],
    ['<https://news.example/a,b;c>; rel=next', 'https://news.example/a,b;c'],
    [
      '<https://news.example/1>; rel=prev; title="a, <b>; rel=next, \\"c\\"", <https://news.example/2>; rel=next',
      'https://news.example/2',
    ],
    ['<https://news.example/2>; title="of the next"; rel=next', 'https://news.example/2'],
    ['</page2>; rel="next"', 'here'],
    ['<../page2>; rel="next"', 'here'],
    ['<https://news.example/2>; rel="prev"', undefined],
    ['<https://news.example/2>; rel="next-month"', undefined],
    ['<https://news.example/2>; title="x; rel=next"', undefined],
    ['<https://news.example/2>; title="next"', undefined],
    ['<https://news.example/2>; rev="next"', undefined],
    ['<javascript:alert(1)>; rel="next"', undefined],
    ['<>; rel="next"', undefined],
    ['https://news.example/2; rel=next', undefined],
    ['<https://news.example/2; rel="next"', undefined],
  ] as const) {
    it(`given Link: ${link}, then it is ${next ?? 'unknown'}`, async () => {
      const fetched = await ask(answer({ body: '1', headers: { link } }));
      expect(fetched?.next).to.equal(next === 'here' ? here() : next);
    });
  }

  it('given a hostile Link header, then it is read in no time', async () => {
    const { fetch: original } = window;
    const started = performance.now();
    try {
      for (const piece of ['<', '<>"', '<a>; rel', '; rel = ', '"\\"<>', ';rel="', ';   ']) {
        window.fetch = async () => new Response('1', { headers: { link: piece.repeat(50_000) } });
        expect((await ask(answer()))?.next).to.equal(undefined);
      }
    } finally {
      window.fetch = original;
    }
    expect(performance.now() - started).to.be.lessThan(2000);
  });

  for (const [given, pages, expected] of [
    ['', '3', '2'],
    ['1', '3', '2'],
    ['2', '3', '3'],
    ['3', '3', undefined],
    ['', '1', undefined],
    ['', '0', undefined],
    ['', 'many', undefined],
    ['x', '3', undefined],
  ] as const) {
    it(`given page=${given || '(none)'} of X-WP-TotalPages: ${pages}, then it is ${expected ?? 'unknown'}`, async () => {
      const url = new URL(answer({ body: '1', headers: { 'x-wp-totalpages': pages } }));
      if (given) url.searchParams.set('page', given);
      const next = (await ask(url.href))?.next;
      expect(next && new URL(next).searchParams.get('page')).to.equal(expected);
      if (expected) url.searchParams.set('page', expected);
      if (next) expect(next).to.equal(url.href);
    });
  }

  it('given another origin that shows no headers, then it is unknown', async () => {
    const headers = { link: '</page2>; rel=next' };
    const shown = await ask(answer({ body: '1', headers, otherOrigin: true }));
    expect(shown?.next).to.equal(`${otherOrigin()}/page2`);
    const hidden = await ask(answer({ body: '1', headers, otherOrigin: true, expose: false }));
    expect(hidden?.next).to.equal(undefined);
  });

  it('given a redirect, then a relative address starts where the answer came from', async () => {
    const there = answer({ body: '1', headers: { link: '</page2>; rel=next' }, otherOrigin: true });
    expect((await ask(answer({ redirect: there })))?.next).to.equal(`${otherOrigin()}/page2`);
  });
});

describe('a conditional request', () => {
  const date = 'Wed, 21 Oct 2015 07:28:00 GMT';

  for (const [name, version] of [
    ['ETag', { etag: 'v1' }],
    ['Last-Modified', { lastModified: date }],
  ] as const) {
    it(`given a ${name}, when it is sent back and still holds, then the answer is undefined`, async () => {
      const count = freshKey();
      const url = answer({ ...version, body: '1', count });
      const first = await ask(url);
      expect(await ask(url, { validators: first?.validators, cache: 'no-cache' })).to.equal(undefined);
      expect((await logOf(count)).map(({ status }) => status)).to.deep.equal([200, 304]);
    });
  }

  it('given a newer version, then it comes, and the browser keeps it', async () => {
    const count = freshKey();
    const headers = { 'cache-control': 'max-age=300' };
    const url = answersInTurn({ count, headers }, { etag: 'v1', body: '1' }, { etag: 'v2', body: '2' });
    const first = await ask(url);
    const second = await ask(url, { validators: first?.validators, cache: 'no-cache' });
    expect([first?.text, second?.text, (await ask(url))?.text]).to.deep.equal(['1', '2', '2']);
    expect(second?.validators?.headers).to.deep.equal({ 'If-None-Match': '"v2"' });
  });

  it('given neither, then the next request has no conditions', async () => {
    expect((await ask(answer({ body: '1' })))?.validators).to.equal(undefined);
  });

  it('given another origin that shows its ETag, then it is sent there after a preflight', async () => {
    const count = freshKey();
    const url = answer({ etag: 'v1', body: '1', count, otherOrigin: true });
    const { validators } = (await ask(url)) ?? {};
    expect(await ask(url, { validators, cache: 'no-cache' })).to.equal(undefined);
    const log = await logOf(count);
    expect(log.map(({ method }) => method)).to.deep.equal(['GET', 'OPTIONS', 'GET']);
    expect(log.at(-1)?.status).to.equal(304);
  });

  it('given another origin that shows Last-Modified alone, then nothing is sent that needs a preflight', async () => {
    const url = answer({ lastModified: date, body: '1', otherOrigin: true });
    expect((await ask(url))?.validators).to.equal(undefined);
  });

  it('given another origin that refuses the preflight, then it is asked without conditions, from then on at once', async () => {
    const count = freshKey();
    const url = answer({ etag: 'v1', body: '1', count, otherOrigin: true, preflight: false });
    const { validators } = (await ask(url)) ?? {};
    const options = { validators, cache: 'no-store' } as const;
    expect((await ask(url, options))?.text).to.equal('1');
    expect((await ask(url, options))?.text).to.equal('1');
    const methods = (await logOf(count)).map(({ method }) => method);
    expect(methods).to.deep.equal(['GET', 'OPTIONS', 'GET', 'GET']);
  });

  it('given another origin that cannot be reached, then that is no refusal', async () => {
    const url = answer({ etag: 'v1', body: '1', otherOrigin: true });
    const { validators } = (await ask(url)) ?? {};
    const { fetch: original } = window;
    try {
      window.fetch = () => Promise.reject(new TypeError('no line'));
      expect((await errorOf(ask(url, { validators }))).kind).to.equal('network');
    } finally {
      window.fetch = original;
    }
    expect(await ask(url, { validators, cache: 'no-cache' })).to.equal(undefined);
  });
});
