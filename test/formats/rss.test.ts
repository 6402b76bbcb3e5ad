import { expect } from '@open-wc/testing';
import type { Article } from '../../src/model/article.ts';
import { readDocument } from '../../src/formats/read-document.ts';
import { fixture, readingOf, sharedFeed } from '../support/reading.ts';

const namespaces = `xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"`;

/** A feed around what is given. */
const feed = (items: string): string => `<rss version="2.0" ${namespaces}><channel>${items}</channel></rss>`;

const read = (document: string, url = 'https://origin.example/feed/') => readDocument(document, { url });

/** The only item of a feed. */
function item(parts: string): Article {
  const { items } = read(feed(`<item>${parts}</item>`)).feed;
  expect(items).to.have.length(1);
  return items[0] as Article;
}

/** What an item says of itself, with a title and an address. */
const about = (parts: string): Article => item(`<title>Title</title><link>https://a.example/1</link>${parts}`);

function errorOf(document: string): { kind?: string; message: string } {
  try {
    read(document);
  } catch (error) {
    return error as { kind?: string; message: string };
  }
  throw new Error('The document was read.');
}

describe('RSS: golden pairs', () => {
  for (const name of ['rss/ghost-tag', 'rss/wordpress', 'rss/media']) {
    it(`given ${name}.xml, when it is read, then the reading is the expected one`, async () => {
      expect(readingOf(await fixture(`${name}.xml`))).to.deep.equal(JSON.parse(await fixture(`${name}.expected`)));
    });
  }

  it('given a feed of no items, when it is read, then it has its title and no story', async () => {
    const { feed, problems } = read(await fixture('rss/wordpress-comments.xml'));
    expect(feed.title).to.match(/^Comments on: Drone strike hits Kharkiv’s energy site/);
    expect(feed.items).to.deep.equal([]);
    expect(problems).to.deep.equal([]);
  });

  it('given a sitemap, when it is read, then it is unknown', async () => {
    expect(errorOf(await fixture('negative/xml-not-a-feed.xml')).kind).to.equal('unknown-format');
  });
});

describe('RSS: the same stories in other formats', () => {
  const facts = ({ headline, url, published, authors }: Article) => ({
    // WordPress writes this before the title in its feeds only.
    headline: headline?.replace('Protected: ', ''),
    url,
    published,
    // Ghost's feed names the first author only.
    author: authors?.[0]?.name,
  });

  for (const [json, others] of [
    ['ghost/posts-limit5-include', ['rss/ghost.xml']],
    ['wordpress/posts-embed', ['rss/wordpress.xml', 'rss/wordpress-rdf.xml', 'atom/wordpress.xml']],
  ] as const) {
    for (const other of others) {
      it(`given ${json}.json and ${other}, when both are read, then headlines, links, dates and authors agree`, async () => {
        const { items } = read(await fixture(json)).feed;
        const same = read(await fixture(other)).feed.items.filter(({ url }) => items.some((item) => item.url === url));
        expect(same.map(facts)).to.deep.equal(items.map(facts));
      });
    }
  }

  it('given RSS 1.0 and Atom of one site, when read, then the stories are those of its RSS 2.0', async () => {
    const stories = async (name: string) =>
      read(await fixture(name)).feed.items.map(({ id, authors, ...story }) => ({
        ...story,
        hasId: !!id,
        authors: authors?.map((author) => author.name),
      }));
    const expected = JSON.stringify(await stories('rss/wordpress.xml'));
    expect(JSON.stringify(await stories('rss/wordpress-rdf.xml'))).to.equal(expected);
    expect(JSON.stringify(await stories('atom/wordpress.xml'))).to.equal(expected);
  });
});

