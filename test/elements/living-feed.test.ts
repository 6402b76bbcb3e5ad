// A feed over time: refreshes, pages, what is chosen of it, and what is left of it when it goes. The clock stands still
// unless a test moves it.

import { expect } from '@open-wc/testing';
import { restoreClock, stopClock } from '../support/clock.ts';
import { drawn, next, partOf, place, texts, until } from '../support/elements.ts';
import { answer, answersInTurn, freshKey, logOf, requestsTo, type Answer } from '../support/network.ts';

interface Item {
  readonly id: string;
  readonly headline?: string;
  readonly [key: string]: unknown;
}

const story = (id: string, more: object = {}): Item => ({
  id,
  url: `https://news.example/${id}`,
  headline: `Story ${id}`,
  ...more,
});
const feedOf = (items: readonly Item[], facts: object = {}) => ({
  version: 'newsroom-elements/1',
  title: 'Latest',
  items,
  ...facts,
});
const stories = (ids: string) => [...ids].map((id) => story(id));
const body = (ids: string, facts: object = {}): Answer => ({ body: JSON.stringify(feedOf(stories(ids), facts)) });
const shownOf = (element: Element) =>
  texts(element, 'headline')
    .map((headline) => headline.replace('Story ', ''))
    .join('');

const { random } = Math;

afterEach(() => {
  restoreClock();
  Math.random = random;
});

async function requested(count: string, times: number): Promise<void> {
  while ((await requestsTo(count)) < times);
}

/** A feed that refreshes every minute, with its first answer drawn. */
async function living(...answers: Answer[]) {
  const clock = stopClock();
  // In the middle of the jitter, so that no time is left over in which the request would be given up.
  Math.random = () => 0.5;
  const count = freshKey();
  const src = answersInTurn({ count }, ...answers);
  const element = place('news-feed', { src, loading: 'eager', refresh: 60 });
  await until(() => element.matches(':state(ready)') || element.matches(':state(failed)'));
  await drawn(element);
  return { element, clock, count, minute: () => clock.pass(60_000) };
}

