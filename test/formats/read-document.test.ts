import { expect } from '@open-wc/testing';
import type { LoadError } from '../../src/model/load-error.ts';
import { readGiven } from '../../src/formats/native.ts';
import { readDocument, readSoon } from '../../src/formats/read-document.ts';
import { registerFormat } from '../../src/formats/registry.ts';

const fixture = async (name: string): Promise<string> => (await fetch(`/test/fixtures/${name}`)).text();

/** The error of a reading; fails when there is none. */
function errorOf(document: unknown, options?: { url?: string; format?: string }): LoadError {
  try {
    readDocument(document, options);
  } catch (error) {
    return error as LoadError;
  }
  throw new Error('The document was read.');
}

describe('readDocument: what is no document of ours', () => {
  for (const [file, kind, said] of [
    ['empty-file.json', 'not-json', /“”/],
    ['html-404.html', 'not-json', /no JSON: “<!doctype html/i],
    ['html-error-as-json.json', 'not-json', /no JSON: “<!doctype html/i],
    ['truncated.json', 'not-json', /no JSON/],
    ['null.json', 'not-json', /null/],
    ['string.json', 'not-json', /just a string/],
    ['empty-object.json', 'unknown-format', /an object with the keys/],
    ['graphql-error.json', 'unknown-format', /an object with the keys errors, data/],
    ['newsapi-shape.json', 'unknown-format', /an object with the keys status, totalResults, articles/],
    ['number-list.json', 'unknown-format', /a list of 3/],
    ['deep-nesting.json', 'unknown-format', /an object with the keys a/],
  ] as const) {
    it(`given negative/${file}, when read, then the error is ${kind} and says what was seen`, async () => {
      const error = errorOf(await fixture(`negative/${file}`), { url: 'https://origin.example/x.json' });
      expect(error.name).to.equal('LoadError');
      expect(error.kind).to.equal(kind);
      expect(error.message).to.match(said);
      expect(error.url).to.equal('https://origin.example/x.json');
    });
  }

  for (const document of [
    null,
    undefined,
    7,
    true,
    [7],
    '"words"',
    {},
    { name: 'x', icons: [] },
    { headline: { main: 'x' } },
  ]) {
    it(`given ${JSON.stringify(document)}, when read, then it is unknown`, () => {
      expect(errorOf(document).kind).to.equal('unknown-format');
    });
  }

  it('given a headline of ninjs or schema.org, when read, then it is not taken for ours', () => {
    expect(errorOf({ uri: 'urn:1', headline: 'x' }).kind).to.equal('unknown-format');
    expect(errorOf({ '@type': 'NewsArticle', headline: 'x' }).kind).to.equal('unknown-format');
  });

  it('given the name of a format that is not there, when read, then the error says so', () => {
    expect(errorOf({ headline: 'x', id: '1' }, { format: 'gopher' })).to.include({ kind: 'unknown-format' });
  });
});