/** What must be true of real feeds: `[file, items, facts of the first]`. */
const real: readonly (readonly [string, number, Readonly<Record<string, unknown>>])[] = [
  [
    'a10-mixed.xml',
    5,
    {
      headline: 'Title 5',
      url: 'http://www.example.com/5',
      published: '2020-05-14T10:00:18.000Z',
      authors: [{ name: 'John Doe', url: 'http://www.example.com/' }],
    },
  ],
  [
    'aktuality-sk.rss',
    30,
    {
      headline: 'Analytici Goldman Sachs zvýšili odhad rastu ekonomiky USA',
      url: 'https://www.aktuality.sk/clanok/856577/analytici-goldman-sachs-zvysili-odhad-rastu-ekonomiky-usa/',
      published: '2021-01-17T18:27:00.000Z',
      photo: {
        src: 'https://t.aimg.sk/magaziny/vUw5YHzvQKDCkNw6PtXtAg.320.jpg?t=LzE1OHgxMDYvc21hcnQ&h=OcgUSVfIJOH9QPOW-nqQxQ&e=2145916800&v=3',
      },
    },
  ],
  [
    'biorxiv.rdf',
    30,
    {
      url: 'http://biorxiv.org/cgi/content/short/743294v1?rss=1',
      published: '2019-08-27',
    },
  ],
  [
    'feedsmith-rdf-10.xml',
    2,
    { headline: 'Processing Inclusions with XSLT', url: 'http://xml.com/pub/2000/08/09/xslt/xslt.html' },
  ],
  [
    'feedsmith-rss-20.xml',
    2,
    {
      id: 'http://example.org/guid/1',
      url: 'http://example.org/item/1',
      summary: 'Watch out for nasty tricks',
      published: '2002-09-05T00:00:01.000Z',
      authors: [{ name: 'Mark Pilgrim' }],
      tags: ['Miscellaneous', 'Technology'],
    },
  ],
  [
    'feedsmith-rss-namespaces.xml',
    1,
    {
      headline: 'Example Item',
      authors: [{ name: 'Jack Jackson' }],
      language: 'en-US',
    },
  ],
  [
    'hacker-news.xml',
    30,
    {
      headline: 'AWS Lambda Function URLs: Built-In HTTPS Endpoints for Lambda',
      published: '2022-04-06T21:07:47.000Z',
    },
  ],
  [
    'huffpost-canada.xml',
    2,
    {
      headline: 'Winnipeg High School Orders Custom Hijabs For Muslim Athletes',
      published: '2017-10-17T22:17:00.000Z',
      authors: [{ name: 'Canadian Press' }],
      photo: {
        src: 'http://o.aolcdn.com/hss/storage/midas/b1726dd5e5cde1fb967d92d963537957/205775479/Untitled+design+%2857%29.png',
        caption:
          'About 50 female students at Dakota Collegiate in Winnipeg wear hijabs. Now, they can get custom hijabs for their athletic uniforms.',
        credit: 'Dakota Collegiate/Twitter',
      },
    },
  ],
  ['invalid-dates.xml', 2, { url: 'http://example.com/item0', published: '2017-10-16T15:10:00.000Z' }],
  [
    'kc0011-gb2312.rss',
    20,
    {
      headline: '建国35周年纪念，华表，和平鸽',
      url: 'http://www.kc0011.net/dispbbs.asp?BoardID=10&ID=25164257&Page=1',
      published: '2020-01-10T14:33:00.000Z',
      authors: [{ name: '大鱼儿' }],
    },
  ],
  [
    'livemint.xml',
    25,
    {
      id: '1559104147038',
      headline: 'PM Modi-Xi Jinping informal summit in Varanasi this October: Report',
      url: 'https://www.livemint.com/news/india/pm-modi-xi-jinping-informal-summit-in-varanasi-this-october-report-1559104147038.html',
      published: '2019-05-29T10:16:00.000Z',
      authors: [{ name: 'Elizabeth Roche' }],
    },
  ],
  [
    'macworld.rss',
    30,
    {
      headline: 'Best smart lock',
      published: '2017-11-28T23:40:00.000Z',
      authors: [{ name: 'Christopher Null' }],
      photo: { src: 'https://images.idgesg.net/images/article/2017/08/best-smart-locks-100730768-medium.jpg' },
    },
  ],
  [
    'phpxml-nl.rss',
    20,
    {
      headline: 'Serdar Gözübüyük scheidsrechter bij FC Twente - FC Utrecht',
      published: '2021-09-06T10:17:00.000Z',
      authors: undefined,
      photo: { src: 'https://www.fcutrecht.net/pictures/100/scheids.jpg', alt: '' },
    },
  ],
  [
    'scripting-news.rss',
    48,
    { headline: 'Good morning students and teachers! 🍏', url: 'http://scripting.com/2017/06/26.html#a080605' },
  ],
  [
    'shopify-namespace.rss',
    1,
    {
      id: 'https://example.com/products/1',
      headline: 'Real Product Title',
      url: 'https://example.com/products/1',
      authors: [{ name: 'Jane Maker' }],
    },
  ],
  [
    'techcrunch-2013.xml',
    20,
    {
      headline: 'Angie’s List Sets Price Range IPO At $11 To $13 Per Share; Valued At Over $600M',
      url: 'http://techcrunch.com/2011/11/02/angies-list-prices-ipo-at-11-to-13-per-share-valued-at-over-600m/',
      published: '2011-11-02T17:25:27.000Z',
      authors: [{ name: 'Leena Rao' }],
      photo: { src: 'http://tctechcrunch2011.files.wordpress.com/2011/11/angies-list.jpeg?w=150' },
    },
  ],
];