describe('a refresh of a feed', () => {
  it('given new stories, when it is refreshed, then they wait behind a button and nothing that is shown moves', async () => {
    const { element, minute } = await living(body('abc'), body('xyabc'));
    const before = partOf(element, 'list')?.getBoundingClientRect().top;
    const told = next(element, 'news-new');
    await minute();
    expect((await told).articles.map(({ id }) => id)).to.deep.equal(['x', 'y']);
    await drawn(element);
    expect(shownOf(element)).to.equal('abc');
    expect(texts(element, 'new-button')).to.deep.equal(['2 new stories']);
    await until(() => texts(element, 'status').includes('2 new stories'));
    restoreClock();
    await expect(element).to.be.accessible();
    expect(partOf(element, 'list')?.getBoundingClientRect().top).to.equal(before);
  });

  it('given stories that wait, when the button is pressed, then they stand on top and the first has the focus', async () => {
    const { element, minute } = await living(body('abc'), body('xyabc'));
    const told = next(element, 'news-new');
    await minute();
    await told;
    await drawn(element);
    partOf(element, 'new-button')?.click();
    await until(() => shownOf(element) === 'xyabc');
    await until(() => element.shadowRoot?.activeElement?.textContent?.trim() === 'Story x');
    expect(partOf(element, 'new-button')).to.equal(null);
  });

  it('given a limit, when new stories are shown, then none of the old ones is pushed out', async () => {
    const { element, minute } = await living(body('abcd'), body('xyabcd'));
    element.limit = 3;
    const told = next(element, 'news-new');
    await minute();
    await told;
    await element.showNew();
    expect(shownOf(element)).to.equal('xyabc');
  });

  it('given a story in other words, when it is refreshed, then it changes in its place', async () => {
    const changed = [story('a'), story('b', { headline: 'Story B' }), story('c')];
    const { element, minute } = await living(body('abc'), { body: JSON.stringify(feedOf(changed)) });
    const second = element.shadowRoot?.querySelectorAll('.item')[1];
    await minute();
    await until(() => shownOf(element) === 'aBc');
    expect(element.shadowRoot?.querySelectorAll('.item')[1]).to.equal(second);
    expect(partOf(element, 'new-button')).to.equal(null);
  });

  it('given a new story above, when it is shown, then the others are not drawn again and tell their new places', async () => {
    const { element, minute } = await living(body('abc'), body('xabc'));
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    for (const item of element.renderRoot.querySelectorAll('.item')) {
      observer.observe(item, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    const told = next(element, 'news-new');
    await minute();
    await told;
    await element.showNew();
    expect(shownOf(element)).to.equal('xabc');
    observer.disconnect();
    expect(seen).to.deep.equal([]);
    const selected = next(element, 'news-select');
    element.addEventListener('news-select', (event) => event.preventDefault(), { once: true });
    element.renderRoot.querySelectorAll<HTMLElement>('.link')[2]?.click();
    const { article, position } = await selected;
    expect([article.id, position]).to.deep.equal(['b', 2]);
  });

  it('given a story that was taken away, when it is refreshed, then it goes', async () => {
    const { element, minute } = await living(body('abc'), body('ac'));
    await minute();
    await until(() => shownOf(element) === 'ac');
  });

  it('given nothing new, when it is refreshed, then no node is touched and news-load is not raised', async () => {
    const { element, minute, count } = await living(body('abc'));
    let loads = 0;
    element.addEventListener('news-load', () => loads++);
    const seen: MutationRecord[] = [];
    const observer = new MutationObserver((records) => seen.push(...records));
    const root = element.renderRoot;
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    await minute();
    await requested(count, 2);
    await until(() => !element.matches(':state(updating)'));
    await drawn(element);
    observer.disconnect();
    expect(seen).to.deep.equal([]);
    expect(loads).to.equal(0);
  });

  it('given a server that fails, when it is refreshed, then the stories stay, a sentence says from when, and recovery clears it', async () => {
    const { element, minute } = await living(body('abc'), { status: 404 }, body('abc'));
    const failed = next(element, 'news-error');
    await minute();
    expect((await failed).attempts).to.equal(1);
    await drawn(element);
    expect(shownOf(element)).to.equal('abc');
    expect(element.matches(':state(stale)')).to.equal(true);
    expect(texts(element, 'status').join()).to.match(/Showing stories from \d\d?:\d\d/);
    partOf(element, 'retry-button')?.click();
    await until(() => !element.matches(':state(stale)'));
    await drawn(element);
    expect(partOf(element, 'retry-button')).to.equal(null);
    await until(() => texts(element, 'status').includes('Loaded'));
  });

  it('given a first load that failed, when the time of the refresh comes, then it is tried again', async () => {
    const { element, clock } = await living({ status: 404 }, body('ab'));
    expect(element.matches(':state(failed)')).to.equal(true);
    const loaded = next(element, 'news-load');
    // After a failure it waits twice as long.
    await clock.pass(120_000);
    await loaded;
    await drawn(element);
    expect(shownOf(element)).to.equal('ab');
  });

  it('given an ETag, when it is refreshed, then the server is asked only for what has changed', async () => {
    const { element, minute, count } = await living({ ...body('ab'), etag: '1' });
    await minute();
    await requested(count, 2);
    await until(() => !element.matches(':state(updating)'));
    const [, second] = await logOf(count);
    expect([second?.headers['if-none-match'], second?.status]).to.deep.equal(['"1"', 304]);
  });

  it('given an element that has left the page, when the time comes, then nothing is asked', async () => {
    const { element, minute, count, clock } = await living(body('ab'));
    element.remove();
    await Promise.resolve();
    expect(clock.timers()).to.equal(0);
    await minute();
    expect(await requestsTo(count)).to.equal(1);
  });
});

describe('more pages of a feed', () => {
  const pages = (...ids: string[]) =>
    ids.reduceRight<string | undefined>((next, page) => answer(body(page, next ? { next } : {})), undefined) ?? '';

  it('given pages that overlap, when more is asked for, then no story stands there twice and the end says so', async () => {
    const element = place('news-feed', { src: pages('abc', 'cde', 'ef'), limit: 3, loading: 'eager' });
    await next(element, 'news-load');
    await drawn(element);
    expect(texts(element, 'more-button')).to.deep.equal(['Show more']);
    const more = next(element, 'news-more');
    await element.showMore();
    const { shown, total, added } = await more;
    expect([shown, total, added]).to.deep.equal([6, 6, 3]);
    expect(shownOf(element)).to.equal('abcdef');
    expect(partOf(element, 'more-button')).to.equal(null);
    expect(element.shadowRoot?.querySelector('.end')?.textContent).to.contain('That is everything for now');
  });

  it('given a page that leads back to one that was read, when more is asked for, then it ends there', async () => {
    const element = place('news-feed', { data: feedOf(stories('ab'), { next: answer(body('bc', { next: '#' })) }) });
    await drawn(element);
    await element.showMore();
    await element.showMore();
    await drawn(element);
    expect(shownOf(element)).to.equal('abc');
    expect(partOf(element, 'more-button')).to.equal(null);
  });

  it('given a page by Link header, when more is asked for, then it is read', async () => {
    const second = answer(body('cd'));
    const src = answer({ ...body('ab'), headers: { Link: `<${second}>; rel="next"` } });
    const element = place('news-feed', { src, loading: 'eager' });
    await next(element, 'news-load');
    await element.showMore();
    expect(shownOf(element)).to.equal('abcd');
  });

  it('given a page that fails, when more is asked for, then what is shown stays and "Try again" stands in its place', async () => {
    const count = freshKey();
    const nextPage = answersInTurn({ count }, { status: 404 }, body('cd'));
    const element = place('news-feed', { src: answer(body('ab', { next: nextPage })), limit: 2, loading: 'eager' });
    await next(element, 'news-load');
    await element.showMore();
    expect(shownOf(element)).to.equal('ab');
    expect(texts(element, 'message')).to.deep.equal(['More stories could not be loaded.']);
    expect(element.shadowRoot?.activeElement).to.equal(partOf(element, 'retry-button'));
    partOf(element, 'retry-button')?.click();
    await until(() => shownOf(element) === 'abcd');
    await until(() => element.shadowRoot?.activeElement?.textContent?.trim() === 'Story c');
  });

  it('when more stories are shown, then how many is said once to those who listen', async () => {
    const element = await drawn(place('news-feed', { data: feedOf(stories('abcde')), limit: 2 }));
    await element.showMore();
    await drawn(element);
    expect(texts(element, 'status')).to.deep.equal(['2 more stories, 4 of 5']);
  });

  it('given more="auto", when the end comes near, then three times more come by themselves and then the button waits', async () => {
    const element = place('news-feed', { data: feedOf(stories('abcdefghij')), limit: 2, more: 'auto' });
    await until(() => shownOf(element) === 'abcdefgh');
    await drawn(element);
    expect(texts(element, 'more-button')[0]).to.contain('8 of 10');
  });
});

describe('choosing stories', () => {
  const data = feedOf([
    story('a', { section: 'City', tags: ['Trams'], authors: [{ name: 'Ada' }] }),
    story('b', { section: 'Culture', tags: ['Books'], authors: [{ name: 'Bea' }] }),
    story('c', { section: 'City', url: location.href }),
  ]);
  const cases: readonly [attributes: Record<string, string>, ids: string][] = [
    [{ section: 'city' }, 'ac'],
    [{ tag: 'books, trams' }, 'ab'],
    [{ author: 'Bea' }, 'b'],
    [{ exclude: 'a,https://news.example/b' }, 'c'],
    [{ 'exclude-current': '' }, 'ab'],
  ];
  for (const [attributes, ids] of cases) {
    it(`given ${JSON.stringify(attributes)}, then ${ids} are shown`, async () => {
      const element = place('news-feed', { data });
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      await drawn(element);
      expect(shownOf(element)).to.equal(ids);
    });
  }

  it('given a choice that leaves nothing, then the state is empty; when it is lifted, the stories are back', async () => {
    const element = await drawn(place('news-feed', { data, section: 'Sport' }));
    expect(element.matches(':state(empty)')).to.equal(true);
    element.section = undefined;
    await drawn(element);
    expect(shownOf(element)).to.equal('abc');
  });

  it('given two unique feeds, when the first shows more, then the second leaves that out, in whatever order they load', async () => {
    const second = place('news-feed', { unique: true, data: feedOf(stories('abcd')), limit: 2 });
    const first = place('news-feed', { unique: true, data: feedOf(stories('bcx')), limit: 1 });
    second.parentElement?.before(first.parentElement as Element);
    first.requestUpdate();
    await until(() => shownOf(first) === 'b' && shownOf(second) === 'ac');
    await first.showMore();
    await until(() => shownOf(second) === 'ad');
    first.remove();
    await until(() => shownOf(second) === 'ab');
  });
});

describe('the carousel', () => {
  const strip = (dir: string) => {
    const element = place('news-feed', { layout: 'carousel', data: feedOf(stories('abcdef')) });
    const box = element.parentElement as HTMLElement;
    box.style.width = '600px';
    box.dir = dir;
    return element;
  };
  const inert = (element: Element) =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? [])].map((item) => Number(item.inert)).join('');

  for (const dir of ['ltr', 'rtl']) {
    it(`given ${dir}, when it stands, then stories out of view are out of the tab order and the arrow keys lead on`, async () => {
      const element = strip(dir);
      await until(() => inert(element) === '001111');
      expect(element.shadowRoot?.querySelector('.steps')?.textContent).to.contain('1–2 of 6');
      const links = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.link') ?? [])];
      links[1]?.focus();
      const key = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      links[1]?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      expect(element.shadowRoot?.activeElement).to.equal(links[2]);
    });

    it(`given ${dir}, when "Next stories" is pressed, then the strip moves on and back again`, async () => {
      const element = strip(dir);
      await until(() => inert(element) === '001111');
      const [back, on] = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.step') ?? [])];
      expect([back?.ariaDisabled, on?.ariaDisabled]).to.deep.equal(['true', 'false']);
      on?.click();
      await until(() => inert(element).startsWith('11'));
      await until(() => back?.ariaDisabled === 'false');
      back?.click();
      await until(() => inert(element) === '001111');
    });
  }
});

