// How every element comes by its content, and what it shows when it does not.

import { expect } from '@open-wc/testing';
import type { NewsErrorEvent } from '../../src/events/load-events.ts';
import { drawn, next, partOf, place, texts, until } from '../support/elements.ts';
import { answer, freshKey, requestsTo } from '../support/network.ts';

const story = (headline: string) => ({ version: 'newsroom-elements/1', items: [{ id: headline, headline }] });
const json = (document: unknown) => JSON.stringify(document);

describe('content from src', () => {
  it('when the document arrives, then it is drawn and news-load tells of it', async () => {
    const src = answer({ body: json(story('From afar')) });
    const element = place('article-card', { src, loading: 'eager' });
    const event = await next(element, 'news-load');
    expect(event.feed.items[0]?.headline).to.equal('From afar');
    expect(event.url).to.equal(src);
    expect(event.fromCache).to.equal(false);
    expect(event.durationMs).to.be.greaterThan(0);
    await element.updateComplete;
    expect(texts(element, 'headline')).to.deep.equal(['From afar']);
    expect(element.matches(':state(ready)')).to.equal(true);
  });

  it('when two elements ask for one URL, then one request is made', async () => {
    const key = freshKey();
    const src = answer({ body: json(story('Shared')), delay: 50, count: key });
    const elements = [place('article-card', { src, loading: 'eager' }), place('news-feed', { src, loading: 'eager' })];
    await Promise.all(elements.map((element) => next(element, 'news-load')));
    expect(await requestsTo(key)).to.equal(1);
  });

  it('when src changes while the old answer is under way, then only the new one is shown', async () => {
    const slow = answer({ body: json(story('Old')), delay: 150 });
    const element = place('article-card', { src: slow, loading: 'eager' });
    await element.updateComplete;
    const loads: unknown[] = [];
    element.addEventListener('news-load', (event) => loads.push(event.url));
    const src = answer({ body: json(story('New')) });
    element.src = src;
    await next(element, 'news-load');
    // The slow answer would have arrived by the time this one has.
    await fetch(answer({ delay: 200 }));
    expect(loads).to.deep.equal([src]);
    expect(texts(element, 'headline')).to.deep.equal(['New']);
  });

  it('when the element is far below the screen, then nothing is asked until it comes near', async () => {
    const key = freshKey();
    const element = place('article-card', { src: answer({ body: json(story('Lazy')), count: key }) });
    const box = element.parentElement as HTMLElement;
    box.style.marginTop = '5000px';
    await element.updateComplete;
    // The observer reports within two frames.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(await requestsTo(key)).to.equal(0);
    expect(element.matches(':state(idle)')).to.equal(true);
    const loaded = next(element, 'news-load');
    element.scrollIntoView();
    await loaded;
    expect(await requestsTo(key)).to.equal(1);
  });

  it('when the element is moved in the page, then its content stays and nothing is asked again', async () => {
    const key = freshKey();
    const src = answer({ body: json(story('Moved')), count: key });
    const element = place('article-card', { src, loading: 'eager', cache: 'none' });
    await next(element, 'news-load');
    document.body.append(element);
    await element.updateComplete;
    expect(texts(element, 'headline')).to.deep.equal(['Moved']);
    expect(await requestsTo(key)).to.equal(1);
    element.remove();
  });

  it('when the element leaves the page for good, then its request is given up', async () => {
    const element = place('article-card', { src: answer({ never: true }), loading: 'eager' });
    await until(() => element.matches(':state(loading)'));
    let events = 0;
    element.addEventListener('news-error', () => events++);
    element.remove();
    await fetch(answer({ delay: 50 }));
    expect(events).to.equal(0);
  });
});

