import { expect } from '@open-wc/testing';
import { restoreClock, stopClock } from '../support/clock.ts';
import { drawn, place, until } from '../support/elements.ts';

const story = (id: string) => ({ id, headline: `Story ${id}` });
const feed = (ids: string) => ({ version: 'newsroom-elements/1', items: [...ids].map(story) });

afterEach(restoreClock);

/** What a feed says was seen, as the ids in order. */
function seenOf(element: Element): string[] {
  const seen: string[] = [];
  element.addEventListener('news-view', (event) => {
    const { article, position } = event as HTMLElementEventMap['news-view'];
    seen.push(`${article?.id}${position}`);
  });
  return seen;
}

describe('news-view', () => {
  it('given stories on screen, when a second has passed, then each is told once with its place', async () => {
    const clock = stopClock();
    const element = await drawn(place('news-feed', { data: feed('ab') }));
    const seen = seenOf(element);
    await until(() => clock.timers() >= 2);
    expect(seen).to.deep.equal([]);
    await clock.pass(1000);
    expect(seen).to.deep.equal(['a0', 'b1']);
    element.requestUpdate();
    await drawn(element);
    await clock.pass(5000);
    expect(seen).to.have.length(2);
  });

  it('given a story that leaves the screen before a second has passed, then it was not seen', async () => {
    const clock = stopClock();
    const element = await drawn(place('news-feed', { data: feed('a') }));
    const seen = seenOf(element);
    await until(() => clock.timers() === 1);
    element.style.display = 'none';
    await until(() => clock.timers() === 0);
    await clock.pass(2000);
    expect(seen).to.deep.equal([]);
  });

  it('given a story that the page keeps invisible, then it is seen a second after it no longer is', async () => {
    for (const property of ['visibility', 'opacity'] as const) {
      const clock = stopClock();
      const element = await drawn(place('news-feed', { data: feed('a') }));
      const seen = seenOf(element);
      element.style[property] = property === 'opacity' ? '0' : 'hidden';
      await until(() => clock.timers() === 1);
      await clock.pass(3000);
      expect(seen).to.deep.equal([]);
      element.style[property] = '';
      await clock.pass(1000);
      expect(seen).to.deep.equal(['a0']);
      element.remove();
      restoreClock();
    }
  });

  it('given a video, when a second has passed, then it is told as media', async () => {
    const clock = stopClock();
    const element = await drawn(place('video-teaser', { video: 'https://vimeo.com/1', heading: 'A film' }));
    const media: unknown[] = [];
    element.addEventListener('news-view', (event) => media.push(event.media));
    await until(() => clock.timers() === 1);
    await clock.pass(1000);
    expect(media).to.have.length(1);
    expect(media[0]).to.include({ title: 'A film' });
  });
});