describe('loading when it is near', () => {
  it('given a closed details, then nothing is asked until it opens', async () => {
    const count = freshKey();
    const element = document.createElement('news-feed');
    element.src = answer({ ...body('ab'), count });
    const details = document.createElement('details');
    details.append(element);
    document.body.append(details);
    await drawn(element);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(await requestsTo(count)).to.equal(0);
    const loaded = next(element, 'news-load');
    details.open = true;
    await loaded;
    details.remove();
  });

  it('given a feed far below, when the page is printed, then it is loaded', async () => {
    const element = place('news-feed', { src: answer(body('ab')) });
    (element.parentElement as HTMLElement).style.marginTop = '9000px';
    await drawn(element);
    const loaded = next(element, 'news-load');
    dispatchEvent(new Event('beforeprint'));
    await loaded;
  });
});

describe('cache="session"', () => {
  it('given a document of the page before, then it is shown at once and the fresh one after it', async () => {
    const count = freshKey();
    const hold = freshKey();
    const src = answersInTurn({ count }, body('ab'), { ...body('xab'), hold });
    const first = place('news-feed', { src, cache: 'session', loading: 'eager' });
    await next(first, 'news-load');
    first.remove();
    // Another format asks under another key of the page's cache, but it is the session that answers.
    const second = place('news-feed', { src, cache: 'session', loading: 'eager' });
    await drawn(second);
    expect(shownOf(second)).to.equal('ab');
  });
});

