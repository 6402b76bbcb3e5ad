// Ghost: its answers beside the readings that formats.md §4 asks for, and what they mean beyond single fields.

import { expect } from '@open-wc/testing';
import type { Article } from '../../src/model/article.ts';
import { readDocument } from '../../src/formats/read-document.ts';
import { fixture, readingOf, sharedFeed } from '../support/reading.ts';

const post = { id: '1', slug: 's', url: 'https://a.example/s/', title: 'T', published_at: '2026-02-03T16:00:00Z' };

/** The only item of a list with this post. */
const readPost = (fields: object): Article | undefined =>
  readDocument({ posts: [{ ...post, ...fields }] }).feed.items[0];

describe('Ghost: golden pairs', () => {
  for (const name of [
    'posts-limit5-include',
    'posts-limit15-include',
    'posts-fields',
    'post-drone-attack-plaintext',
    'post-paid',
    'pages',
    'authors',
    'author-daria',
  ]) {
    it(`given ${name}.json, when it is read, then the reading is the expected one`, async () => {
      const document = await fixture(`ghost/${name}`);
      expect(readingOf(document)).to.deep.equal(JSON.parse(await fixture(`ghost/${name}.expected`)));
    });
  }

  it('given posts asked for without authors and tags, when read, then all are there and nothing is wrong', async function () {
    const document = await sharedFeed('ghost/kharkiv-courier/posts-noinclude.json');
    if (document === undefined) return this.skip();
    const { feed, problems } = readDocument(document);
    expect(feed.items).to.have.length(15);
    expect(feed.items.map(({ authors, kicker }) => authors ?? kicker)).to.deep.equal(Array(15).fill(undefined));
    expect(problems).to.deep.equal([]);
  });
});

describe('Ghost: lists', () => {
  it('given a list with more pages and its address, when read, then the next page is that address with its number', async () => {
    const url = 'https://kharkiv-courier.example/ghost/api/content/posts/?key=K&limit=5';
    const { feed, format } = readDocument(await fixture('ghost/posts-limit5-include'), { url });
    expect(format).to.equal('ghost');
    expect(feed.next).to.equal(`${url}&page=2`);
    expect(readDocument(await fixture('ghost/posts-limit5-include')).feed.next).to.equal(undefined);
  });

  it('given the last page, when read, then there is no next one', async function () {
    const document = await sharedFeed('ghost/kharkiv-courier/posts-limit5-page3-last.json');
    if (document === undefined) return this.skip();
    const { feed } = readDocument(document, { url: 'https://kharkiv-courier.example/ghost/api/content/posts/?page=3' });
    expect([feed.items.length, feed.next]).to.deep.equal([5, undefined]);
  });

  it('given no posts, when read, then the feed is empty and nothing is wrong', async () => {
    const { feed, problems } = readDocument(await fixture('ghost/posts-empty'));
    expect(feed.items).to.deep.equal([]);
    expect(problems).to.deep.equal([]);
  });

  it('given a post on its own, when read, then it is the only item', () => {
    const { feed, format } = readDocument(post);
    expect([format, feed.items[0]?.headline]).to.deep.equal(['ghost', 'T']);
  });

  it('given the posts of WordPress.com, which writes ID and URL, when read, then they are not taken for Ghost’s', () => {
    const posts = [{ ID: 1, URL: 'https://a.example/1', slug: 'one', title: 'One', excerpt: '<p>One.</p>' }];
    expect(() => readDocument({ found: 1, posts }))
      .to.throw()
      .with.property('kind', 'unknown-format');
  });

  for (const name of ['error-bad-key', 'error-not-found']) {
    it(`given ${name}.json, when read, then it is no feed`, async () => {
      const document = await fixture(`ghost/${name}`);
      expect(() => readDocument(document))
        .to.throw()
        .with.property('kind', 'unknown-format');
    });
  }

  for (const name of ['settings', 'tags', 'tiers']) {
    it(`given ${name}.json, which holds no news, when read, then it is no feed`, async function () {
      const document = await sharedFeed(`ghost/kharkiv-courier/${name}.json`);
      if (document === undefined) return this.skip();
      expect(() => readDocument(document))
        .to.throw()
        .with.property('kind', 'unknown-format');
    });
  }
});