describe('content from the page itself', () => {
  it('when data is set, then it is drawn without a request', async () => {
    const element = place('article-card', { data: story('At hand') });
    const event = await next(element, 'news-load');
    expect(event.url).to.equal(undefined);
    await drawn(element);
    expect(texts(element, 'headline')).to.deep.equal(['At hand']);
  });

  it('when data is set after src, then it replaces what src gave', async () => {
    const element = place('article-card', { src: answer({ body: json(story('Src')) }), loading: 'eager' });
    await next(element, 'news-load');
    element.data = story('Data');
    await drawn(element);
    expect(texts(element, 'headline')).to.deep.equal(['Data']);
  });

  it('when a script of JSON is inside, then it is read', async () => {
    const inline = `<script type="application/json">${json(story('Inline'))}</script>`;
    const element = await drawn(place('article-card', {}, inline));
    expect(texts(element, 'headline')).to.deep.equal(['Inline']);
  });

  it('when the script of JSON comes after the element, then it is read as well', async () => {
    const element = await drawn(place('article-card'));
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = json(story('Late'));
    element.append(script);
    await until(() => element.matches(':state(ready)'));
    expect(texts(element, 'headline')).to.deep.equal(['Late']);
  });

  for (const [item, headline] of [
    ['b', 'Second'],
    ['https://news.example/c', 'Third'],
    [1, 'Second'],
    ['1', 'Second'],
    [undefined, 'First'],
  ] as const) {
    it(`when item is ${JSON.stringify(item)}, then the ${headline.toLowerCase()} story is shown`, async () => {
      const data = {
        version: 'newsroom-elements/1',
        items: [
          { id: 'a', headline: 'First' },
          { id: 'b', headline: 'Second' },
          { url: 'https://news.example/c', headline: 'Third' },
        ],
      };
      const element = await drawn(place('article-card', { data, item }));
      expect(texts(element, 'headline')).to.deep.equal([headline]);
    });
  }

  it('when data is taken away and there is no src, then the element is idle again', async () => {
    const element = await drawn(place('article-card', { data: story('Gone') }));
    element.data = undefined;
    await drawn(element);
    expect(element.matches(':state(idle)')).to.equal(true);
    expect(texts(element, 'headline')).to.deep.equal([]);
  });

  it('given null as data, then it counts as none and src is loaded', async () => {
    const element = place('article-card', { data: null, src: answer({ body: json(story('Src')) }), loading: 'eager' });
    await next(element, 'news-load');
    await drawn(element);
    expect(texts(element, 'headline')).to.deep.equal(['Src']);
  });

  it('when format changes, then the data is read anew', async () => {
    const element = await drawn(place('article-card', { data: story('Kept') }));
    element.format = 'native';
    await drawn(element);
    expect(texts(element, 'headline')).to.deep.equal(['Kept']);
    element.format = 'ghost';
    await drawn(element);
    expect(element.matches(':state(ready)')).to.equal(false);
  });

  it('when an element without content is put elsewhere, then inline JSON is still awaited', async () => {
    const element = await drawn(place('article-card'));
    element.remove();
    await Promise.resolve();
    document.body.append(element);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = json(story('Found'));
    element.append(script);
    await until(() => element.matches(':state(ready)'));
    element.remove();
  });

  it('when the item is not there, then the state is empty', async () => {
    const element = place('article-card', { data: story('Only'), item: 'other' });
    await next(element, 'news-empty');
    await drawn(element);
    expect(element.matches(':state(empty)')).to.equal(true);
    expect(texts(element, 'message')).to.deep.equal(['There is nothing here yet.']);
  });
});