describe('RSS: real feeds', () => {
  for (const [file, count, facts] of real) {
    it(`given ${file}, when it is read, then all items are there and the first says what it says`, async function () {
      let text = await sharedFeed(`rss-atom/${file}`);
      if (text === undefined) return this.skip();
      if (file.includes('gb2312')) {
        const bytes = await (await fetch(`/__shared/feeds/rss-atom/${file}`)).arrayBuffer();
        text = new TextDecoder('gb2312').decode(bytes);
      }
      const { feed, problems, format } = read(text);
      expect(format).to.equal('rss');
      expect(feed.items).to.have.length(count);
      const [first] = feed.items as readonly Article[];
      for (const [name, value] of Object.entries(facts)) {
        expect(first?.[name as keyof Article], name).to.deep.equal(value);
      }
      // Two notes of this one have the id of another.
      const faults = problems.filter(({ reason }) => file !== 'scripting-news.rss' || !/another item/.test(reason));
      expect(faults).to.deep.equal([]);
    });
  }

  it('given permanent links in guids, when read, then one that says "false" is no link', async function () {
    const text = await sharedFeed('rss-atom/permalinks.xml');
    if (text === undefined) return this.skip();
    expect(read(text).feed.items.map(({ id, url }) => [id, url])).to.deep.equal([
      ['http://example.com/1', undefined],
      ['http://example.com/2', 'http://example.com/2'],
      ['http://example.com/3', 'http://example.com/3'],
      ['http://example.com/5', 'http://example.com/4'],
    ]);
  });

  it('given one film in many files, when read, then they are its sources', async function () {
    const text = await sharedFeed('rss-atom/feedsmith-rss-namespaces.xml');
    if (text === undefined) return this.skip();
    const video = read(text).feed.items[0]?.video;
    expect(video?.title).to.equal('Multi-Format Content Example');
    expect(video?.durationSeconds).to.equal(180);
    expect(video?.poster?.src).to.equal('https://example.com/thumbnails/group-alt.jpg');
    expect(video?.sources?.map(({ type }) => type)).to.deep.equal(['video/mp4', 'video/mp4', 'video/webm']);
  });
});