describe('two hundred feeds', () => {
  it('when they come and go fifty times, then no listener, timer or observer is left', async () => {
    const clock = stopClock();
    const counted = new Map<EventTarget, number>();
    const patched = ['addEventListener', 'removeEventListener'] as const;
    const originals = patched.map((name) => EventTarget.prototype[name]);
    patched.forEach((name, index) => {
      EventTarget.prototype[name] = function (
        this: EventTarget,
        ...given: Parameters<EventTarget['addEventListener']>
      ) {
        const target = this ?? window;
        if (target === window || target === document)
          counted.set(target, (counted.get(target) ?? 0) + (index ? -1 : 1));
        return originals[index]?.apply(this, given);
      };
    });
    const src = answer(body('abc'));
    const box = document.createElement('div');
    document.body.append(box);
    try {
      const totals: string[] = [];
      for (let cycle = 0; cycle < 50; cycle += 1) {
        // Fewer elements in most cycles: what leaks, leaks in each.
        const feeds = Array.from({ length: cycle ? 4 : 200 }, () => {
          const feed = document.createElement('news-feed');
          Object.assign(feed, { src, refresh: 60, unique: true, more: 'auto' });
          return feed;
        });
        box.append(...feeds);
        await Promise.all(feeds.map((feed) => feed.updateComplete));
        box.replaceChildren();
        await new Promise((resolve) => queueMicrotask(() => resolve(undefined)));
        totals.push([...counted.values(), clock.timers()].join());
      }
      expect(new Set(totals).size).to.equal(1);
      expect(clock.timers()).to.equal(0);
      expect([...counted.values()].every((count) => count === 0)).to.equal(true);
    } finally {
      patched.forEach((name, index) => {
        EventTarget.prototype[name] = originals[index] as EventTarget['addEventListener'];
      });
      box.remove();
    }
  });
});
