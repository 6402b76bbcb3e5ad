// WordPress: its answers beside the readings that formats.md §5 asks for, and what plugins and old sites add to them.

import { expect } from '@open-wc/testing';
import type { Article } from '../../src/model/article.ts';
import { readDocument } from '../../src/formats/read-document.ts';
import { fixture, readingOf, sharedFeed } from '../support/reading.ts';

const post = { id: 1, link: 'https://a.example/1', title: { rendered: 'T' } };
const readPost = (fields: object): Article | undefined => readDocument([{ ...post, ...fields }]).feed.items[0];
const namesOf = (item: Article | undefined) => item?.authors?.map(({ name }) => name);

describe('WordPress: golden pairs', () => {
  for (const name of [
    'posts-embed',
    'post-11-embed',
    'post-11',
    'media',
    'media-4',
    'media-10-video',
    'users',
    'user-2',
    'search',
  ]) {
    it(`given ${name}.json, when it is read, then the reading is the expected one`, async () => {
      const document = await fixture(`wordpress/${name}`);
      expect(readingOf(document)).to.deep.equal(JSON.parse(await fixture(`wordpress/${name}.expected`)));
    });
  }
});

describe('WordPress: what real sites answer', () => {
  for (const [file, count, headline, name] of [
    ['frontity/posts-category-7', 5, 'Shinjuku Gyoen National Garden', 'Reyes Martinez'],
    ['frontity/post-60', 1, 'The Beauties of Gullfoss', 'Alan Martin'],
    ['frontity/posts', 3, 'Hello world!', 'admin'],
    ['live-wordpress-6-posts-embed', 3, 'Harbour board approves ‘nine-year’ plan & a new quay', 'Alexander Khrebet'],
    ['live-wordpress-6-post-embed', 1, 'Harbour board approves ‘nine-year’ plan & a new quay', 'Alexander Khrebet'],
  ] as const) {
    it(`given ${file}, when read, then all its posts are there and nothing is wrong`, async function () {
      const document = await sharedFeed(`wordpress/${file}.json`);
      if (document === undefined) return this.skip();
      const { feed, problems, format } = readDocument(document);
      expect(problems).to.deep.equal([]);
      expect([format, feed.items.length, feed.items[0]?.headline]).to.deep.equal(['wordpress', count, headline]);
      expect(namesOf(feed.items[0])).to.deep.equal([name]);
      expect(feed.items.every(({ url, published }) => url && published)).to.equal(true);
    });
  }

  it('given an excerpt with a link of the theme, when read, then the summary is a sentence without it', async function () {
    const document = await sharedFeed('wordpress/frontity/posts-category-7.json');
    if (document === undefined) return this.skip();
    expect(readDocument(document).feed.items[1]?.summary).to.match(/^“Travel is .* Page, Arizona\.$/);
  });

  it('given an upload of 2007 without its size, when read, then its picture is there without sizes', async function () {
    const document = await sharedFeed('wordpress/frontity/media-581.json');
    if (document === undefined) return this.skip();
    expect(readDocument(document).feed.items[0]?.photo).to.deep.equal({
      src: 'https://viviendosanos.com/wp-content/uploads/2007/08/amorreal2.jpg',
    });
  });

  it('given some fields and a part of what can be embedded, when read, then all posts are there with their photos', async function () {
    const document = await sharedFeed('wordpress/dnipro-ledger/posts-fields-partial-embed.json');
    if (document === undefined) return this.skip();
    const { feed, problems } = readDocument(document);
    expect(problems).to.deep.equal([]);
    expect(feed.items).to.have.length(10);
    expect(feed.items.filter(({ photo }) => photo)).to.have.length(6);
  });
});

