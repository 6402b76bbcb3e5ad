import { expect } from '@open-wc/testing';
import type { Article } from '../../src/model/article.ts';
import { readDocument } from '../../src/formats/read-document.ts';
import { fixture, readingOf, sharedFeed } from '../support/reading.ts';

/** Absent fields are absent. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const read = (document: string) => readDocument(document, { url: 'https://origin.example/feed/' });

const feed = (parts: string, attributes = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}>${parts}</feed>`;

/** The only entry of a feed. */
function entry(parts: string, attributes = ''): Article {
  const { items } = read(feed(`<entry><id>urn:1</id>${parts}</entry>`, attributes)).feed;
  expect(items).to.have.length(1);
  return items[0] as Article;
}

describe('Atom: golden pairs', () => {
  it('given a channel of YouTube, when it is read, then its entries are films that ask nobody before they are played', async () => {
    expect(readingOf(await fixture('atom/video-channel.xml'))).to.deep.equal(
      JSON.parse(await fixture('atom/video-channel.expected')),
    );
  });

  it('given Atom without its namespace, when it is read, then it is read as Atom', async () => {
    const { feed, format } = read(await fixture('negative/atom-no-namespace.xml'));
    expect(format).to.equal('atom');
    expect(feed.title).to.equal('No namespace');
    expect(plain(feed.items)).to.deep.equal([{ id: '1', url: 'https://origin.example/one', headline: 'One' }]);
  });
});

/** What must be true of real feeds: `[file, entries, facts of the first]`. */
const real: readonly (readonly [string, number, Readonly<Record<string, unknown>>])[] = [
  [
    'daringfireball.atom',
    48,
    {
      headline: 'The Talk Show: ‘I Do Like Throwing a Baby’',
      url: 'https://daringfireball.net/thetalkshow/2017/06/26/ep-195',
      published: '2017-06-27T00:54:17.000Z',
      authors: [{ name: 'John Gruber', url: 'http://daringfireball.net/' }],
      summary: 'New episode of America’s favorite 3-star podcast, with special guest John Moltz.',
    },
  ],
  [
    'fantasy-baseball-xhtml.atom',
    10,
    {
      headline: "Stock Watch: April's Finest",
      published: '2014-04-30T13:00:00.000Z',
      authors: [{ name: 'Alex Steers McCrum' }],
      tags: ['Stock Watch', 'Trading'],
    },
  ],
  [
    'feedsmith-atom-10.xml',
    6,
    {
      headline: 'Comprehensive Entry Example',
      url: 'http://example.org/entry/1',
      published: '2023-01-10T08:30:00.000Z',
      updated: '2023-01-15T11:45:00.000Z',
      authors: [{ name: 'John Doe', url: 'http://example.org/john/' }],
      tags: ['Atom', 'Examples', 'Documentation', 'Complete Example'],
    },
  ],
  [
    'google-alerts.atom',
    20,
    {
      headline:
        'Report offers Prediction of Automotive Slack Market by Top key players like Haldex, Meritor, Bendix ...',
      published: '2019-07-10T11:53:37.000Z',
      authors: undefined,
    },
  ],
  [
    'neverworkintheory.atom',
    20,
    {
      headline: 'Retrospective',
      url: 'https://neverworkintheory.org/2024/03/21/retrospective.html',
      published: '2024-03-21T00:00:00.000Z',
      updated: undefined,
      authors: [{ name: 'Greg Wilson' }],
    },
  ],
  [
    'typepad.atom',
    10,
    {
      headline: 'Spotlight: Friday Favorites!',
      published: '2013-02-22T17:47:09.000Z',
      authors: [{ name: 'The Typepad Team' }],
      tags: ['Blogging Community'],
    },
  ],
  [
    'youtube-channel.atom',
    15,
    {
      headline: 'The Google app: Questions Title',
      url: 'http://www.youtube.com/watch?v=5shykyfmb28',
      published: '2015-05-04T00:01:27.000Z',
      photo: undefined,
    },
  ],
];