describe('RSS: what is put right before it is parsed', () => {
  const title = (document: string) => read(document).feed.items[0]?.headline;
  const good = feed('<item><title>Good</title></item>');

  for (const [what, before] of [
    ['blank lines', '<?xml version="1.0"?>\n\n\n'],
    ['a comment with a tag', '<!-- made by <b>us</b> --><?xml version="1.0"?>'],
    ['warnings of PHP', '<br />\n<b>Warning</b>: Cannot modify header in <b>/x.php</b><br />\n<?xml version="1.0"?>'],
    ['a declaration that is none', '<?phpxml version="1.0" encoding="UTF-8"?>\n'],
    ['style sheets', '<?xml version="1.0"?><?xml-stylesheet href="a.xsl"?>'],
    [
      'the DOCTYPE of RSS 0.91',
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://x/rss.dtd">',
    ],
    ['an encoding that it had as bytes', '<?xml version="1.1" encoding="windows-1251"?>'],
  ] as const) {
    it(`given ${what} before the root, when read, then the feed is read`, () => {
      expect(title(before + good)).to.equal('Good');
    });
  }

  it('given control characters, when read, then they are gone', () => {
    expect(title(feed('<item><title>Two\u0007 \u000bwords</title></item>'))).to.equal('Two words');
  });

  it('given "&" that begins no entity, when read, then it is the sign itself, and CDATA stays as it is', () => {
    const { headline, url } = item(
      '<title>Law & Order: Q&A</title><link><![CDATA[https://a.example/?a=1&b=2]]></link><description>&copy=1</description>',
    );
    expect(headline).to.equal('Law & Order: Q&A');
    expect(url).to.equal('https://a.example/?a=1&b=2');
  });

  it('given entities of HTML, when read, then they are decoded', () => {
    expect(item('<title>Caf&eacute;&nbsp;&ldquo;Kharkiv&rdquo; &amp; &#8217;</title>').headline).to.equal(
      'Café\u00a0“Kharkiv” & ’',
    );
  });

  it('given no end of the channel or the feed, when read, then the items are there', () => {
    expect(title(good.replace('</rss>', ''))).to.equal('Good');
    expect(title(good.replace('</channel></rss>', '\n'))).to.equal('Good');
  });

  it('given a feed cut off within an item, when read, then it is malformed', () => {
    const { kind, message } = errorOf(good.slice(0, good.indexOf('</item>')));
    expect(kind).to.equal('malformed');
    expect(message).to.match(/^This could not be read as rss: Error: The XML is broken\. \S/);
  });

  it('given a prefix that nothing explains, when read, then it is malformed', () => {
    expect(errorOf('<rss><channel><item><x:title>No</x:title></item></channel></rss>').kind).to.equal('malformed');
  });

  it('given a format that it is not, when it is named, then it is malformed', () => {
    expect(() => readDocument('{"a": 1}', { format: 'rss' })).to.throw(/could not be read as rss/);
  });
});

