import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { drawn, next, partOf, place, texts, until } from '../support/elements.ts';
import { answer } from '../support/network.ts';

const feed = (count: number, more: object = {}) => ({
  version: 'newsroom-elements/1',
  title: 'Latest',
  url: 'https://news.example/',
  items: Array.from({ length: count }, (_, index) => ({
    id: `s${index}`,
    url: `https://news.example/s${index}`,
    headline: `Story ${index}`,
    kicker: 'City',
    summary: 'A sentence.',
    published: '2024-05-01T10:00:00Z',
    readingMinutes: 3,
    authors: [{ name: 'Ines Halloran', url: 'https://news.example/ines' }],
    photo: { src: '/demo/content/photos/black-canyon.jpg', width: 1024, height: 729 },
    ...more,
  })),
});

describe('<news-feed>', () => {
  it('given ten stories at first, when "Show more" is pressed, then ten more follow and the focus is on the first', async () => {
    const element = await drawn(place('news-feed', { data: feed(24) }));
    expect(texts(element, 'item').length).to.equal(10);
    expect(texts(element, 'more-button')[0]).to.contain('10 of 24');
    const more = next(element, 'news-more');
    partOf(element, 'more-button')?.click();
    const { shown, total, added } = await more;
    expect({ shown, total, added }).to.deep.equal({ shown: 20, total: 24, added: 10 });
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Story 10');
    await element.showMore();
    expect(texts(element, 'item').length).to.equal(24);
    expect(partOf(element, 'more-button')).to.equal(null);
  });

  it('given stories without links, when the last are shown, then the focus is on the first of them', async () => {
    const element = await drawn(place('news-feed', { data: feed(3, { url: undefined, authors: [] }), limit: 2 }));
    partOf(element, 'more-button')?.focus();
    await element.showMore();
    const items = element.shadowRoot?.querySelectorAll('.item');
    expect(element.shadowRoot?.activeElement).to.equal(items?.[2]);
    (items?.[2] as HTMLElement).blur();
    expect(element.shadowRoot?.querySelector('[tabindex]')).to.equal(null);
  });

  it('given a next page with nothing on it, when more is asked for, then the focus is on the last story', async () => {
    const next = answer({ body: JSON.stringify(feed(0)) });
    const element = await drawn(place('news-feed', { data: { ...feed(2), next } }));
    partOf(element, 'more-button')?.focus();
    await element.showMore();
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Story 1');
  });

  it('given the focus on an author, when the story becomes breaking news and another comes before it, then the focus stays', async () => {
    const [first, second] = feed(2).items;
    const element = await drawn(place('news-feed', { data: { ...feed(0), items: [second] } }));
    partOf(element, 'author-link')?.focus();
    element.data = { ...feed(0), items: [first, { ...second, status: 'breaking' }] };
    await drawn(element);
    const focused = element.shadowRoot?.activeElement;
    expect(focused?.getAttribute('part')).to.equal('author-link');
    expect(focused?.closest('.card')?.getAttribute('data-status')).to.equal('breaking');
  });

  it('given the focus on a story, when another choice leaves it out, then the focus is on the one in its place', async () => {
    const { items, ...rest } = feed(3);
    const sections = ['City', 'Culture', 'City'];
    const data = { ...rest, items: items.map((item, index) => ({ ...item, section: sections[index] })) };
    const element = await drawn(place('news-feed', { data }));
    element.shadowRoot?.querySelectorAll<HTMLElement>('.link')[1]?.focus();
    element.section = 'City';
    await element.updateComplete;
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Story 2');
  });

  it('given a reader who saves data, then more="auto" waits for the button', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
    const element = await drawn(place('news-feed', { data: feed(6), limit: 2, more: 'auto' }));
    element.scrollIntoView({ block: 'end' });
    for (let frames = 0; frames < 5; frames += 1) await new Promise(requestAnimationFrame);
    Reflect.deleteProperty(navigator, 'connection');
    expect(texts(element, 'item').length).to.equal(2);
    element.requestUpdate();
    await until(() => texts(element, 'item').length === 6);
  });

  it('given 200 stories, then the first screens are drawn at once and all of them when the update is complete', async () => {
    // What a function draws is never the server's, which draws all at once.
    const element = place('news-feed', { limit: 200, renderItem: undefined });
    await element.updateComplete;
    element.data = feed(200);
    const counts: number[] = [];
    const observer = new MutationObserver(() => counts.push(texts(element, 'item').length));
    observer.observe(element.renderRoot, { subtree: true, childList: true });
    await element.updateComplete;
    await drawn(element);
    observer.disconnect();
    expect(counts[0]).to.equal(24);
    expect(texts(element, 'headline')).to.deep.equal(feed(200).items.map(({ headline }) => headline));
  });

  it('given stories far below, then what is in them is left to the browser until they come near', async function () {
    if (!CSS.supports('content-visibility', 'auto')) this.skip();
    const element = await drawn(place('news-feed', { data: feed(30), limit: 30, layout: 'grid' }));
    const [first, ...others] = element.renderRoot.querySelectorAll('.item');
    expect(getComputedStyle(first as Element).contentVisibility).to.equal('visible');
    expect(getComputedStyle(others.at(-1) as Element).contentVisibility).to.equal('auto');
  });

  for (const layout of ['list', 'grid', 'compact', 'hero', 'carousel'] as const) {
    it(`given layout="${layout}", when it is as wide as what it stands in, then nothing there scrolls sideways`, async () => {
      const element = await drawn(place('news-feed', { data: feed(5), layout }));
      for (const width of ['100%', '300px']) {
        const box = element.parentElement as HTMLElement;
        Object.assign(box.style, { overflow: 'auto', inlineSize: width });
        expect(box.scrollWidth).to.equal(box.clientWidth);
      }
    });
  }

  it('given limit and more="none", then only that many are shown and there is no button', async () => {
    const element = await drawn(place('news-feed', { data: feed(5), limit: 2, more: 'none' }));
    expect(texts(element, 'headline')).to.deep.equal(['Story 0', 'Story 1']);
    expect(partOf(element, 'more-button')).to.equal(null);
  });

  it('given no heading, then the title of the feed stands above; an empty string leaves it out', async () => {
    const element = await drawn(place('news-feed', { data: feed(1) }));
    expect(texts(element, 'heading')).to.deep.equal(['Latest']);
    expect(partOf(element, 'heading')?.localName).to.equal('h2');
    expect(partOf(element, 'headline')?.localName).to.equal('h3');
    element.heading = '';
    await drawn(element);
    expect(texts(element, 'heading')).to.deep.equal([]);
    expect(partOf(element, 'headline')?.localName).to.equal('h2');
  });

  it('given heading-level 4, then headings begin there', async () => {
    const element = await drawn(place('news-feed', { data: feed(1), headingLevel: 4 }));
    expect(partOf(element, 'heading')?.localName).to.equal('h4');
    expect(partOf(element, 'headline')?.localName).to.equal('h5');
  });

  for (const [layout, variants] of [
    ['list', ['row', 'row']],
    ['grid', ['card', 'card']],
    ['compact', ['compact', 'compact']],
    ['hero', ['hero', 'row']],
    ['nonsense', ['row', 'row']],
  ] as const) {
    it(`given layout="${layout}", then its cards are ${variants.join(', ')}`, async () => {
      const element = await drawn(place('news-feed', { data: feed(2), layout }));
      const cards = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=card]') ?? [])];
      expect(cards.map(({ dataset }) => dataset['variant'])).to.deep.equal(variants);
    });
  }

  it('given fields, then a card shows its headline and those alone', async () => {
    const element = await drawn(place('news-feed', { data: feed(1), fields: 'kicker date' }));
    expect(texts(element, 'kicker')).to.deep.equal(['City']);
    expect(texts(element, 'date').length).to.equal(1);
    for (const part of ['image', 'summary', 'byline', 'reading-time']) expect(texts(element, part)).to.deep.equal([]);
  });

  it('given renderItem, then the page draws the stories: templates, nodes, and strings as text', async () => {
    const drawings = [html`<b>One</b>`, document.createElement('hr'), '<i>three</i>'];
    const element = await drawn(
      place('news-feed', {
        data: feed(3),
        renderItem: (_: unknown, { position }: { position: number }) => drawings[position],
      }),
    );
    const items = [...(element.shadowRoot?.querySelectorAll('.item') ?? [])];
    expect(items[0]?.querySelector('b')?.textContent).to.equal('One');
    expect(items[1]?.querySelector('hr')).to.not.equal(null);
    expect(items[2]?.textContent?.trim()).to.equal('<i>three</i>');
  });

  it('given a renderItem that goes by the page, when the feed is drawn again, then it is asked again', async () => {
    let words = 'before';
    const element = await drawn(place('news-feed', { data: feed(1), renderItem: () => words }));
    words = 'after';
    element.requestUpdate();
    await element.updateComplete;
    expect(texts(element, 'item')).to.deep.equal(['after']);
  });

  it('given the same stories, when the feed is drawn again, then none of them is passed', async () => {
    const element = await drawn(place('news-feed', { data: feed(2) }));
    const passed = () => (element.shadowRoot?.querySelector('.item') as { newsStory?: object } | null)?.newsStory;
    const before = passed();
    expect(before).to.be.an('object');
    element.requestUpdate();
    await element.updateComplete;
    expect(passed()).to.equal(before);
    Object.assign(element, { fields: 'kicker' });
    await element.updateComplete;
    expect(passed()).not.to.equal(before);
    expect(texts(element, 'summary')).to.deep.equal([]);
  });

  it('given a renderItem that throws, then the story is drawn by us and the others stand', async () => {
    const renderItem = (_: unknown, { position }: { position: number }) => {
      if (!position) throw new Error('oops');
      return 'fine';
    };
    const element = await drawn(place('news-feed', { data: feed(2), renderItem }));
    expect(texts(element, 'headline')).to.deep.equal(['Story 0']);
    expect(texts(element, 'item')[1]).to.equal('fine');
  });

  it('when a headline is followed, then news-select tells which story and where; cancelled, nothing is opened', async () => {
    const element = await drawn(place('news-feed', { data: feed(3), linkParams: 'utm_source=partner' }));
    element.addEventListener('news-select', (event) => event.preventDefault());
    const selected = next(element, 'news-select');
    const link = element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.link')[1];
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    link?.dispatchEvent(click);
    const { article, position, part, url } = await selected;
    expect(article.id).to.equal('s1');
    expect(position).to.equal(1);
    expect(part).to.equal('headline');
    expect(url).to.equal('https://news.example/s1?utm_source=partner');
    expect(click.defaultPrevented).to.equal(true);
  });

  it('when the words of a card are pressed, then its headline is followed', async () => {
    const element = await drawn(place('news-feed', { data: feed(1) }));
    element.addEventListener('news-select', (event) => event.preventDefault());
    const selected = next(element, 'news-select');
    partOf(element, 'summary')?.click();
    expect((await selected).part).to.equal('headline');
  });

  it('when an author is followed, then news-select says so', async () => {
    const element = await drawn(place('news-feed', { data: feed(1) }));
    element.addEventListener('news-select', (event) => event.preventDefault());
    const selected = next(element, 'news-select');
    partOf(element, 'author-link')?.click();
    expect((await selected).part).to.equal('author');
  });

  it('given link-target="_blank", then links open there without the page in reach', async () => {
    const element = await drawn(place('news-feed', { data: feed(1), linkTarget: '_blank' }));
    const link = partOf(element, 'link') as HTMLAnchorElement;
    expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener']);
  });

  it('given link-params, then a parameter that the URL has already is kept', async () => {
    const data = feed(1, { url: 'https://news.example/s?utm_source=own#part' });
    const element = await drawn(place('news-feed', { data, linkParams: 'utm_source=partner&utm_medium=widget' }));
    expect((partOf(element, 'link') as HTMLAnchorElement).href).to.equal(
      'https://news.example/s?utm_source=own&utm_medium=widget#part',
    );
  });

  it('given 240 px and 1200 px, then nothing is wider than the element', async () => {
    for (const width of [240, 1200]) {
      for (const layout of ['list', 'grid', 'compact', 'hero']) {
        const element = place('news-feed', { data: feed(6), layout });
        (element.parentElement as HTMLElement).style.width = `${width}px`;
        await drawn(element);
        const { right } = element.getBoundingClientRect();
        const wide = [...(element.shadowRoot?.querySelectorAll('.card *') ?? [])].filter(
          (node) => !node.matches('.visually-hidden') && node.getBoundingClientRect().right > right + 1,
        );
        expect(wide, `${layout} at ${width}`).to.deep.equal([]);
      }
    }
  });

  it('given stories, when the reader skips them, then the focus is behind the last of them', async () => {
    const element = await drawn(place('news-feed', { data: feed(12) }));
    const root = element.shadowRoot as ShadowRoot;
    const skip = [...root.querySelectorAll('button')].find(({ textContent }) => textContent === 'Skip these stories');
    skip?.focus();
    expect(root.activeElement).to.equal(skip);
    expect(skip?.getBoundingClientRect().height).to.be.at.least(24);
    skip?.click();
    const where = root.activeElement as Element;
    const last = [...root.querySelectorAll('a, button')].at(-1) as Element;
    expect(last.compareDocumentPosition(where)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});
