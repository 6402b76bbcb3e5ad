import { expect } from '@open-wc/testing';
import { loadDocument, loadFromSession } from '../../src/load/load-document.ts';
import type { LoadError } from '../../src/model/load-error.ts';
import { restoreClock, stopClock } from '../support/clock.ts';
import { failureOf } from '../support/failure.ts';
import { answer, answersInTurn, freshKey, logOf, release, requestsTo } from '../support/network.ts';

const body = JSON.stringify({
  version: 'newsroom-elements/1',
  title: 'Feed',
  items: [{ id: 'a', headline: 'One', url: 'story' }],
});

const titled = (title: string) => ({ body: JSON.stringify({ version: 'newsroom-elements/1', title, items: [] }) });

describe('loadDocument', () => {
  it('given a document, when it is loaded, then it is read and its relative links start where it lies', async () => {
    const url = answer({ body });
    const { feed, fromCache, url: from } = await loadDocument(url);
    expect(feed.title).to.equal('Feed');
    expect(feed.items[0]?.url).to.equal(new URL('story', url).href);
    expect([fromCache, from]).to.deep.equal([false, url]);
  });

  it('given an answer of a moment ago, when it is asked for again, then no request is made', async () => {
    const count = freshKey();
    const url = answer({ body, count });
    await loadDocument(url);
    expect((await loadDocument(url)).fromCache).to.equal(true);
    expect(await requestsTo(count)).to.equal(1);
  });

  it('given reload or cache="none", then the server is asked', async () => {
    const count = freshKey();
    const url = answer({ body, count });
    await loadDocument(url);
    await loadDocument(url, { reload: true });
    await loadDocument(url, { cache: 'none' });
    expect(await requestsTo(count)).to.equal(3);
  });

  it('given a failed answer, then it fails for all who share it and is tried anew by the next', async () => {
    const count = freshKey();
    const url = answer({ status: 404, count });
    const failures = await Promise.all([failureOf(loadDocument(url)), failureOf(loadDocument(url))]);
    for (const failure of failures) expect((failure as LoadError).status).to.equal(404);
    expect(await requestsTo(count)).to.equal(1);
    await failureOf(loadDocument(url));
    expect(await requestsTo(count)).to.equal(2);
  });

  it('given two who wait, when one gives up, then the other still gets its answer', async () => {
    const hold = freshKey();
    const url = answer({ body, hold });
    const abort = new AbortController();
    const impatient = failureOf(loadDocument(url, { signal: abort.signal }));
    const patient = loadDocument(url);
    abort.abort('enough');
    expect(await impatient).to.equal('enough');
    await release(hold);
    expect((await patient).feed.title).to.equal('Feed');
  });

  it('given cache="none", when the signal aborts, then it rejects with its reason', async () => {
    const abort = new AbortController();
    const failure = failureOf(loadDocument(answer({ never: true }), { signal: abort.signal, cache: 'none' }));
    abort.abort('enough');
    expect(await failure).to.equal('enough');
  });

  it('given a name of no format, then it is unknown-format', async () => {
    const failure = await failureOf(loadDocument(answer({ body }), { format: 'nonsense' }));
    expect((failure as LoadError).kind).to.equal('unknown-format');
  });

  it('given another format or other credentials, then the answer is not shared', async () => {
    const count = freshKey();
    const url = answer({ body, count });
    await loadDocument(url);
    await loadDocument(url, { credentials: 'same-origin' });
    await loadDocument(url, { format: 'native' });
    expect((await loadDocument(url, { credentials: 'omit' })).fromCache).to.equal(true);
    expect(await requestsTo(count)).to.equal(3);
  });

  for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'https://', '', 'ftp://news.example/a']) {
    it(`given "${src}" as address, then it fails without an attempt`, async () => {
      const { kind, attempts } = (await failureOf(loadDocument(src))) as LoadError;
      expect([kind, attempts]).to.deep.equal(['network', undefined]);
    });
  }

  it('given a document that cannot be read, then the error tells of one attempt', async () => {
    expect(((await failureOf(loadDocument(answer({ body: '{' })))) as LoadError).attempts).to.equal(1);
  });

  it('given an address relative to the page, then it is the page it starts from', async () => {
    const url = answer({ body });
    expect((await loadDocument(url.slice(location.origin.length))).url).to.equal(url);
  });

  it('given a body in windows-1251, then its letters are right', async () => {
    const json = '{"version":"newsroom-elements/1","items":[{"id":"a","headline":"\xca\xe8\xbf\xe2"}]}';
    const bytes = Array.from(json, (letter) => letter.charCodeAt(0));
    const { feed } = await loadDocument(answer({ bytes, type: 'application/json; charset=windows-1251' }));
    expect(feed.items[0]?.headline).to.equal('Київ');
  });
});