describe('RSS: words', () => {
  for (const [title, headline] of [
    ['<![CDATA[Half a <em>title</em> &amp; more]]>', 'Half a title & more'],
    ['Escaped &amp;amp;#8217; twice', 'Escaped ’ twice'],
    ['1 &lt; 2 &amp;&amp; 3 > 2', '1 < 2 && 3 > 2'],
    ['\n  Two\n  lines\n', 'Two lines'],
  ] as const) {
    it(`given the title ${JSON.stringify(title)}, when read, then the headline is ${headline}`, () => {
      expect(item(`<title>${title}</title>`).headline).to.equal(headline);
    });
  }

  it('given titles of other namespaces and of parts, when read, then they are not the headline', () => {
    const { headline } = item(
      '<media:title>No</media:title><image><title>No</title></image><source url="x">No</source><title>Yes</title>',
    );
    expect(headline).to.equal('Yes');
  });

  it('given no title, when read, then the headline is the beginning of the text', () => {
    expect(item('<title/><guid>1</guid><description>A note.</description>').headline).to.equal('A note.');
  });

  it("given Ghost's word for no title, when read, then it is no headline", () => {
    const { headline, summary } = item('<title>(Untitled)</title><guid>1</guid><description>A note.</description>');
    expect([headline, summary]).to.deep.equal(['A note.', undefined]);
  });

  for (const [description, summary] of [
    ['&lt;p&gt;Two &lt;b&gt;bold&lt;/b&gt; words&lt;/p&gt;&lt;p&gt;and more&lt;/p&gt;', 'Two bold words and more'],
    [
      '<![CDATA[<figure><img src="/a.jpg"><figcaption>Not this. (Photo by A/AFP)</figcaption></figure>Words]]>',
      'Words',
    ],
    ['<![CDATA[<img src="https://feeds.feedburner.com/~r/x/~4/y" width="1" height="1">Words]]>', 'Words'],
    ['<![CDATA[Words. <p>The post <a href="/">A title</a> appeared first on <a href="/">A site</a>.</p>]]>', 'Words.'],
    ['<![CDATA[Words. <a href="/">Continue reading<span> A title</span> &rarr;</a>]]>', 'Words.'],
    ['Words and [&amp;#8230;]', 'Words and…'],
  ] as const) {
    it(`given the description ${description}, when read, then the summary is ${summary}`, () => {
      expect(about(`<description>${description}</description>`).summary).to.equal(summary);
    });
  }

  it('given content, when read, then it is the body and the description the summary', () => {
    const { body, summary } = about(
      '<description>Short.</description><content:encoded><![CDATA[<p>Long.</p>]]></content:encoded>',
    );
    expect(body).to.deep.equal([{ type: 'paragraph', text: ['Long.'] }]);
    expect(summary).to.equal('Short.');
  });

  it('given a short description alone, when read, then there is no body', () => {
    expect(about('<description>Short.</description>').body).to.equal(undefined);
  });

  it('given a long description alone, when read, then it is the body and its first sentences the summary', () => {
    const sentence = 'A sentence that says something about the state of the world. ';
    const { body, summary } = about(`<description>${sentence.repeat(12)}</description>`);
    expect(body).to.have.length(1);
    expect(summary).to.equal(sentence.repeat(3).trim());
  });

  it('given a description that ends within a word of the text, when read, then the text’s own sentence is the summary', () => {
    const text = 'On the night of 4 February troops attacked the city of Kharkiv with drones and missiles.';
    const content = `<content:encoded><![CDATA[<p>${text}</p>]]></content:encoded>`;
    expect(about(`<description>${text.slice(0, 64)}</description>${content}`).summary).to.equal(text);
    const words = text.slice(0, text.indexOf(' drones'));
    expect(about(`<description>${words}</description>${content}`).summary).to.equal(words);
  });

  it('given a link that is none, when read, then the guid is the address', () => {
    const { url } = item('<title>T</title><link>javascript:alert(1)</link><guid>https://a.example/2</guid>');
    expect(url).to.equal('https://a.example/2');
  });

  it('given the address of a picture with a query, or as the words of its element, when read, then it is the picture', () => {
    expect(about('<media:content url="https://a.example/q.jpg?w=100"/>').photo?.src).to.equal(
      'https://a.example/q.jpg?w=100',
    );
    expect(about('<image>https://a.example/i.jpg</image>').photo?.src).to.equal('https://a.example/i.jpg');
  });

  it('given a picture of a telephone and one that counts, when read, then the telephone is shown', () => {
    const files =
      '<media:content url="https://t.example/pixel.gif?1" type="image/gif"/><media:content url="https://a.example/pixel-9.jpg"/>';
    expect(about(files).photo?.src).to.equal('https://a.example/pixel-9.jpg');
  });

  it('given films of which one is the default, when read, then that comes first', () => {
    const file = (name: string, more = '') =>
      `<media:content url="https://a.example/${name}.mp4" type="video/mp4"${more}/>`;
    const group = `<media:group>${file('low')}${file('high', ' isDefault="true"')}</media:group>`;
    expect(about(group).video?.sources?.map(({ src }) => src)).to.deep.equal([
      'https://a.example/high.mp4',
      'https://a.example/low.mp4',
    ]);
  });

  it('given a sound, when read, then the text ends with a link to it', () => {
    const sound = '<enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="0"/>';
    expect(about(`<description>Words.</description>${sound}`).body?.at(-1)).to.deep.equal({
      type: 'link',
      text: ['Title'],
      url: 'https://a.example/1.mp3',
    });
  });

  it('given categories, when read, then they are tags, without "Uncategorized"', () => {
    expect(
      about(
        '<category>War</category><category>Uncategorized</category><category/><dc:subject>Energy &amp;amp; Grid</dc:subject>',
      ).tags,
    ).to.deep.equal(['War', 'Energy & Grid']);
  });

  for (const [parts, names] of [
    ['<dc:creator>Ada</dc:creator><dc:creator>Bo</dc:creator><author>No</author>', ['Ada', 'Bo']],
    ['<author>ada@a.example (Ada Lovelace)</author>', ['Ada Lovelace']],
    ['<author>ada@a.example</author>', undefined],
    ['<author>Ada Lovelace (ada@a.example)</author>', ['Ada Lovelace']],
    ['<author>ada@a.example, Ada Lovelace</author>', ['Ada Lovelace']],
    ['<dc:creator> </dc:creator><author>Ada</author>', ['Ada']],
    ['<atom:author><atom:name>Ada</atom:name></atom:author>', ['Ada']],
  ] as const) {
    it(`given ${parts}, when read, then the authors are ${String(names)}`, () => {
      expect(about(parts).authors?.map(({ name }) => name)).to.deep.equal(names);
    });
  }

  it('given a date that is none beside a good one, when read, then the good one is taken', () => {
    expect(about('<pubDate>yesterday</pubDate><dc:date>2026-02-03T16:45:00Z</dc:date>').published).to.equal(
      '2026-02-03T16:45:00.000Z',
    );
  });

  it('given no date that can be read, when read, then there is none and the publisher is told where', () => {
    const { feed: read1, problems } = read(
      feed('<item><title>A</title></item><item><title>B</title><pubDate>1</pubDate></item>'),
    );
    expect(read1.items[1]?.published).to.equal(undefined);
    expect(problems).to.have.length(1);
    expect(problems[0]?.path).to.equal('/item/1');
    expect(problems[0]?.reason).to.match(/“1”.*published/);
  });
});

