import { expect } from '@open-wc/testing';
import { track, type TrackedEvent } from '../../src/analytics.ts';
import { drawn, next, partOf, place, until } from '../support/elements.ts';

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

  it('given a sample of no page, then nothing is told', async () => {
    stop = track({ to: 'dataLayer', sample: 0 });
    await select();
    expect(page.dataLayer).to.equal(undefined);
  });
});
