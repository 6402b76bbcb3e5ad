import { expect } from '@open-wc/testing';
import { loadDocument } from '../../src/load/load-document.ts';
import type { LoadError } from '../../src/model/load-error.ts';
import { answer, freshKey, requestsTo } from '../support/network.ts';

const body = JSON.stringify({
  version: 'newsroom-elements/1',
  title: 'Feed',
  items: [{ id: 'a', headline: 'One', url: 'story' }],
});

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (cause) {
    return cause;
  }
  throw new Error('it did not fail');
}

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
    const url = answer({ status: 404, count, delay: 50 });
    const failures = await Promise.all([failureOf(loadDocument(url)), failureOf(loadDocument(url))]);
    for (const failure of failures) expect((failure as LoadError).status).to.equal(404);
    expect(await requestsTo(count)).to.equal(1);
    await failureOf(loadDocument(url));
    expect(await requestsTo(count)).to.equal(2);
  });

  it('given two who wait, when one gives up, then the other still gets its answer', async () => {
    const url = answer({ body, delay: 100 });
    const abort = new AbortController();
    const impatient = failureOf(loadDocument(url, { signal: abort.signal }));
    const patient = loadDocument(url);
    abort.abort('enough');
    expect(await impatient).to.equal('enough');
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
});