describe('the next page', () => {
  const headers = { link: '</by-header>; rel="next"' };

  it('given one in the headers alone, then the feed has it', async () => {
    const { feed } = await loadDocument(answer({ body, headers }));
    expect(feed.next).to.equal(`${location.origin}/by-header`);
  });

  it('given one in the document too, then that counts', async () => {
    const document = { version: 'newsroom-elements/1', items: [], next: '/by-document' };
    const { feed } = await loadDocument(answer({ body: JSON.stringify(document), headers }));
    expect(feed.next).to.equal(`${location.origin}/by-document`);
  });

  it('when it appears between two refreshes of the same text, then the feed has it', async () => {
    const url = answersInTurn({ count: freshKey(), body }, {}, { headers });
    const first = await loadDocument(url);
    const second = await loadDocument(url, { maxAgeMs: 0 });
    expect([first.feed.next, second.unchanged]).to.deep.equal([undefined, undefined]);
    expect(second.feed.next).to.equal(`${location.origin}/by-header`);
  });
});

describe('a refresh', () => {
  afterEach(restoreClock);

  it('given an answer that is young enough, then it serves', async () => {
    const clock = stopClock();
    const count = freshKey();
    const url = answer({ body, count });
    const first = await loadDocument(url);
    await clock.pass(29_000);
    const second = await loadDocument(url, { maxAgeMs: 30_000 });
    expect([second.fromCache, second.feed === first.feed]).to.deep.equal([true, true]);
    await clock.pass(2_000);
    expect((await loadDocument(url, { maxAgeMs: 30_000 })).fromCache).to.equal(false);
    expect(await requestsTo(count)).to.equal(2);
  });

  it('given a request under way, then it joins it', async () => {
    const [count, hold] = [freshKey(), freshKey()];
    const url = answer({ body, hold, count });
    const loads = [loadDocument(url), loadDocument(url, { maxAgeMs: 7500 })];
    await release(hold);
    expect((await Promise.all(loads)).map(({ fromCache }) => fromCache)).to.deep.equal([false, true]);
    expect(await requestsTo(count)).to.equal(1);
  });

  it('given an answer that the browser may keep, then the server is asked all the same', async () => {
    const count = freshKey();
    const url = answersInTurn({ count, headers: { 'cache-control': 'max-age=3600' } }, titled('One'), titled('Two'));
    await loadDocument(url);
    expect((await loadDocument(url, { maxAgeMs: 0 })).feed.title).to.equal('Two');
  });

  for (const otherOrigin of [false, true]) {
    it(`given an ETag${otherOrigin ? ' from another origin' : ''}, when nothing has changed, then 304 keeps the same feed and makes it young`, async () => {
      const clock = stopClock();
      const count = freshKey();
      const url = answer({ etag: 'v1', body, count, otherOrigin });
      const first = await loadDocument(url);
      await clock.pass(100_000);
      const second = await loadDocument(url, { maxAgeMs: 0 });
      expect(second).to.include({ fromCache: false, unchanged: true, feed: first.feed });
      await clock.pass(50_000);
      expect((await loadDocument(url)).feed).to.equal(first.feed);
      expect(await requestsTo(count)).to.equal(2);
    });
  }

  it('given no validators, when the text is the same, then it is not read again', async () => {
    const url = answersInTurn({ count: freshKey() }, titled('One'), titled('One'), titled('Two'));
    const first = await loadDocument(url);
    expect(first.unchanged).to.equal(undefined);
    const second = await loadDocument(url, { maxAgeMs: 0 });
    expect(second).to.include({ fromCache: false, unchanged: true, feed: first.feed, problems: first.problems });
    const third = await loadDocument(url, { maxAgeMs: 0 });
    expect([third.feed.title, third.unchanged]).to.deep.equal(['Two', undefined]);
  });

  it('given a failure, then the validators of the last good answer are still known', async () => {
    const count = freshKey();
    const url = answersInTurn({ count, etag: 'v1', body }, {}, { etag: 'v0', status: 404 }, {});
    const first = await loadDocument(url);
    await failureOf(loadDocument(url, { maxAgeMs: 0 }));
    expect((await loadDocument(url, { maxAgeMs: 0 })).feed).to.equal(first.feed);
    expect((await logOf(count)).map(({ status }) => status)).to.deep.equal([200, 404, 304]);
  });

  it('given cache="none", then each asks for itself, with what it was given', async () => {
    const count = freshKey();
    const url = answer({ body, etag: 'v1', count });
    const first = await loadDocument(url, { cache: 'none' });
    const others = await Promise.all([1, 2].map(() => loadDocument(url, { cache: 'none', maxAgeMs: 7500 })));
    for (const other of others) expect(other).to.include({ fromCache: false, feed: first.feed });
    expect((await logOf(count)).map(({ status }) => status)).to.deep.equal([200, 304, 304]);
  });

  it('given a reload, then it is past every cache: no validators, and the text is read again', async () => {
    const count = freshKey();
    const url = answer({ body, etag: 'v1', count });
    const first = await loadDocument(url);
    const second = await loadDocument(url, { reload: true, maxAgeMs: 30_000 });
    expect([second.fromCache, second.unchanged, second.feed === first.feed]).to.deep.equal([false, undefined, false]);
    const log = await logOf(count);
    expect(log.map(({ status, headers }) => [status, headers['if-none-match']])).to.deep.equal([
      [200, undefined],
      [200, undefined],
    ]);
    expect((await loadDocument(url)).feed).to.equal(second.feed);
  });
});