describe('RSS: addresses', () => {
  it("given FeedBurner's detour, when read, then the story's own address is taken", () => {
    expect(about('<feedburner:origLink>https://b.example/2</feedburner:origLink>').url).to.equal('https://b.example/2');
  });

  it('given a link with blanks and a relative one, when read, then they are absolute', () => {
    const { items } = read(
      feed(
        '<link>https://site.example/news/</link><item><title>A</title><link>\n/1\n</link></item><item><title>B</title><atom:link href="2"/></item>',
      ),
    ).feed;
    expect(items.map(({ url }) => url)).to.deep.equal(['https://site.example/1', 'https://site.example/news/2']);
  });

  it('given the address of a script, when read, then there is no link', () => {
    expect(item('<title>A</title><link>javascript:alert(1)</link>').url).to.equal(undefined);
  });

  it('given other prefixes and other forms of the namespaces, when read, then they are known', () => {
    const { items } = read(
      `<rss xmlns:m="https://search.yahoo.com/mrss" xmlns:d="http://purl.org/dc/elements/1.1/"><channel><item><title>A</title>
      <d:creator>Ada</d:creator><m:content url="https://a.example/1.jpg"/></item></channel></rss>`,
    ).feed;
    expect(items[0]?.authors).to.deep.equal([{ name: 'Ada' }]);
    expect(items[0]?.photo).to.deep.equal({ src: 'https://a.example/1.jpg' });
  });

  it('given a usual prefix of another namespace, when read, then it is not taken for it', () => {
    const { items } = read(
      '<rss xmlns:media="https://a.example/"><channel><item><title>A</title><media:thumbnail url="https://a.example/1.jpg"/></item></channel></rss>',
    ).feed;
    expect(items[0]?.photo).to.equal(undefined);
  });
});