describe('when the content cannot be had', () => {
  const cases = [
    ['a 404', { status: 404, body: '{}' }, 'http'],
    ['an answer that never comes', { never: true }, 'timeout'],
    ['a body that never ends', { body: json(story('x')), drip: { bytes: 1, pauseMilliseconds: 200 } }, 'timeout'],
    ['a broken line', { reset: 'body', size: 4000 }, 'network'],
    ['another origin that does not allow it', { body: '{}', otherOrigin: true, cors: false }, 'network'],
    ['more than 5 MiB', { size: 5 * 1024 * 1024 + 1 }, 'too-large'],
    ['an HTML page with status 200', { body: '<!doctype html><h1>Sorry</h1>', type: 'text/html' }, 'not-json'],
    ['JSON that is cut off', { body: '{"version":"newsroom-elements/1","items":[{"id":' }, 'not-json'],
    ['JSON of a shape nobody knows', { body: '{"articles":[{"title":"x"}]}' }, 'unknown-format'],
  ] as const;
  const reasons: Record<string, string> = {
    http: 'The server could not answer.',
    timeout: 'The server took too long to answer.',
    network: 'Check your connection.',
  };

  for (const [name, wanted, kind] of cases) {
    it(`given ${name}, then there is one news-error of kind ${kind} and a designed state`, async () => {
      const element = place('news-feed', {
        src: answer(wanted),
        loading: 'eager',
        timeout: kind === 'timeout' ? 0.4 : 6,
        cache: 'none',
      });
      const errors: NewsErrorEvent[] = [];
      element.addEventListener('news-error', (event) => errors.push(event));
      await until(() => element.matches(':state(failed)'));
      expect(errors.map(({ error }) => error.kind)).to.deep.equal([kind]);
      expect(errors[0]?.error.status).to.equal(kind === 'http' ? 404 : undefined);
      const reason = reasons[kind] ?? 'What the server sent could not be read.';
      expect(texts(element, 'message')).to.deep.equal([`The stories could not be loaded. ${reason}`]);
      expect(texts(element, 'retry-button')).to.deep.equal(['Try again']);
    });
  }

  for (const timeout of [-1, 0, NaN, Infinity]) {
    it(`given timeout=${timeout}, then the default holds and the content comes`, async () => {
      const element = place('article-card', {
        src: answer({ body: json(story('In time')) }),
        loading: 'eager',
        timeout,
      });
      await next(element, 'news-load');
    });
  }

  it('given an attribute with an unknown value, then its default holds and the console says so once', async () => {
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (words: unknown) => said.push(words);
    try {
      for (const id of ['a', 'b']) {
        const element = document.createElement('article-card');
        element.setAttribute('credentials', 'perhaps');
        element.setAttribute('variant', 'huge');
        element.data = story(id);
        document.body.append(element);
        await drawn(element);
        expect(partOf(element, 'card')?.dataset['variant']).to.equal('card');
        element.remove();
      }
    } finally {
      console.warn = warn;
    }
    expect(said).to.deep.equal([
      'newsroom-elements: credentials="perhaps" is not one of omit, same-origin, include.',
      'newsroom-elements: variant="huge" is not one of card, row, compact, hero, inline.',
    ]);
  });

  it('when src is no http address, then it fails without a request', async () => {
    const element = place('news-feed', { src: 'javascript:alert(1)', loading: 'eager' });
    expect((await next(element, 'news-error')).error.kind).to.equal('network');
  });

  it('when "Try again" is pressed, then the URL is asked again', async () => {
    const key = freshKey();
    const element = place('article-card', { src: answer({ status: 404, count: key }), loading: 'eager' });
    await until(() => partOf(element, 'retry-button'));
    const again = next(element, 'news-error');
    partOf(element, 'retry-button')?.click();
    await again;
    expect(await requestsTo(key)).to.equal(2);
  });

  it('when news-error is cancelled, then no error is drawn and the fallback stands', async () => {
    const element = place(
      'article-card',
      { src: answer({ status: 404 }), loading: 'eager' },
      '<a href="/s">Read it</a>',
    );
    element.addEventListener('news-error', (event) => event.preventDefault());
    await until(() => element.matches(':state(failed)'));
    await drawn(element);
    expect(partOf(element, 'message')).to.equal(null);
    expect(element.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('when it fails, then the light-DOM link of the publisher is shown beside the sentence', async () => {
    const element = place(
      'article-card',
      { src: answer({ status: 404 }), loading: 'eager' },
      '<a href="/s">Read it</a>',
    );
    await until(() => partOf(element, 'retry-button'));
    expect(element.querySelector('a')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('when a reload fails, then what is shown stays and the state is stale', async () => {
    const element = place('article-card', { src: answer({ body: json(story('Good')) }), loading: 'eager' });
    await next(element, 'news-load');
    element.timeout = 0.2;
    const { fetch: original } = window;
    window.fetch = () => original(answer({ status: 404 }));
    try {
      await element.reload();
    } finally {
      window.fetch = original;
    }
    expect(texts(element, 'headline')).to.deep.equal(['Good']);
    expect(element.matches(':state(ready)')).to.equal(true);
    expect(element.matches(':state(stale)')).to.equal(true);
  });
});

describe('while the content is loading', () => {
  it('then a skeleton with the geometry of the content stands in its place', async () => {
    const element = place('news-feed', { src: answer({ never: true }), loading: 'eager', limit: 3 });
    await until(() => element.matches(':state(loading)'));
    expect(partOf(element, 'skeleton')?.querySelectorAll('.card').length).to.equal(3);
    expect(element.getBoundingClientRect().height).to.be.greaterThan(300);
    expect(element.shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('Loading');
  });

  it('then the slot of the page replaces the skeleton', async () => {
    const slotted = '<p slot="loading">Just a moment</p>';
    const element = place('news-feed', { src: answer({ never: true }), loading: 'eager' }, slotted);
    await until(() => element.matches(':state(loading)'));
    expect(element.querySelector('p')?.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(partOf(element, 'skeleton')?.getBoundingClientRect().height).to.equal(0);
  });
});

describe('hostile and broken data', () => {
  for (const value of [42, 'text', [], {}, { items: 'x' }, { version: 'newsroom-elements/1', items: [null, 3] }]) {
    it(`given ${JSON.stringify(value)} as data, then the page hears of no exception and a state is drawn`, async () => {
      const element = await drawn(place('news-feed', { data: value }));
      expect(element.matches(':state(empty), :state(failed)')).to.equal(true);
      expect(texts(element, 'message').length).to.equal(1);
    });
  }

  it('given an item without headline and a date that is no date, then the rest is shown and Problems tell', async () => {
    const items = [{ id: 'a' }, { id: 'b', headline: 'Whole', published: 'soon', url: 'javascript:alert(1)' }];
    const element = place('news-feed', { data: { version: 'newsroom-elements/1', items } });
    const { problems } = await next(element, 'news-load');
    await drawn(element);
    expect(texts(element, 'headline')).to.deep.equal(['Whole']);
    expect(texts(element, 'date')).to.deep.equal([]);
    expect(partOf(element, 'link')).to.equal(null);
    expect(problems.map(({ path }) => path)).to.include.members(['/items/1/published', '/items/1/url']);
  });
});