describe('WordPress: lists', () => {
  it('given an empty list, when read, then it is an empty feed of WordPress', async () => {
    const { feed, format } = readDocument(await fixture('wordpress/posts-empty'));
    expect([format, feed.items.length]).to.deep.equal(['wordpress', 0]);
  });

  it('given posts without _embed, when read, then they are read and the publisher is advised', async () => {
    const { feed, problems } = readDocument(await fixture('wordpress/posts-p1-noembed'));
    expect(feed.items).to.have.length(5);
    expect(problems.map(({ reason }) => reason).join()).to.contain('_embed');
  });

  it('given an answer in an envelope, when read, then the list within is read', () => {
    const body = [{ id: 1, link: 'https://a.example/1', title: { rendered: 'A &amp; B' } }];
    expect(readDocument({ body, status: 200, headers: {} }).feed.items[0]?.headline).to.equal('A & B');
  });

  for (const name of ['error-invalid-id', 'error-invalid-page']) {
    it(`given ${name}.json, when read, then it is no feed`, async () => {
      const document = await fixture(`wordpress/${name}`);
      expect(() => readDocument(document))
        .to.throw()
        .with.property('kind', 'unknown-format');
    });
  }

  it('given the categories of a site, which are no news, when read, then they are no feed', async function () {
    const document = await sharedFeed('wordpress/dnipro-ledger/categories.json');
    if (document === undefined) return this.skip();
    expect(() => readDocument(document))
      .to.throw()
      .with.property('kind', 'unknown-format');
  });
});

describe('WordPress: posts', () => {
  it('given entities and markup in titles, terms and tags, when read, then they are words', () => {
    const terms = [
      { taxonomy: 'category', name: 'Uncategorized' },
      { taxonomy: 'category', name: 'Energy &amp; Grid' },
      { taxonomy: 'post_tag', name: 'Gas &#038; heat' },
    ];
    expect(
      readPost({ title: { rendered: 'Kharkiv&#8217;s <em>grid</em> &#8212; now' }, _embedded: { 'wp:term': [terms] } }),
    ).to.deep.include({ headline: 'Kharkiv’s grid — now', kicker: 'Energy & Grid', tags: ['Gas & heat'] });
  });

  for (const [what, excerpt, summary] of [
    ['of the editor', '<p>The market &amp; its roof.</p>\n<p><a href="/1">Read more</a></p>', 'The market & its roof.'],
    ['that ends in dots', '<p>And then&hellip;</p>', 'And then…'],
    ['cut short', '<p>Markets reopened in [&hellip;]</p>\n', 'Markets reopened in…'],
    [
      'cut after sentences',
      `<p>${'The central market of Izium reopened on Tuesday. '.repeat(6)}It [&hellip;]</p>\n`,
      'The central market of Izium reopened on Tuesday. '.repeat(4).trim(),
    ],
    [
      'with a link of the theme',
      '<p>Markets reopened &hellip; <a href="/1" class="more-link">Continue reading<span> T</span></a></p>\n',
      'Markets reopened…',
    ],
  ] as const) {
    it(`given an excerpt ${what}, when read, then the summary is the words of the story`, () => {
      expect(readPost({ excerpt: { rendered: excerpt } })?.summary).to.equal(summary);
    });
  }

  it('given a post with a password, when read, then it is for subscribers and has no body', () => {
    const item = readPost({ content: { rendered: '', protected: true }, excerpt: { rendered: '', protected: true } });
    expect([item?.access, item?.body, item?.summary]).to.deep.equal(['subscriber', undefined, undefined]);
  });

  it('given the clock of the site only, when read, then it is the date', () => {
    expect(readPost({ date: '2026-02-03T18:45:00' })?.published).to.equal('2026-02-03T18:45:00.000Z');
    expect(readPost({ date: '2026-02-03T18:45:00', date_gmt: '2026-02-03T16:45:00' })?.published).to.equal(
      '2026-02-03T16:45:00.000Z',
    );
  });

  it('given a date of zeros, when read, then the clock of the site is the date', () => {
    const { published } = readPost({ date: '2026-02-03T18:45:00', date_gmt: '0000-00-00T00:00:00' }) ?? {};
    expect(published).to.equal('2026-02-03T18:45:00.000Z');
  });

  it('given a language plugin, when read, then the story has its language', () => {
    expect(readPost({ lang: 'uk' })?.language).to.equal('uk');
  });

  it('given minutes that Yoast tells, when read, then they stand in where there is no text to count', () => {
    const yoast_head_json = { twitter_misc: { 'Verfasst von': 'Ada', 'Geschätzte Lesezeit': '7 Minuten' } };
    expect(readPost({ yoast_head_json })?.readingMinutes).to.equal(7);
    expect(readPost({ yoast_head_json, content: { rendered: '<p>Text.</p>' } })?.readingMinutes).to.equal(undefined);
  });
});

