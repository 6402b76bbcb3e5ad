import { expect, fixtureSync } from '@open-wc/testing';
import { html } from 'lit';
import { track, type TrackedEvent } from '../../src/analytics.ts';
import { restoreClock, stopClock } from '../support/clock.ts';
import { drawn, next, partOf, place, until } from '../support/elements.ts';
import { answer, freshKey, logOf, requestsTo } from '../support/network.ts';

const page = window as unknown as { dataLayer?: TrackedEvent[] | undefined };
const article = { id: 'boats', url: 'https://example.org/boats?ref=mail#top', headline: 'Boats are back' };

/** Follows the headline of a story, as a reader does, without leaving the page. */
async function select(): Promise<void> {
  const element = await drawn(place('article-card', { article }));
  element.addEventListener('click', (event) => event.preventDefault());
  (partOf(element, 'link') as HTMLElement).click();
}

describe('track', () => {
  let stop = () => {};
  const { sendBeacon } = navigator;
  const { random } = Math;
  let sent: { url: string; page: string; events: TrackedEvent[] }[] = [];

  beforeEach(() => {
    sent = [];
    // What leaves the page is looked at here; everything up to it is the browser's own.
    navigator.sendBeacon = (url, body) => {
      sent.push({ url: String(url), ...JSON.parse(String(body)) });
      return true;
    };
  });
  afterEach(() => {
    stop();
    navigator.sendBeacon = sendBeacon;
    page.dataLayer = undefined;
    restoreClock();
    Math.random = random;
    Reflect.deleteProperty(document, 'visibilityState');
    for (const name of ['doNotTrack', 'globalPrivacyControl']) Reflect.deleteProperty(navigator, name);
  });

  it('given a function, when a story is followed, then it is told at once and flat', async () => {
    const told: TrackedEvent[] = [];
    stop = track({ to: (event) => told.push(event) });
    await select();
    const [{ time, ...record }] = told as [TrackedEvent];
    expect(time).to.be.closeTo(Date.now(), 10_000);
    expect(record).to.deep.equal({
      event: 'news-select',
      element: 'article-card',
      id: 'boats',
      title: 'Boats are back',
      url: 'https://example.org/boats',
      position: 0,
      part: 'headline',
    });
  });

  it('given a card in a component of the page, when a story is followed, then the card is named and not the component', async () => {
    const told: TrackedEvent[] = [];
    stop = track({ to: (event) => told.push(event) });
    const element = await drawn(place('article-card', { article }));
    const component = fixtureSync<HTMLElement>(html`<div></div>`);
    component.attachShadow({ mode: 'open' }).append(element);
    element.addEventListener('click', (event) => event.preventDefault());
    (partOf(element, 'link') as HTMLElement).click();
    expect(told.map((event) => event.element)).to.deep.equal(['article-card']);
  });

  it('given a function that fails, when a story is followed, then nobody else hears of it', async () => {
    stop = track({
      to() {
        throw new Error('oops');
      },
    });
    await select();
  });

  it('given the data layer, when a story is followed, then it is pushed there', async () => {
    stop = track({ to: 'dataLayer' });
    await select();
    expect(page.dataLayer?.map(({ event }) => event)).to.deep.equal(['news-select']);
  });

  it('given an address, when the page is left, then all events go there together', async () => {
    stop = track({ to: new URL('https://stats.example/collect') });
    await select();
    await select();
    expect(sent).to.have.length(0);
    dispatchEvent(new Event('pagehide'));
    expect(sent).to.have.length(1);
    expect(sent[0]?.url).to.equal('https://stats.example/collect');
    expect(sent[0]?.page).to.equal(location.origin + location.pathname);
    expect(sent[0]?.events).to.have.length(2);
  });

  it('given an address, when there are fifty events, then they do not wait', async () => {
    stop = track({ to: '/collect' });
    const element = await drawn(place('article-card', { article }));
    element.addEventListener('click', (event) => event.preventDefault());
    for (let count = 0; count < 50; count += 1) (partOf(element, 'link') as HTMLElement).click();
    expect(sent.map(({ events }) => events.length)).to.deep.equal([50]);
  });

  it('given an address, when ten seconds have passed or the page is hidden, then what there is goes', async () => {
    const clock = stopClock();
    stop = track({ to: '/collect' });
    await select();
    await clock.pass(9_999);
    expect(sent).to.have.length(0);
    await clock.pass(1);
    expect(sent).to.have.length(1);
    await select();
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
    expect(sent).to.have.length(2);
  });

  it('given a browser that takes no more for now, when the next batch goes, then nothing is lost', async () => {
    const clock = stopClock();
    const { sendBeacon: taken } = navigator;
    stop = track({ to: '/collect' });
    navigator.sendBeacon = () => false;
    await select();
    await clock.pass(10_000);
    navigator.sendBeacon = taken;
    await select();
    await clock.pass(10_000);
    // With the time a view has come in, too.
    const followed = sent.map(({ events }) => events.filter(({ event }) => event === 'news-select').length);
    expect(followed).to.deep.equal([2]);
  });

  it('given a collector of another origin, when a batch goes, then it comes as text that nobody has to be asked for', async () => {
    navigator.sendBeacon = sendBeacon;
    const count = freshKey();
    stop = track({ to: answer({ count, otherOrigin: true }) });
    await select();
    stop();
    while ((await requestsTo(count)) < 1);
    const [request] = await logOf(count);
    expect(request?.method).to.equal('POST');
    expect(request?.headers['content-type']).to.match(/^text\/plain/);
  });

  it('when it is stopped, then what waits is sent and nothing more is heard', async () => {
    stop = track({ to: '/collect' });
    await select();
    stop();
    await select();
    expect(sent.map(({ events }) => events.length)).to.deep.equal([1]);
  });

  it('given content that cannot be read, then the reason is told', async () => {
    const told: TrackedEvent[] = [];
    stop = track({ to: (event) => told.push(event) });
    const element = place('article-card', { data: 'no json' });
    await next(element, 'news-error');
    await until(() => told.length);
    expect(told[0]).to.include({ event: 'news-error', error: 'not-json' });
  });

  for (const [name, value] of [
    ['doNotTrack', '1'],
    ['globalPrivacyControl', true],
  ] as const) {
    it(`given a reader whose browser says ${name}, then nothing is told`, async () => {
      Object.defineProperty(navigator, name, { configurable: true, value });
      stop = track({ to: 'dataLayer' });
      await select();
      expect(page.dataLayer).to.equal(undefined);
    });
  }

  it('given a sample of one page in ten, then this page is one of them or not', async () => {
    for (const [chance, count] of [
      [0.09, 1],
      [0.1, 0],
    ] as const) {
      Math.random = () => chance;
      stop = track({ to: 'dataLayer', sample: 0.1 });
      Math.random = random;
      await select();
      stop();
      expect(page.dataLayer ?? []).to.have.length(count);
      page.dataLayer = undefined;
    }
  });

  it('given a sample of no page, then nothing is told', async () => {
    stop = track({ to: 'dataLayer', sample: 0 });
    await select();
    expect(page.dataLayer).to.equal(undefined);
  });
});