describe('readDocument: repairs', () => {
  it('given a byte-order mark, numbers as ids and items without id, when read, then two items are left', async () => {
    const { feed, problems, format } = readDocument(await fixture('negative/bom-json-feed.json'));
    expect(format).to.equal('json-feed');
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['1', '4']);
    expect(problems.map(({ path, severity }) => `${severity} ${path}`)).to.deep.equal([
      'error /items/1',
      'error /items/2',
    ]);
  });

  it('given every field of a wrong type, when read, then the good items are left and no prototype is touched', async () => {
    const { feed, problems } = readDocument(await fixture('negative/json-feed-wrong-types.json'));
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['2', '3']);
    expect(feed.items[0]?.headline).to.equal('<b>not html</b> &amp; literal');
    expect(problems.length).to.be.above(5);
    expect('polluted' in {}).to.equal(false);
    expect(JSON.stringify(feed)).not.to.match(/javascript:|onerror|onclick/);
  });

  it('given a raw line end within a text, when read, then it is a blank', () => {
    const { feed } = readDocument('{"version":"newsroom-elements/1","id":"1","headline":"Two\nlines\u0007"}');
    expect(feed.items[0]?.headline).to.equal('Two lines');
  });

  it('given the same id twice, when read, then the first is kept and the publisher told', () => {
    const items = ['First', 'Second'].map((headline) => ({ id: '1', headline }));
    const { feed, problems } = readDocument({ items });
    expect(feed.items.map(({ headline }) => headline)).to.deep.equal(['First']);
    expect(problems).to.have.length(1);
  });

  it('given the same tag twice, when read, then it is one and nobody is told', () => {
    const { feed, problems } = readDocument({ items: [{ headline: 'A', tags: ['War', 'Energy', 'War'] }] });
    expect(feed.items[0]?.tags).to.deep.equal(['War', 'Energy']);
    expect(problems).to.deep.equal([]);
  });

  it('given two of one headline and neither id nor url, when read, then their times tell them apart', () => {
    const items = ['20', '21', '21'].map((day) => ({ headline: 'Briefing', published: `2026-11-${day}T06:00:00Z` }));
    expect(readDocument({ items }).feed.items).to.have.length(2);
  });

  it('given thousands of faults, when read, then 200 are told', () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({ id: index, headline: 'x', photo: { src: 7 } }));
    const { feed, problems } = readDocument({ items });
    expect(feed.items).to.have.length(1000);
    expect(problems).to.have.length(200);
  });

  it('given related stories and runs nested without end, when read, then it ends', () => {
    let story: object = { id: '0', headline: 'innermost' };
    let run: object = { text: ['words'], mark: 'em' };
    for (let index = 0; index < 5000; index += 1) {
      story = { id: String(index), headline: 'x', related: [story] };
      run = { text: [run], mark: 'em' };
    }
    const { feed } = readDocument({ ...story, body: [{ type: 'paragraph', text: [run] }] });
    expect(feed.items[0]?.related).to.have.length(1);
  });

  it('given a key that would change prototypes, when read, then they stay', () => {
    readDocument(
      '{"version":"newsroom-elements/1","id":"1","headline":"x","__proto__":{"polluted":1},"body":[{"type":"__proto__"}]}',
    );
    expect('polluted' in {}).to.equal(false);
  });
});

describe('readDocument: a lone object', () => {
  it('given an author, a photo or a video without version, when read, then it is the only item', () => {
    expect(readDocument({ name: 'Ada', role: 'Reporter' }).feed.items[0]?.authors?.[0]?.name).to.equal('Ada');
    expect(readDocument({ src: 'a.jpg', alt: '' }).feed.items[0]?.photo?.src).to.equal('a.jpg');
    expect(readDocument({ embedUrl: 'https://vimeo.com/1' }).feed.items[0]?.video?.embedUrl).to.equal(
      'https://vimeo.com/1',
    );
  });

  it('given an article, when read, then it is the only item', () => {
    expect(readDocument({ url: 'https://a.example/1', headline: 'x' }).feed.items[0]?.id).to.equal(
      'https://a.example/1',
    );
  });
});

describe("registerFormat: a page's own format", () => {
  it('given one, when its document is read, then what it returns is checked as ours is', () => {
    registerFormat({
      name: 'own',
      recognises: (document) => typeof document === 'object' && document !== null && 'own' in document,
      read: () => ({ items: [{ id: '1', headline: 'Own', url: 'javascript:alert(1)', photo: { src: '/p.jpg' } }] }),
    });
    const { feed, problems, format } = readDocument({ own: true }, { url: 'https://a.example/x' });
    expect(format).to.equal('own');
    expect(feed.items[0]?.url).to.equal(undefined);
    expect(feed.items[0]?.photo?.src).to.equal('https://a.example/p.jpg');
    expect(problems[0]?.format).to.equal('own');
  });

  it('given one of the same name, when its document is read, then the later one reads', () => {
    for (const headline of ['Earlier', 'Later']) {
      registerFormat({
        name: 'twice',
        recognises: (document) => document === 2,
        read: () => ({ headline, id: '1' }),
      });
    }
    expect(readDocument(2).feed.items[0]?.headline).to.equal('Later');
  });

  it('given one that throws, when its document is read, then the error is malformed and keeps the cause', () => {
    const cause = new TypeError('no such field');
    registerFormat({
      name: 'failing',
      recognises: (document) => document === 3,
      read: () => {
        throw cause;
      },
    });
    expect(errorOf(3)).to.include({ kind: 'malformed', cause });
  });

  it('given one whose recogniser throws, when another document is read, then that is read all the same', () => {
    registerFormat({
      name: 'nervous',
      recognises: () => {
        throw new Error('no');
      },
      read: () => ({ items: [] }),
    });
    expect(readDocument({ headline: 'x', id: '1' }).format).to.equal('native');
  });
});