describe('Ghost: posts', () => {
  it('given internal tags, when read, then none of them is shown anywhere', async () => {
    const document = await fixture('ghost/posts-limit5-include');
    expect(document).to.contain('"#live"');
    expect(JSON.stringify(readDocument(document).feed)).not.to.match(/#live|\/404\//);
  });

  it('given an internal tag before a public one, when read, then the public one is the kicker', () => {
    const tags = [
      { name: '#live', visibility: 'internal' },
      { name: 'War', visibility: 'public' },
    ];
    expect(readPost({ tags, primary_tag: null })).to.deep.include({ kicker: 'War', section: 'War', tags: ['War'] });
  });

  it('given a tag that is internal and has a plain name, when read, then nobody sees it', () => {
    const tags = [
      { name: 'Desk', visibility: 'internal' },
      { name: 'War', visibility: 'public' },
    ];
    expect(readPost({ tags })).to.deep.include({ kicker: 'War', tags: ['War'] });
  });

  it('given a channel and a company in the place of handles, when read, then the links lead to them', () => {
    const [author] =
      readPost({ authors: [{ name: 'Ada', youtube: 'channel/UC1', linkedin: 'company/news' }] })?.authors ?? [];
    expect(author?.links?.map(({ url }) => url)).to.deep.equal([
      'https://www.youtube.com/channel/UC1',
      'https://www.linkedin.com/company/news',
    ]);
  });

  it('given a primary tag without the tags, when read, then it is the kicker', () => {
    expect(readPost({ primary_tag: { name: 'War' } })?.kicker).to.equal('War');
  });

  it('given Ghost’s word for no title, when read, then the beginning of the text stands for it', async () => {
    const { feed } = readDocument(await fixture('ghost/posts-limit5-include'));
    expect(feed.items).to.have.length(5);
    expect(feed.items.map(({ headline }) => headline)).not.to.include('(Untitled)');
  });

  it('given a title and a custom excerpt with markup, when read, then both are words as they stand', () => {
    const read = readPost({ title: 'A <b>bold</b> &amp; plain', custom_excerpt: '1 < 2 &amp; 3', excerpt: 'Cut' });
    expect(read).to.include({ headline: 'A <b>bold</b> &amp; plain', summary: '1 < 2 &amp; 3' });
  });

  it('given an excerpt that is cut within a word, when read, then the summary ends with a sentence', () => {
    const sentence = 'The bill obliges network operators to publish outage schedules a day ahead.';
    const excerpt = Array(7).fill(sentence).join('\n\n').slice(0, 500);
    expect(readPost({ excerpt })?.summary).to.equal(Array(3).fill(sentence).join(' '));
  });

  it('given an excerpt with the words of a player, when read, then the summary is without them', () => {
    const excerpt = '\n\n\n\n0:00\n\n/12:03\n\n\n1×\n\n\n\nOur camera spent a night with the crew.';
    expect(readPost({ excerpt })?.summary).to.equal('Our camera spent a night with the crew.');
    expect(readPost({ excerpt: '0:00\n\n/0:03\n\n\n1×', html: '<p>Text.</p>' })?.summary).to.equal('Text.');
  });

  for (const [visibility, access] of [
    ['public', 'free'],
    ['members', 'registered'],
    ['paid', 'subscriber'],
    ['tiers', 'subscriber'],
    [undefined, undefined],
  ] as const) {
    it(`given the visibility ${String(visibility)}, when read, then the access is ${String(access)}`, () => {
      expect(readPost({ visibility })?.access).to.equal(access);
    });
  }

  it('given a members-only post that was cut, when read, then its free part is the body and no time is counted', async () => {
    const { feed } = readDocument(await fixture('ghost/posts-limit15-include'));
    const cut = feed.items.find(({ access }) => access === 'registered');
    expect(cut?.body).to.deep.equal([{ type: 'paragraph', text: ['Public preview paragraph.'] }]);
    expect(cut?.readingMinutes).to.equal(undefined);
  });

  it('given a caption of several spans with a linked agency, when read, then the credit and its link are split off', () => {
    const read = readPost({
      feature_image: 'https://a.example/content/images/2026/11/one.jpg',
      feature_image_caption:
        '<span style="white-space: pre-wrap;">The tower </span><em>at dusk</em><span>. (Photo by Ada Lark/</span><a href="https://www.afp.com/">AFP</a><span>)</span>',
    });
    expect(read?.photo).to.deep.include({
      caption: 'The tower at dusk.',
      credit: 'Ada Lark/AFP',
      creditUrl: 'https://www.afp.com/',
    });
    expect(read?.photo?.renditions?.map(({ src }) => src)).to.deep.equal([
      'https://a.example/content/images/size/w600/2026/11/one.jpg',
      'https://a.example/content/images/size/w1000/2026/11/one.jpg',
      'https://a.example/content/images/size/w1600/2026/11/one.jpg',
    ]);
  });

  it('given a picture of another host, when read, then no other sizes of it are made up', () => {
    const photo = readPost({ feature_image: 'https://images.unsplash.com/photo-1?w=2000' })?.photo;
    expect(photo).to.deep.equal({ src: 'https://images.unsplash.com/photo-1?w=2000' });
  });
});

describe('Ghost: authors', () => {
  it('given handles and addresses of networks, when read, then all are links', () => {
    const author = {
      id: '1',
      name: 'Ada',
      slug: 'ada',
      profile_image: null,
      twitter: '@ada',
      facebook: 'https://www.facebook.com/ada',
      threads: 'ada',
      mastodon: '@ada@social.example',
      bluesky: 'ada.example',
      youtube: '@ada',
      website: 'javascript:alert(1)',
      url: 'https://a.example/404/',
    };
    const [read] = readDocument({ authors: [author] }).feed.items[0]?.authors ?? [];
    expect(read?.url).to.equal(undefined);
    expect(read?.links).to.deep.equal([
      { network: 'x', url: 'https://x.com/ada' },
      { network: 'facebook', url: 'https://www.facebook.com/ada' },
      { network: 'threads', url: 'https://www.threads.net/@ada' },
      { network: 'bluesky', url: 'https://bsky.app/profile/ada.example' },
      { network: 'mastodon', url: 'https://social.example/@ada' },
      { network: 'youtube', url: 'https://www.youtube.com/@ada' },
    ]);
  });

  it('given a primary author without the authors, when read, then that one signs', () => {
    expect(readPost({ primary_author: { name: 'Ada' } })?.authors).to.deep.equal([{ name: 'Ada' }]);
  });
});

describe('Ghost: every card of a running Ghost', () => {
  it('given them, when read, then each is its block', async function () {
    const document = await sharedFeed('ghost/live-ghost-6-all-cards.json');
    if (document === undefined) return this.skip();
    const { feed, problems } = readDocument(document);
    const [story, cut] = feed.items;
    expect(problems).to.deep.equal([]);
    expect(story?.body?.map(({ type }) => type).join(' ')).to.equal(
      'paragraph photo heading paragraph related quote video callout callout link video gallery paragraph rule list paragraph',
    );
    expect(story?.photo?.credit).to.equal('Charles Soulier/Getty Open Content');
    expect(story?.authors?.map(({ name }) => name)).to.deep.equal(['Alexander Khrebet']);
    expect([cut?.access, cut?.body?.length]).to.deep.equal(['subscriber', 1]);
  });
});
