// The network tests are only as true as the server they talk to: this proves that it delays, cuts, drips and counts.
/// <reference types="mocha" />
import { expect } from '@open-wc/testing';
import { answer, forgetRequestsTo, freshKey, requestsTo } from './network.ts';

async function failureOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('it did not fail');
}

describe('the test server', () => {
  it('answers with the status, type and body it is asked for', async () => {
    const response = await fetch(answer({ status: 503, type: 'text/plain; charset=utf-8', body: 'Зачекайте' }));
    expect(response.status).to.equal(503);
    expect(response.headers.get('content-type')).to.equal('text/plain; charset=utf-8');
    expect(await response.text()).to.equal('Зачекайте');
  });

  it('answers with a file of the repository and the type of its name', async () => {
    const response = await fetch(answer({ file: 'package.json' }));
    expect(response.headers.get('content-type')).to.contain('application/json');
    expect((await response.json()).name).to.equal('newsroom-elements');
  });

  it('answers 404 when the file is outside the repository', async () => {
    expect((await fetch(answer({ file: '../shared/contract.md' }))).status).to.equal(404);
  });

  it('keeps the reader waiting when asked for a delay', async () => {
    const start = performance.now();
    await fetch(answer({ delay: 300, body: '{}' }));
    expect(performance.now() - start).to.be.at.least(290);
  });

  it('lets a body arrive in pieces when asked to drip', async () => {
    const response = await fetch(answer({ body: 'abcdefgh', drip: { bytes: 2, pauseMilliseconds: 60 } }));
    const headersAt = performance.now();
    expect(await response.text()).to.equal('abcdefgh');
    expect(performance.now() - headersAt).to.be.at.least(120);
  });

  it('never answers when asked not to, until the reader gives up', async () => {
    const error = await failureOf(fetch(answer({ never: true }), { signal: AbortSignal.timeout(200) }));
    expect(error.name).to.be.oneOf(['TimeoutError', 'AbortError']);
  });

  it('fails like a broken line when the connection is cut before the headers', async () => {
    expect(await failureOf(fetch(answer({ reset: 'headers' })))).to.be.instanceOf(TypeError);
  });

  it('fails while reading when the connection is cut inside the body', async () => {
    const read = fetch(answer({ reset: 'body', size: 2000 })).then((response) => response.text());
    expect(await failureOf(read)).to.be.instanceOf(Error);
  });

  it('sends the reader on when asked to redirect', async () => {
    const response = await fetch(answer({ redirect: answer({ body: '"there"' }) }));
    expect(response.redirected).to.equal(true);
    expect(await response.json()).to.equal('there');
  });

  it('answers with JSON of exactly the asked size', async () => {
    const text = await (await fetch(answer({ size: 5000 }))).text();
    expect(text).to.have.lengthOf(5000);
    expect(JSON.parse(text)).to.have.property('filler');
  });

  it('answers 304 to a reader who already has the tagged version', async () => {
    const url = answer({ etag: 'v1', body: '{}' });
    const first = await fetch(url, { cache: 'no-store' });
    expect(first.headers.get('etag')).to.equal('"v1"');
    const second = await fetch(url, { cache: 'no-store', headers: { 'if-none-match': '"v1"' } });
    expect(second.status).to.equal(304);
  });

  it('counts the requests under a key and forgets them when told', async () => {
    const key = freshKey();
    await fetch(answer({ count: key }));
    await fetch(answer({ count: key }));
    expect(await requestsTo(key)).to.equal(2);
    await forgetRequestsTo(key);
    expect(await requestsTo(key)).to.equal(0);
  });

  it('lets another origin read, and refuses it when asked to', async () => {
    expect((await fetch(answer({ otherOrigin: true, body: '1' }))).status).to.equal(200);
    expect(await failureOf(fetch(answer({ otherOrigin: true, cors: false, body: '1' })))).to.be.instanceOf(TypeError);
  });
});

describe('the test page', () => {
  it('reads its clock in Kyiv', () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).to.be.oneOf(['Europe/Kyiv', 'Europe/Kiev']);
    expect(new Date('2026-11-22T12:00:00Z').getHours()).to.equal(14);
  });

  it('speaks American English', () => {
    expect(navigator.language).to.equal('en-US');
    expect(new Intl.NumberFormat().resolvedOptions().locale).to.equal('en-US');
  });

  it('has a window of 1280 by 900', () => {
    expect([innerWidth, innerHeight]).to.deep.equal([1280, 900]);
  });
});
