// Pages set properties to anything; they must never hear of it as an exception, and nobody’s script may run.

import { expect } from '@open-wc/testing';
import { drawn, next, partOf, place, texts, until } from '../support/elements.ts';

const story = { id: 'a', headline: 'Whole' };
const feed = (items: object[]) => ({ version: 'newsroom-elements/1', items });

describe('properties of any kind', () => {
  const cyclic: Record<string, unknown> = { id: 'c', headline: 'Cyclic' };
  cyclic['related'] = [cyclic, cyclic];
  const cases: [string, Record<string, unknown>][] = [
    [
      'a getter that throws',
      {
        article: {
          ...story,
          get summary(): string {
            throw new Error('no');
          },
        },
      },
    ],
    [
      'a proxy that throws',
      {
        article: new Proxy(
          {},
          {
            get() {
              throw new Error('no');
            },
            ownKeys() {
              throw new Error('no');
            },
          },
        ),
      },
    ],
    ['an object without toString as language', { data: feed([{ ...story, language: Object.create(null) }]) }],
    ['a text made of an object', { data: feed([{ ...story, language: { toString: 1, valueOf: 1 } }]) }],
    ['fields as a list', { article: story, fields: ['date'] }],
    ['an item that is an object', { data: feed([story]), item: {} }],
    ['a cyclic story', { article: cyclic }],
  ];
  for (const [name, given] of cases) {
    it(`given ${name}, then a state is drawn and no exception reaches the page`, async () => {
      const element = await drawn(place('article-card', given));
      expect(element.matches(':state(ready), :state(empty), :state(failed)')).to.equal(true);
    });
  }

  it('given hide as a list, a name as a number and a symbol as a caption, then no exception reaches the page', async () => {
    await drawn(place('news-article', { article: story, hide: ['photo'] }));
    await drawn(place('author-bio', { name: 5n }));
    await drawn(place('photo-with-credit', { image: '/demo/content/photos/black-canyon.jpg', caption: Symbol('x') }));
  });

  it('given a renderItem that gives a symbol, then the story is drawn by us', async () => {
    const element = await drawn(place('news-feed', { data: feed([story]), renderItem: () => Symbol('x') }));
    expect(texts(element, 'headline')).to.deep.equal(['Whole']);
  });

  it('given a script for an address beside a slotted picture, then it is no link', async () => {
    const given = { credit: 'C', creditHref: 'javascript:alert(1)', license: 'L', licenseHref: 'javascript:alert(1)' };
    const element = await drawn(
      place('photo-with-credit', given, '<img src="/demo/content/photos/black-canyon.jpg" alt="">'),
    );
    expect(texts(element, 'credit')).to.deep.equal(['Photo: C']);
    expect(element.shadowRoot?.querySelector('a')).to.equal(null);
  });
});

describe('content that lacks a part', () => {
  it('given a link without words, then it says where it leads', async () => {
    const body = [{ type: 'link', url: 'https://news.example/a' }];
    const element = await drawn(place('news-article', { article: { ...story, body } as never }));
    expect(partOf(element, 'body')?.textContent?.trim()).to.equal('news.example');
  });
});

describe('limits', () => {
  it('given a headline longer than any, then it is cut', async () => {
    const element = await drawn(place('article-card', { article: { ...story, headline: 'a'.repeat(50_000) } }));
    expect(texts(element, 'headline')[0]?.length).to.equal(10_001);
  });

  it('given more authors than any story has, then the first hundred stand and the publisher is told', async () => {
    const authors = Array.from({ length: 500 }, (_, index) => ({ name: `Author ${index}` }));
    const element = place('author-bio', { data: feed([{ ...story, authors }]) });
    const { problems } = await next(element, 'news-load');
    await drawn(element);
    expect(texts(element, 'name').length).to.equal(100);
    expect(problems.map(({ path, reason }) => [path, reason])).to.deep.equal([
      ['/items/0/authors', 'Left out: all after the first 100.'],
    ]);
  });

  it('given 100,000 stories, then a feed draws as many as `limit` asks for', async () => {
    const items = Array.from({ length: 100_000 }, (_, index) => ({ id: `${index}`, headline: `Story ${index}` }));
    const element = place('news-feed', { data: feed(items), limit: 5 });
    // So many are read in slices.
    await next(element, 'news-load');
    await drawn(element);
    expect(texts(element, 'headline').length).to.equal(5);
  });
});

describe('content in an odd order', () => {
  it('given a story as a property, when format is set, then the story stays', async () => {
    const element = await drawn(place('article-card', { article: story }));
    element.format = 'native';
    await drawn(element);
    expect(texts(element, 'headline')).to.deep.equal(['Whole']);
  });

  it('given an author, when data is set and anything else changes, then the data stays', async () => {
    const element = await drawn(place('author-bio', { author: { name: 'First' } }));
    element.data = { version: 'newsroom-elements/1', name: 'Second' };
    await drawn(element);
    element.lines = 2;
    await drawn(element);
    expect(texts(element, 'name')).to.deep.equal(['Second']);
  });

  it('when data is set inside a news-error listener, then it is shown', async () => {
    const element = place('article-card', { data: { nonsense: true } });
    element.addEventListener('news-error', () => (element.data = feed([story])));
    await next(element, 'news-load');
    await drawn(element);
    expect(texts(element, 'headline')).to.deep.equal(['Whole']);
  });

  it('when a folded bio is moved in the page, then its button still comes and goes', async () => {
    const element = await drawn(place('author-bio', { author: { name: 'A', bio: 'Word '.repeat(60) } }));
    (element.parentElement as HTMLElement).style.width = '1200px';
    const box = document.createElement('div');
    document.body.append(box);
    box.append(element);
    await drawn(element);
    box.style.width = '240px';
    await until(() => getComputedStyle(partOf(element, 'text')?.nextElementSibling as Element).display !== 'none');
    box.remove();
  });

  it('given link-params, then what the publisher wrote in a URL stays as it was', async () => {
    const url = 'https://news.example/r?u=https://b.example/?a=1&12345#x#y';
    const element = await drawn(place('article-card', { article: { ...story, url }, linkParams: 'm=w' }));
    expect(partOf(element, 'link')?.getAttribute('href')).to.equal(
      'https://news.example/r?u=https://b.example/?a=1&12345&m=w#x#y',
    );
  });
});
