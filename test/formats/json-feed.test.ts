// JSON Feed: documents beside the readings that formats.md §3 asks for, and what real feeds do.

import { expect } from '@open-wc/testing';
import type { Feed } from '../../src/model/feed.ts';
import { readDocument } from '../../src/formats/read-document.ts';
import { fixture, readingOf, sharedFeed } from '../support/reading.ts';

const feedOf = (items: readonly object[], facts?: object): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  home_page_url: 'https://a.example/',
  items,
  ...facts,
});
const readItems = (items: readonly object[], facts?: object): Feed['items'] =>
  readDocument(feedOf(items, facts)).feed.items;

describe('JSON Feed: golden pairs', () => {
  for (const name of ['stories', 'newsroom']) {
    it(`given ${name}.json, when it is read, then the reading is the expected one`, async () => {
      const document = await fixture(`json-feed/${name}`);
      expect(readingOf(document)).to.deep.equal(JSON.parse(await fixture(`json-feed/${name}.expected`)));
    });
  }
});

describe('JSON Feed: what real feeds do', () => {
  for (const [file, count, headline, author] of [
    ['daringfireball-1.0', 48, 'The Talk Show: ‘I Do Like Throwing a Baby’', 'John Gruber'],
    ['inessential-1.0', 20, 'James Dempsey and the Breakpoints Benefit App Camp for Girls', 'Brent Simmons'],
    ['allthis-1.0', 12, 'Last thoughts on modifier keys', 'Dr. Drang'],
    ['fboes-1.1', 20, 'Lecker, lecker', 'Frank Boës'],
    ['luke-dorny-1.1', 30, 'New Font', 'Author: Luke, most likely.'],
    ['gofeed-1.1-full', 1, 'title', 'author_name'],
  ] as const) {
    it(`given ${file}, when read, then all its items are there and nothing is wrong`, async function () {
      const document = await sharedFeed(`json-feed/${file}.json`);
      if (document === undefined) return this.skip();
      const { feed, problems, format } = readDocument(document);
      expect(problems).to.deep.equal([]);
      expect([format, feed.items.length, feed.items[0]?.headline]).to.deep.equal(['json-feed', count, headline]);
      expect(feed.items[0]?.authors?.map(({ name }) => name)).to.deep.equal([author]);
      expect(feed.items.every(({ url, published }) => url && published)).to.equal(true);
    });
  }

  it('given the icon of the site as a picture and one that counts readers, when read, then neither is a photo', async function () {
    const document = await sharedFeed('json-feed/fboes-1.1.json');
    if (document === undefined) return this.skip();
    const { items } = readDocument(document).feed;
    expect(items[0]?.photo).to.equal(undefined);
    expect(items.filter(({ photo }) => photo)).to.have.length(8);
    expect(JSON.stringify(items)).not.to.match(/favicon-192|idsite=/);
  });

  it('given a list of links, when read, then the page of the feed wins over what it links to', async function () {
    const document = await sharedFeed('json-feed/daringfireball-1.0.json');
    if (document === undefined) return this.skip();
    expect(readDocument(document).feed.items[0]?.url).to.equal(
      'https://daringfireball.net/linked/2017/06/26/the-talk-show-195',
    );
  });

  it('given RSS in JSON, when read, then it is no JSON Feed', async function () {
    const document = await sharedFeed('json-feed/rss-in-json-scriptingnews.json');
    if (document === undefined) return this.skip();
    expect(() => readDocument(document))
      .to.throw()
      .with.property('kind', 'unknown-format');
  });
});