describe('readGiven', () => {
  it('given what a page hands over in part, when read, then it is a checked copy with addresses in full', () => {
    const given = { headline: 'x', authors: [{ name: 'Ada', url: '/ada' }], photo: { src: '/p.jpg' } };
    const read = readGiven(given, 'https://a.example/');
    expect(read).to.deep.include({
      headline: 'x',
      authors: [{ name: 'Ada', url: 'https://a.example/ada' }],
      photo: { src: 'https://a.example/p.jpg' },
    });
  });

  it('given anything else, when read, then there is nothing in it', () => {
    for (const value of [null, 7, 'x', [], {}, { photo: { src: 'javascript:1' } }]) {
      expect(Object.values(readGiven(value, undefined)).filter((part) => part !== undefined)).to.deep.equal(['']);
    }
  });
});

describe('What is worked out when it is asked for', () => {
  it('given a story of another format with an HTML body, when read, then its body is a plain value once it was asked for', () => {
    const { feed } = readDocument({ posts: [{ id: '1', slug: 's', title: 'T', html: '<p>One.</p>', url: '/s' }] });
    const [item] = feed.items;
    expect(item && 'body' in item).to.equal(true);
    expect(JSON.parse(JSON.stringify(item)).body).to.deep.equal([{ type: 'paragraph', text: ['One.'] }]);
    expect(item?.body).to.equal(item?.body);
  });
});

describe('What is read when', () => {
  const feed = (...items: object[]) => ({ version: 'newsroom-elements/1', items });

  it('given a story, when the feed is read, then nobody asks for its photo before the photo is asked for', () => {
    let asked = 0;
    const story = {
      headline: 'A',
      get photo() {
        asked += 1;
        return { src: '/a.jpg' };
      },
    };
    const { items } = readDocument(feed(story)).feed;
    expect(asked).to.equal(0);
    expect([items[0]?.photo, items[0]?.photo]).to.deep.equal([{ src: '/a.jpg' }, { src: '/a.jpg' }]);
    expect(asked).to.equal(1);
  });

  it('given a fault in a part that nobody asked for, when the problems are, then it is told once, where it stands', () => {
    const story = { headline: 'A', related: [{ headline: 'B', photo: { src: 'javascript:1' } }] };
    const read = readDocument(feed(story));
    const told = [
      ['/items/0/related/0/photo/src', 'Left out: “javascript:1”.'],
      ['/items/0/related/0/photo', 'Left out: an object with the keys src.'],
    ];
    expect(read.problems.map(({ path, reason }) => [path, reason])).to.deep.equal(told);
    expect(read.feed.items[0]?.related?.[0]?.photo).to.equal(undefined);
    expect(read.problems).to.have.length(2);
  });

  it('given a thousand stories, when read soon, then they are there at once', () => {
    const items = Array.from({ length: 1000 }, (_, index) => ({ id: `${index}`, headline: 'A' }));
    const read = readSoon(feed(...items));
    expect(read instanceof Promise || read.feed.items.length).to.equal(1000);
  });

  it('given more, when read soon, then the page lives on meanwhile and all are there in the end', async () => {
    const items = Array.from({ length: 90_000 }, (_, index) => ({ id: `${index}`, headline: 'A' }));
    let isOver = false;
    const reading = Promise.resolve(readSoon(feed(...items))).finally(() => (isOver = true));
    await new Promise((resolve) => setTimeout(resolve));
    expect(isOver).to.equal(false);
    expect((await reading).feed.items).to.have.length(90_000);
  });

  it('given a long document that breaks off while it is read, when read soon, then it is malformed', async () => {
    const items = Array.from(
      { length: 9000 },
      (_, index) => `<item><guid>${index}</guid><title>A story</title></item>`,
    );
    const rss = `<rss version="2.0"><channel><title>A</title>${items.join('')}<item><title>B</channel></rss>`;
    const error = await Promise.resolve()
      .then(() => readSoon(rss, { format: 'rss' }))
      .then(
        () => undefined,
        (cause: LoadError) => cause,
      );
    expect(error?.kind).to.equal('malformed');
  });
});

