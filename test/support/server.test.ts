// The network tests are only as true as the server they talk to: this proves that it delays, cuts, drips and counts.
/// <reference types="mocha" />
import { expect } from '@open-wc/testing';
import { failureOf } from './failure.ts';
import { answer, answersInTurn, forgetRequestsTo, freshKey, logOf, release, requestsTo } from './network.ts';

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
    expect((error as Error).name).to.be.oneOf(['TimeoutError', 'AbortError']);
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

  it('answers 304 to a reader who has the version of that date', async () => {
    const lastModified = 'Wed, 21 Oct 2015 07:28:00 GMT';
    const url = answer({ lastModified, body: '{}' });
    expect((await fetch(url, { cache: 'no-store' })).headers.get('last-modified')).to.equal(lastModified);
    const second = await fetch(url, { cache: 'no-store', headers: { 'if-modified-since': lastModified } });
    expect(second.status).to.equal(304);
  });

  it('answers with bytes and headers as they are given', async () => {
    const response = await fetch(answer({ bytes: [0, 255, 10], headers: { 'x-paper': 'daily' } }));
    expect([...new Uint8Array(await response.arrayBuffer())]).to.deep.equal([0, 255, 10]);
    expect(response.headers.get('x-paper')).to.equal('daily');
  });

  it('holds its answer until it is released', async () => {
    const [count, hold] = [freshKey(), freshKey()];
    let hasCome = false;
    const response = fetch(answer({ hold, count })).then(() => (hasCome = true));
    while (!(await requestsTo(count)));
    expect(hasCome).to.equal(false);
    await release(hold);
    expect(await response).to.equal(true);
  });

  it('changes its mind from answer to answer, and stays with the last', async () => {
    const url = answersInTurn({ count: freshKey() }, { status: 503 }, { body: '1' }, { status: 404 });
    const statuses: number[] = [];
    for (let time = 0; time < 4; time++) statuses.push((await fetch(url)).status);
    expect(statuses).to.deep.equal([503, 200, 404, 404]);
  });

  it('logs what it was asked and whether the reader stayed', async () => {
    const count = freshKey();
    await (await fetch(answer({ count, body: '1' }), { headers: { 'x-reader': 'one' } })).text();
    await failureOf(fetch(answer({ count, never: true }), { signal: AbortSignal.timeout(100) }));
    let log = await logOf(count);
    while (!log[1]?.givenUp) log = await logOf(count);
    expect(log.map(({ status, givenUp }) => [status, givenUp])).to.deep.equal([
      [200, false],
      [undefined, true],
    ]);
    expect([log[0]?.method, log[0]?.headers['x-reader']]).to.deep.equal(['GET', 'one']);
  });

  it('lets another origin see only what it is asked to show, and send headers only where it may', async () => {
    const wanted = { otherOrigin: true, headers: { 'x-paper': 'daily' }, body: '1' };
    const paper = async (url: string) => (await fetch(url)).headers.get('x-paper');
    expect(await paper(answer(wanted))).to.equal('daily');
    expect(await paper(answer({ ...wanted, expose: false }))).to.equal(null);
    const count = freshKey();
    const asking = { headers: { 'x-reader': 'one' } };
    expect((await fetch(answer({ ...wanted, count }), asking)).status).to.equal(200);
    expect(await failureOf(fetch(answer({ ...wanted, count, preflight: false }), asking))).to.be.instanceOf(TypeError);
    expect((await logOf(count)).map(({ method }) => method)).to.deep.equal(['OPTIONS', 'GET', 'OPTIONS']);
    expect(await requestsTo(count)).to.equal(1);
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