describe('JSON Feed: items', () => {
  it('given one image on all items, when read, then it is the icon of the site and no photo', () => {
    const items = [1, 2].map((id) => ({ id, title: 'T', image: 'https://a.example/icon.png' }));
    expect(readItems(items).map(({ photo }) => photo)).to.deep.equal([undefined, undefined]);
  });

  it('given an icon for an image and a banner, when read, then the banner is the photo', () => {
    const items = [{ id: 1, title: 'T', image: '/icon.png', banner_image: '/banner.jpg' }];
    expect(readItems(items, { icon: '/icon.png' })[0]?.photo?.src).to.equal('https://a.example/banner.jpg');
  });

  it('given version "1.1" and an address, when read, then it is a JSON Feed', () => {
    expect(readDocument({ version: '1.1', home_page_url: 'https://a.example/', items: [] }).format).to.equal(
      'json-feed',
    );
  });

  it('given authors of the feed and of items in both spellings, when read, then the nearest and newest sign', () => {
    const items = [
      { id: 1 },
      { id: 2, author: { name: 'Legacy item' } },
      { id: 3, authors: [{ name: 'Item 1' }, { name: 'Item 2' }], author: { name: 'Legacy item' } },
      { id: 4, authors: [] },
    ].map((item) => ({ ...item, title: 'T' }));
    const facts = { authors: [{ name: 'Root' }], author: { name: 'Legacy root' } };
    expect(readItems(items, facts).map(({ authors }) => authors?.map(({ name }) => name))).to.deep.equal([
      ['Root'],
      ['Legacy item'],
      ['Item 1', 'Item 2'],
      ['Root'],
    ]);
  });

  it('given fields of ours without our extension, when read, then they are ignored', () => {
    const item = { id: 1, title: 'T', kicker: 'K', status: 'published', photo: 'none', _status: 'live' };
    const { feed, problems } = readDocument(feedOf([item]));
    expect(JSON.parse(JSON.stringify(feed.items))).to.deep.equal([{ id: '1', headline: 'T' }]);
    expect(problems).to.deep.equal([]);
  });

  it('given an extension of ours with something wrong, when read, then the rest is kept and the publisher told where', () => {
    const item = { id: 1, title: 'T', _newsroom: { kicker: 'K', status: 'soon', photo: { src: 'javascript:1' } } };
    const { feed, problems } = readDocument(feedOf([item]));
    expect(JSON.parse(JSON.stringify(feed.items))).to.deep.equal([{ id: '1', headline: 'T', kicker: 'K' }]);
    expect(problems.map(({ path }) => path)).to.include('/items/0/_newsroom/status');
  });

  it('given plain text that looks like markup, when read, then it stays text', () => {
    const [item] = readItems([{ id: 1, title: 'T', content_text: '<img src=x onerror=alert(1)> &amp;\n \n"2"' }]);
    expect(item?.body).to.deep.equal([
      { type: 'paragraph', text: ['<img src=x onerror=alert(1)> &amp;'] },
      { type: 'paragraph', text: ['"2"'] },
    ]);
  });

  it('given a sound with a hostile title and address, when read, then nothing of it is markup or a script', () => {
    const attachments = [
      { mime_type: 'audio/mpeg', url: 'https://a.example/"><script>x</script>.mp3', title: '</audio><h1>Big</h1>' },
      { mime_type: 'audio/mpeg', url: 'javascript:alert(1)', title: 'Run' },
    ];
    const [item] = readItems([{ id: 1, title: 'T', content_html: '<p>Text.</p>', attachments }]);
    expect(item?.body).to.deep.equal([
      { type: 'paragraph', text: ['Text.'] },
      {
        type: 'link',
        text: ['</audio><h1>Big</h1>'],
        url: 'https://a.example/%22%3E%3Cscript%3Ex%3C/script%3E.mp3',
      },
      { type: 'paragraph', text: ['Run'] },
    ]);
  });

  it('given a next page that is the feed itself, when read, then there is none', () => {
    const url = 'https://a.example/feed.json';
    expect(readDocument(feedOf([], { feed_url: url, next_url: url })).feed.next).to.equal(undefined);
    expect(readDocument(feedOf([], { feed_url: url, next_url: '?page=2' }), { url }).feed.next).to.equal(
      'https://a.example/feed.json?page=2',
    );
  });

  it('given a text that begins with a gallery, when read, then its first picture is the story’s', () => {
    const gallery = '<figure><img src="https://a.example/1.jpg"><img src="https://a.example/2.jpg"></figure>';
    const [item] = readItems([{ id: 1, title: 'T', content_html: gallery }]);
    expect(item?.body?.map(({ type }) => type)).to.deep.equal(['gallery']);
    expect(item?.photo?.src).to.equal('https://a.example/1.jpg');
  });
});