describe('Atom: real feeds', () => {
  for (const [file, count, facts] of real) {
    it(`given ${file}, when it is read, then all entries are there and the first says what it says`, async function () {
      const text = await sharedFeed(`rss-atom/${file}`);
      if (text === undefined) return this.skip();
      const { feed, problems, format } = read(text);
      expect(format).to.equal('atom');
      expect(feed.items).to.have.length(count);
      const [first] = feed.items as readonly Article[];
      for (const [name, value] of Object.entries(facts)) {
        expect(first?.[name as keyof Article], name).to.deep.equal(value);
      }
      expect(problems).to.deep.equal([]);
    });
  }

  it('given a channel of YouTube, when read, then every entry has its film, its poster and its words', async function () {
    const text = await sharedFeed('rss-atom/youtube-channel.atom');
    if (text === undefined) return this.skip();
    for (const { video, summary } of read(text).feed.items) {
      expect(video?.embedUrl).to.match(/^https:\/\/www\.youtube\.com\/watch\?v=[\w-]{11}$/);
      expect(video?.poster?.src).to.match(/^https:\/\/i\d\.ytimg\.com\//);
      expect(video?.sources).to.equal(undefined);
      expect(video?.title).to.be.a('string');
      expect(summary).to.be.a('string');
    }
  });

  it('given XHTML, when read, then the body is made of it', async function () {
    const text = await sharedFeed('rss-atom/fantasy-baseball-xhtml.atom');
    if (text === undefined) return this.skip();
    const body = read(text).feed.items[0]?.body;
    expect(body?.length).to.be.above(8);
    expect(JSON.stringify(body?.[0])).to.match(/^\{"text":\["We always think we know something after a month\./);
    expect(JSON.stringify(body?.[0])).to.contain('"mark":"strong"');
  });

  it("given films among an entry's enclosures and a language of its own, when read, then both are known", async function () {
    const text = await sharedFeed('rss-atom/feedsmith-atom-10.xml');
    if (text === undefined) return this.skip();
    const { items, next, language } = read(text).feed;
    expect(items[0]?.video?.sources).to.deep.equal([{ src: 'http://example.org/video.mp4', type: 'video/mp4' }]);
    expect(items[5]?.language).to.equal('fr');
    expect(items[4]?.authors?.map(({ name }) => name)).to.deep.equal(['Primary Author', 'Co-Author']);
    // Without an author of its own an entry is the feed's authors'.
    expect(items[1]?.authors?.map(({ name }) => name)).to.deep.equal(['John Doe', 'Jane Smith']);
    expect([next, language]).to.deep.equal(['http://example.org/atom10.xml?page=4', 'en']);
  });
});

describe('Atom: words of every type', () => {
  for (const [title, headline] of [
    ['<title>AT&amp;T &lt;b&gt;is literal&lt;/b&gt; &amp;amp;</title>', 'AT&T <b>is literal</b> &amp;'],
    ['<title type="text">\n  Two\n  lines </title>', 'Two lines'],
    ['<title type="html">&lt;b&gt;Bold&lt;/b&gt; &amp;amp; AT&amp;amp;T</title>', 'Bold & AT&T'],
    ['<title type="html"><![CDATA[<b>Bold</b> &#8217;]]></title>', 'Bold ’'],
    [
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Bold</b> &amp; plain</div></title>',
      'Bold & plain',
    ],
  ] as const) {
    it(`given ${title}, when read, then the headline is ${headline}`, () => {
      expect(entry(title).headline).to.equal(headline);
    });
  }

  it('given plain content, when read, then its signs are its words', () => {
    expect(entry('<title>A</title><content>1 &lt; 2 &amp;amp; &lt;b&gt;</content>').body).to.deep.equal([
      { type: 'paragraph', text: ['1 < 2 &amp; <b>'] },
    ]);
  });

  it('given XHTML with elements that are empty, when read, then no word after them is lost', () => {
    const { body, photo } = entry(
      '<title>A</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One<br/>two</p><iframe src="https://player.vimeo.com/video/1"/><a id="x"/><img src="/1.jpg" alt="" /><p>Three</p></div></content>',
    );
    expect(body?.map(({ type }) => type)).to.deep.equal(['paragraph', 'video', 'photo', 'paragraph']);
    expect(photo?.src).to.equal('https://origin.example/1.jpg');
  });

  it('given a summary and content, when read, then they are summary and body', () => {
    const { summary, body } = entry(
      '<title>A</title><summary type="html">&lt;p&gt;Short &lt;i&gt;words&lt;/i&gt;&lt;/p&gt;</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content>',
    );
    expect(summary).to.equal('Short words');
    expect(body).to.deep.equal([{ type: 'paragraph', text: ['Long'] }]);
  });

  it('given content alone, when read, then the summary is its beginning', () => {
    expect(
      entry('<title>A</title><content type="html">&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</content>')
        .summary,
    ).to.equal('First.');
  });
});

describe('Atom: links, dates and people', () => {
  it('given several links, when read, then the page in HTML is taken', () => {
    const { url } = entry(
      '<title>A</title><link rel="self" href="/self"/><link rel="alternate" type="application/json" href="/json"/><link type="text/html" href="/page"/><link rel="replies" href="/replies"/>',
    );
    expect(url).to.equal('https://origin.example/page');
  });

  it('given no link and an id that is an address, when read, then that is the link', () => {
    const { items } = read(feed('<entry><id>https://a.example/1</id><title>A</title></entry>')).feed;
    expect(items[0]?.url).to.equal('https://a.example/1');
  });

  it('given xml:base on the feed, the entry and the content, when read, then each counts where it stands', () => {
    const { url, body } = entry(
      '<title>A</title><link href="1"/><content type="html" xml:base="https://other.example/x/">&lt;p&gt;&lt;a href="2"&gt;two&lt;/a&gt;&lt;/p&gt;</content>',
      'xml:base="/blog/"',
    );
    expect(url).to.equal('https://origin.example/blog/1');
    expect(body).to.deep.equal([{ type: 'paragraph', text: [{ text: ['two'], url: 'https://other.example/x/2' }] }]);
    const { items } = read(
      feed('<entry xml:base="https://planet.example/"><id>1</id><title>A</title><link href="3"/></entry>'),
    ).feed;
    expect(items[0]?.url).to.equal('https://planet.example/3');
  });

  it('given an update alone, when read, then it was published then', () => {
    const { published, updated } = entry('<title>A</title><updated>2026-02-03T10:00:00Z</updated>');
    expect([published, updated]).to.deep.equal(['2026-02-03T10:00:00.000Z', undefined]);
  });

  it('given Atom 0.3, when read, then its words and dates are known', () => {
    const { items } = read(
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>1</id><title mode="escaped" type="text/html">A &amp;amp; B</title><issued>2004-05-01T10:00:00Z</issued><modified>2004-05-02T10:00:00Z</modified></entry></feed>',
    ).feed;
    expect(plain(items)).to.deep.equal([
      { id: '1', headline: 'A & B', published: '2004-05-01T10:00:00.000Z', updated: '2004-05-02T10:00:00.000Z' },
    ]);
  });

  it('given plain words in paragraphs, when read, then these are the body', () => {
    const { body } = entry('<title>A</title><content type="text">One &lt; two\n\nThree</content>');
    expect(plain(body)).to.deep.equal([
      { type: 'paragraph', text: ['One < two'] },
      { type: 'paragraph', text: ['Three'] },
    ]);
  });

  it('given a file in the place of a text, when read, then nobody sees its letters', () => {
    const item = entry('<title>A</title><content type="application/pdf">QUJD</content>');
    expect([item.body, item.summary]).to.deep.equal([undefined, undefined]);
  });

  it('given an entry of another feed, when read, then that feed’s author wrote it', () => {
    const { authors } = entry('<title>A</title><source><author><name>Ada</name></author></source>');
    expect(authors).to.deep.equal([{ name: 'Ada' }]);
  });

  it('given prefixes on every element, when read, then it is read', () => {
    const { items } = read(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:id>1</a:id><a:title>A</a:title></a:entry></a:feed>',
    ).feed;
    expect(plain(items)).to.deep.equal([{ id: '1', headline: 'A' }]);
  });

  it('given no end, when read, then the entries are there', () => {
    const document = feed('<entry><id>1</id><title>A</title></entry>').replace('</feed>', '');
    expect(read(document).feed.items).to.have.length(1);
  });

  it('given entries that say nothing, when read, then the publisher is told where', () => {
    const { feed: rest, problems } = read(feed('<entry/><entry><id>1</id><title>A</title></entry>'));
    expect(rest.items).to.have.length(1);
    expect(problems.map(({ path }) => path)).to.deep.equal(['/entry/0']);
  });
});