describe('A run of text', () => {
  it('given a link that is strong, when read, then it is both', () => {
    const text = [{ text: ['here'], mark: 'strong', url: 'https://news.example/' }];
    const { feed } = readDocument({
      version: 'newsroom-elements/1',
      items: [{ id: 'a', headline: 'A', body: [{ type: 'paragraph', text }] }],
    });
    expect(feed.items[0]?.body?.[0]).to.deep.equal({
      type: 'paragraph',
      text: [{ text: [{ text: ['here'], mark: 'strong' }], url: 'https://news.example/' }],
    });
  });
});

describe('The pointer of a Problem', () => {
  const pathsOf = (document: unknown): string[] => readDocument(document).problems.map(({ path }) => path);

  it('given a wrong value in another format, when read, then the pointer leads to it in that document', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      items: [{ id: 1, title: 'T', date_published: 'soon' }],
    };
    expect(pathsOf(feed)).to.deep.equal(['/items/0/date_published']);
    const author = { name: 'Ada', profile_image: 'javascript:1' };
    expect(pathsOf({ posts: [{ id: '1', slug: 's', title: 'T', html: '', authors: [author] }] })).to.deep.equal([
      '/posts/0/authors/0/profile_image',
    ]);
  });

  for (const [format, document, path] of [
    [
      'our own',
      { version: 'newsroom-elements/1', items: ['a', 'b', 'a'].map((id) => ({ id, headline: id })) },
      '/items/2',
    ],
    [
      'a JSON Feed',
      { version: 'https://jsonfeed.org/version/1.1', items: ['a', 'a'].map((id) => ({ id, title: id })) },
      '/items/1',
    ],
    ['Ghost', { posts: ['1', '1'].map((id) => ({ id, slug: id, title: id, html: '' })) }, '/posts/1'],
  ] as const) {
    it(`given the same id twice in ${format}, when read, then the pointer leads to the second`, () => {
      expect(pathsOf(document)).to.deep.equal([path]);
    });
  }

  it('given the same words twice deep within a story, when read, then both are there and nobody is told', () => {
    const list = { type: 'list', items: ['callout', 'two'] };
    const { feed, problems } = readDocument({
      items: [{ headline: 'A', body: [{ type: 'callout', heading: 'callout', blocks: [list] }] }],
    });
    expect(JSON.stringify(feed.items[0]?.body)).to.contain('[{"text":["callout"]},{"text":["two"]}]');
    expect(problems).to.deep.equal([]);
  });

  it('given a rule in the place of an inner list, when read, then it is left out and named', () => {
    const items = [{ text: 'One', list: { type: 'rule' } }];
    const { feed, problems } = readDocument({
      version: 'newsroom-elements/1',
      items: [{ id: 'a', headline: 'A', body: [{ type: 'list', items }] }],
    });
    expect(feed.items[0]?.body).to.deep.equal([
      { type: 'list', ordered: false, items: [{ text: ['One'], list: undefined }] },
    ]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['/items/0/body/0/items/0/list']);
  });

  const relative = 'stories/a.html';
  for (const [format, document] of [
    ['JSON Feed', { version: 'https://jsonfeed.org/version/1.1', items: [{ id: 'a', title: 'A', url: relative }] }],
    ['Ghost', { posts: [{ id: '1', slug: 'a', title: 'A', html: '', url: relative }] }],
    ['RSS', `<rss version="2.0"><channel><item><title>A</title><link>${relative}</link></item></channel></rss>`],
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title><link href="${relative}"/></entry></feed>`,
    ],
  ] as const) {
    it(`given a relative address of a story in ${format}, when read, then it starts from the document once`, () => {
      const { feed } = readDocument(document, { url: 'https://a.example/feeds/latest' });
      expect(feed.items[0]?.url).to.equal('https://a.example/feeds/stories/a.html');
    });
  }

  it('given keys with slashes and tildes, when something is wrong there, then they are escaped as RFC 6901 asks', () => {
    const { problems } = readDocument({
      version: 'newsroom-elements/1',
      items: [{ headline: 'x', tags: { 'a/b~c': 1 } }],
    });
    expect(problems.map(({ path }) => path)).to.deep.equal(['/items/0/tags']);
  });
});