describe('RSS: pictures in the text', () => {
  it('given no other picture, when read, then the first one of the text is taken, with its credit', () => {
    const { photo, body } = about(
      '<content:encoded><![CDATA[<p>Words.</p><figure><img src="/1.jpg" width="800" height="600" alt="A harbor"><figcaption>Dawn. (Photo by Ihor Maslov/AFP)</figcaption></figure>]]></content:encoded>',
    );
    expect(photo).to.deep.equal({
      src: 'https://a.example/1.jpg',
      width: 800,
      height: 600,
      alt: 'A harbor',
      caption: 'Dawn.',
      credit: 'Ihor Maslov/AFP',
    });
    expect(body?.map(({ type }) => type)).to.deep.equal(['paragraph', 'photo']);
  });

  it('given a short description with a picture, when read, then that is taken and there is still no body', () => {
    const { photo, body, summary } = about('<description><![CDATA[<img src="/1.jpg">Words.]]></description>');
    expect(photo).to.deep.equal({ src: 'https://a.example/1.jpg' });
    expect([body, summary]).to.deep.equal([undefined, 'Words.']);
  });
});

describe('RSS: hostile documents', () => {
  const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);

  it('given entities that grow without end, when read, then it is malformed at once', () => {
    const document = `<!DOCTYPE rss [<!ENTITY l0 "lol">${laughs.join('')}]>${feed('<item><title>&l9;</title></item>')}`;
    expect(errorOf(document).kind).to.equal('malformed');
  });

  it('given an entity that lies in a file, when read, then it is malformed', () => {
    const document = `<!DOCTYPE rss [<!ENTITY x SYSTEM "/test/fixtures/rss/ghost.xml">]>${feed('<item><title>&x;</title></item>')}`;
    expect(errorOf(document).kind).to.equal('malformed');
  });

  it('given elements nested without end, when read, then it ends', () => {
    const deep = '<b>'.repeat(100_000);
    expect(errorOf(feed(`<item><title>A</title>${deep}${deep.replace(/</g, '</')}</item>`)).kind).to.equal('malformed');
    const words = about(`<description>${'<b>'.repeat(1000)}words${'</b>'.repeat(1000)}</description>`);
    expect(words.summary).to.equal('words');
  });

  it('given twenty thousand items, when read, then all are read', () => {
    const items = Array.from({ length: 20_000 }, (_, index) => `<item><guid>${index}</guid><title>A</title></item>`);
    expect(read(feed(items.join(''))).feed.items).to.have.length(20_000);
  });

  it('given a long feed with texts that say what ends an item, when read, then all its items and its own words are there', () => {
    const text = '<![CDATA[An end is written <code></item></code>.]]>';
    const items = Array.from(
      { length: 9000 },
      (_, index) => `<item><guid>${index}</guid><title>A</title><description>${text}</description></item>`,
    );
    const { items: stories, title } = read(feed(`${items.join('')}<title>After all</title>`)).feed;
    expect(stories).to.have.length(9000);
    expect(stories[8999]?.summary).to.equal('An end is written .');
    expect(title).to.equal('After all');
  });

  for (const [what, parts] of [
    ['signs', `<title>${'&'.repeat(500_000)}</title>`],
    ['figures without end', `<title>A</title><description>${'&lt;figure'.repeat(100_000)}</description>`],
    ['beginnings of a last line', `<title>A</title><description>${' The post'.repeat(100_000)}</description>`],
    ['halves of mail addresses', `<title>A</title><author>${'a@'.repeat(500_000)}</author>`],
    ['pictures', `<title>A</title>${'<media:content url="/1.jpg"/>'.repeat(20_000)}`],
    [
      'groups',
      `<title>A</title>${'<media:group><media:content url="/1.mp4" type="video/mp4"/></media:group>'.repeat(10_000)}`,
    ],
    ['attributes', `<title>A</title><enclosure ${Array.from({ length: 20_000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
  ] as const) {
    it(`given a flood of ${what}, when read, then it ends`, () => {
      const started = performance.now();
      expect(item(parts).headline).to.be.a('string');
      // Whatever is worse than linear takes minutes.
      expect(performance.now() - started).to.be.below(15_000);
    });
  }

  it('given a flood of roots that never begin, when read, then it ends', () => {
    expect(errorOf('<rss '.repeat(300_000)).kind).to.equal('malformed');
    expect(errorOf('<'.repeat(1_000_000)).kind).to.equal('unknown-format');
  });
});