describe('the document of a session', () => {
  let url: string;

  /** What an earlier page would have left: this page knows nothing of the address but that. */
  async function leave(value: string): Promise<void> {
    const other = answer({ body });
    await loadDocument(other, { cache: 'session' });
    const [name = ''] = Object.keys(sessionStorage);
    sessionStorage.clear();
    sessionStorage.setItem(name.replace(other, url), value);
  }

  beforeEach(() => {
    sessionStorage.clear();
    url = answer({ body, count: freshKey() });
  });
  afterEach(() => sessionStorage.clear());

  it('given a document that was loaded with cache="session", then it is there at once, and kept nowhere else', async () => {
    await loadDocument(url, { cache: 'session' });
    const kept = loadFromSession(url);
    expect(kept).to.include({ url, fromCache: true });
    expect([kept?.feed.title, kept?.feed.items[0]?.url]).to.deep.equal(['Feed', new URL('story', url).href]);
    expect(loadFromSession(url, { format: 'ghost' })).to.equal(undefined);
    expect(loadFromSession(url, { credentials: 'include' })).to.equal(undefined);
  });

  it('given cache="page", then it is not kept; when a session element gets the same answer, then it is', async () => {
    await loadDocument(url);
    expect(loadFromSession(url)).to.equal(undefined);
    expect((await loadDocument(url, { cache: 'session' })).fromCache).to.equal(true);
    expect(loadFromSession(url)?.feed.title).to.equal('Feed');
  });

  it('given a document of an earlier page, when the fresh one has the same text, then it is unchanged', async () => {
    const count = freshKey();
    url = answer({ body, count });
    await leave(`${Date.now()} ${body}`);
    const kept = loadFromSession(url, { cache: 'session' });
    const fresh = await loadDocument(url, { cache: 'session' });
    expect(fresh).to.include({ fromCache: false, unchanged: true, feed: kept?.feed });
    expect(await requestsTo(count)).to.equal(1);
  });

  it('given a failure, then the last good document stays', async () => {
    const url = answersInTurn({ count: freshKey() }, { body }, { status: 404 });
    await loadDocument(url, { cache: 'session' });
    await failureOf(loadDocument(url, { cache: 'session', maxAgeMs: 0 }));
    expect(loadFromSession(url)?.feed.title).to.equal('Feed');
  });

  for (const garbage of ['', '{', '1 {', '1 null', '1 <html>', `1 ${'['.repeat(100_000)}`]) {
    it(`given "${garbage.slice(0, 9)}" in its place, then there is none`, async () => {
      await leave(garbage);
      expect(loadFromSession(url)).to.equal(undefined);
    });
  }

  it('given what is no address, then there is none', () => {
    expect(loadFromSession('javascript:alert(1)')).to.equal(undefined);
  });
});