describe('WordPress: authors', () => {
  const error = { code: 'rest_user_invalid_id', message: 'Invalid user ID.', data: { status: 404 } };

  it('given co-authors and an error in the place of the author, when read, then the co-authors sign in order', () => {
    const item = readPost({
      _embedded: {
        author: [error],
        'wp:term': [
          [{ taxonomy: 'category', name: 'Uncategorized' }],
          [
            { taxonomy: 'author', name: 'Bea', slug: 'bea' },
            { taxonomy: 'author', name: 'Ada', slug: 'ada' },
          ],
        ],
      },
    });
    expect(namesOf(item)).to.deep.equal(['Bea', 'Ada']);
    expect(item?.section).to.equal(undefined);
  });

  it('given co-authors by their log-ins, when read, then the names that Yoast tells sign', () => {
    const _embedded = {
      author: [{ name: 'The editor' }],
      'wp:term': [[{ taxonomy: 'author', name: 'b-sund', slug: 'cap-b-sund' }]],
    };
    expect(namesOf(readPost({ _embedded, yoast_head_json: { author: 'Bea Sund, Ada Lark' } }))).to.deep.equal([
      'Bea Sund, Ada Lark',
    ]);
    expect(namesOf(readPost({ _embedded }))).to.deep.equal(['The editor']);
  });

  it('given an error in the place of the author, when read, then Yoast’s signs, or nobody', () => {
    expect(namesOf(readPost({ _embedded: { author: [error] }, yoast_head_json: { author: 'Ada' } }))).to.deep.equal([
      'Ada',
    ]);
    expect(readPost({ _embedded: { author: [error] } })?.authors).to.equal(undefined);
  });
});

describe('WordPress: pictures', () => {
  const media = {
    source_url: 'https://a.example/wp-content/uploads/2026/02/grid.jpg',
    alt_text: '',
    caption: { rendered: '<p>The grid.</p>\n' },
    media_details: {
      width: 2400,
      height: 1600,
      sizes: {
        thumbnail: { width: 150, height: 150, source_url: 'https://a.example/grid-150x150.jpg' },
        medium: {
          width: 300,
          height: 200,
          source_url: 'https://a.example/grid-300x200.jpg',
          mime_type: 'image/jpeg',
        },
      },
      image_meta: { credit: '0', copyright: '© 2026 Grid Desk' },
    },
  };
  const photoOf = (fields: object) => readPost({ _embedded: { 'wp:featuredmedia': [{ ...media, ...fields }] } })?.photo;

  it('given a picture with sizes, when read, then those of its own shape are its renditions', () => {
    expect(photoOf({})?.renditions).to.deep.equal([
      { src: 'https://a.example/grid-300x200.jpg', width: 300, height: 200, type: 'image/jpeg' },
    ]);
  });

  it('given a credit in several places, when read, then caption, plugins and file are asked in this order', () => {
    const caption = { rendered: '<p>The grid. (Photo by Ada Lark/AFP)</p>' };
    expect(photoOf({})?.credit).to.equal('© 2026 Grid Desk');
    expect(photoOf({ media_credit: { plaintext: 'Bea Sund' } })?.credit).to.equal('Bea Sund');
    expect(photoOf({ acf: { credit: 'Cy Holm' } })?.credit).to.equal('Cy Holm');
    expect(photoOf({ acf: { credit: 'Cy Holm' }, caption })?.credit).to.equal('Ada Lark/AFP');
    expect(photoOf({ acf: [], meta: [] })?.credit).to.equal('© 2026 Grid Desk');
  });

  it('given a picture that may not be seen, when read, then what Jetpack or Yoast tell stands in', () => {
    const _embedded = { 'wp:featuredmedia': [{ code: 'rest_forbidden', message: 'No.', data: { status: 401 } }] };
    const yoast_head_json = { og_image: [{ url: 'https://a.example/og.jpg', width: 1200 }] };
    expect(readPost({ _embedded })?.photo).to.equal(undefined);
    expect(readPost({ _embedded, yoast_head_json })?.photo?.src).to.equal('https://a.example/og.jpg');
    expect(
      readPost({ _embedded, yoast_head_json, jetpack_featured_media_url: 'https://a.example/jp.jpg' })?.photo?.src,
    ).to.equal('https://a.example/jp.jpg');
  });
});
