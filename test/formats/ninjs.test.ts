// IPTC ninjs: documents beside the readings that formats.md §6 asks for, and what they mean beyond single fields.

import { expect } from '@open-wc/testing';
import type { Article } from '../../src/model/article.ts';
import type { Photo } from '../../src/model/photo.ts';
import { readDocument, type ReadResult } from '../../src/formats/read-document.ts';
import { allFormats } from '../../src/formats/registry.ts';
import { fixture, readingOf, sharedFeed } from '../support/reading.ts';

const text = { uri: 'urn:newsml:a.example:1', type: 'text', headline: 'T', versioncreated: '2026-02-03T16:00:00Z' };
const file = { href: 'https://a.example/1.jpg', mimetype: 'image/jpeg', width: 1200, height: 800 };
const picture = { uri: 'urn:newsml:a.example:2', type: 'picture', renditions: { main: file } };

/** The only item of a document. */
const readOnly = (document: object): Article | undefined => readDocument(document).feed.items[0];

const readText = (fields: object): Article | undefined => readOnly({ ...text, ...fields });

/** A picture on its own with these fields. */
const readPicture = (fields: object): Photo | undefined => readOnly({ ...picture, ...fields })?.photo;

/** A picture of 1.x with these files. */
const readFiles = (renditions: object): Photo | undefined => readPicture({ renditions });

const recognisersOf = (document: unknown): string[] =>
  allFormats()
    .filter((format) => format.recognises(document))
    .map(({ name }) => name);

const wordsOf = (value: unknown): string => JSON.stringify(value);

describe('ninjs: golden pairs', () => {
  for (const name of ['story-1.6', 'list-2.2', 'story-3.1', 'superdesk']) {
    it(`given ${name}.json, when it is read, then the reading is the expected one`, async () => {
      const document = await fixture(`ninjs/${name}`);
      expect(readingOf(document)).to.deep.equal(JSON.parse(await fixture(`ninjs/${name}.expected`)));
    });
  }

  it('given notes for editors and their telephones, when read, then no reader sees any of them', async () => {
    for (const name of ['story-1.6', 'list-2.2', 'story-3.1', 'superdesk']) {
      const document = await fixture(`ninjs/${name}`);
      const staff = /Desk: |BC-FERRY|2ndlead|\+380|\+47|vaktsjef|Ring the desk|Not for publication|nobody may see/i;
      expect(document).to.match(staff);
      expect(wordsOf(readDocument(document).feed)).not.to.match(staff);
    }
  });
});

describe('ninjs: recognition', () => {
  const entries: Readonly<Record<string, object>> = {
    'a 1.x text': text,
    'a 3.x text': { uri: 'u', versionCreated: '2026-02-03', headlines: [{ value: 'T' }] },
    'a pattern property alone': { uri: 'u', headline_main: 'T' },
    'renditions alone': { uri: 'u', renditions: [] },
    'the standard’s name alone': { uri: 'u', $standard: { name: 'ninjs' } },
    'Superdesk’s guid': { guid: 'u', type: 'text', headline: 'T' },
    'a film whose version is 1, as oEmbed’s is': { ...picture, type: 'video', version: '1' },
    'an address in another list of words': { ...text, url: 'https://a.example/', title: 't', name: 'n' },
  };
  for (const [name, entry] of Object.entries(entries)) {
    it(`given ${name}, alone or in any list, when formats are asked, then it is ninjs and nothing else`, () => {
      const documents = [entry, [entry], { _items: [entry] }, { items: [entry] }, { total: 1, item: [entry] }];
      for (const document of documents) expect(recognisersOf(document)).to.deep.equal(['ninjs']);
    });
  }

  for (const document of [
    null,
    'urn:newsml:a.example:1',
    {},
    { uri: 'u' },
    { uri: 'u', title: 'T', type: 'text' },
    { headline: 'T', versioncreated: '2026-02-03' },
    { items: [{ title: 'T', guid: 'https://a.example/1', link: 'https://a.example/1', description: 'RSS as JSON' }] },
    { data: { items: [{ item: text }] } },
  ]) {
    it(`given ${JSON.stringify(document)}, when asked, then it is not ninjs`, () => {
      expect(recognisersOf(document)).not.to.include('ninjs');
    });
  }

  it('given a search of Superdesk’s that found nothing, when read, then the feed is empty and nothing is wrong', () => {
    const { format, feed, problems } = readDocument({ _items: [], _meta: { total: 0 } });
    expect([format, feed.items, problems]).to.deep.equal(['ninjs', [], []]);
  });

  const others = [
    'ghost/kharkiv-courier/posts-limit5-include.json',
    'wordpress/dnipro-ledger/posts-embed.json',
    'wordpress/dnipro-ledger/media.json',
    'json-feed/gofeed-1.1-full.json',
    'json-feed/daringfireball-1.0.json',
    'oembed/youtube.json',
    'oembed/photo.json',
    'json-feed/rss-in-json-scriptingnews.json',
    'arc-ans/story-good-0.10.9.json',
    'arc-ans/video-good-0.10.9.json',
    'guardian-capi/capi-article-elements.json',
  ];
  for (const name of others) {
    it(`given ${name}, when asked, then it is not ninjs`, async function () {
      const document = await sharedFeed(name);
      if (document === undefined) return this.skip();
      expect(recognisersOf(JSON.parse(document))).not.to.include('ninjs');
    });
  }
});

describe('ninjs: words', () => {
  const headlines: readonly (readonly [name: string, fields: object, expected: string | undefined])[] = [
    ['headline before its variants', { headline_seo: 'S', headline: 'H', headline_main: 'M' }, 'H'],
    ['headline_main before others', { headline: '', headline_seo: 'S', headline_main: 'M' }, 'M'],
    ['any headline_*', { headline: undefined, headline_seo: 'S' }, 'S'],
    ['the role main', { headline: undefined, headlines: [{ value: 'F' }, { role: 'main', value: 'M' }] }, 'M'],
    [
      'the first without roles',
      { headline: undefined, headlines: [{ value: '' }, { value: 'F' }, { value: 'G' }] },
      'F',
    ],
    [
      'HTML by its content type',
      { headline: undefined, headlines: [{ contentType: 'text/html', value: 'A <i>b</i>' }] },
      'A b',
    ],
    ['signs as they are', { headline: 'A <b> & &amp;' }, 'A <b> & &amp;'],
    ['title, if there is nothing else', { headline: null, title: 'Staff title' }, 'Staff title'],
    ['never slugline', { headline: undefined, slugline: 'BC-SLUG' }, undefined],
  ];
  for (const [name, fields, expected] of headlines) {
    it(`given a headline: ${name}, when read, then it is ${expected ?? 'none'}`, () => {
      expect(readText(fields)?.headline).to.equal(expected);
    });
  }

  const summaries: readonly (readonly [name: string, fields: object, expected: string | undefined])[] = [
    ['summary before text', { description_text: 'Text', description_summary: 'S' }, 'S'],
    ['text before others', { description_html: '<p>H</p>', description_text: 'Text' }, 'Text'],
    ['HTML alone', { description_html: '<p>H &amp; <b>b</b></p>' }, 'H & b'],
    ['a role of its own', { descriptions: [{ role: 'lead', value: 'L' }] }, 'L'],
    [
      'never the credit, never the writer',
      {
        descriptions: [
          { role: 'creditline', value: 'C' },
          { role: 'writer', value: 'W' },
        ],
      },
      undefined,
    ],
    ['mixed versions', { DESCRIPTION_TEXT: 'Text' }, 'Text'],
  ];
  for (const [name, fields, expected] of summaries) {
    it(`given a description: ${name}, when read, then the summary is ${expected ?? 'none'}`, () => {
      expect(readText(fields)?.summary).to.equal(expected);
    });
  }

  const bodies: readonly (readonly [name: string, fields: object, expected: readonly (readonly unknown[])[]])[] = [
    ['XHTML before text', { body_text: 'T', body_xhtml: '<p>X</p>' }, [['X']]],
    ['richtext', { body_richtext: 'Loose <b>words</b>' }, [['Loose ', { text: ['words'], mark: 'strong' }]]],
    [
      'HTML by content type',
      {
        bodies: [
          { contenttype: 'text/plain', value: 'T' },
          { contenttype: 'application/xhtml+xml', value: '<p>X</p>' },
        ],
      },
      [['X']],
    ],
    [
      'plain text',
      { body_main: 'One < two & three\nfour\n\nFive' },
      [['One < two & three', { break: true }, 'four'], ['Five']],
    ],
    [
      'XML is skipped',
      {
        bodies: [
          { role: 'nitf', value: '<nitf>X</nitf>' },
          { contentType: 'application/xml', value: '<a/>' },
          { value: 'T' },
        ],
      },
      [['T']],
    ],
    ['a whole document', { body_html: '<html><head><title>N</title></head><body><p>X</p></body></html>' }, [['X']]],
    ['the headline again', { body_html: '<h1>T</h1><p>X</p>' }, [['X']]],
    ['another heading first', { body_html: '<h1>Other</h1><p>X</p>' }, [['Other'], ['X']]],
  ];
  for (const [name, fields, expected] of bodies) {
    it(`given a body: ${name}, when read, then its words are the expected ones`, () => {
      const body = readText(fields)?.body?.map((block) => ('text' in block ? block.text : block));
      expect(body).to.deep.equal(expected);
    });
  }

  it('given only XML, when read, then there is no body', () => {
    expect(readText({ body_nitf: '<nitf>X</nitf>' })?.body).to.equal(undefined);
  });

  it('given subjects and keywords, when read, then the first names are tags and codes are not', () => {
    const subjects = [{ name: 'A' }, { code: '20000337' }, { name: 'B' }];
    expect(readText({ subjects, keywords: ['C', 'D', 'E', 'F'] })?.tags).to.deep.equal(['A', 'B', 'C', 'D', 'E']);
  });
});

describe('ninjs: who and when', () => {
  it('given a byline as prose, when read, then it is whole, without its first word', () => {
    expect(readText({ byline: 'By Olena Zuieva and Petro Hnatiuk' })?.authors).to.deep.equal([
      { name: 'Olena Zuieva and Petro Hnatiuk' },
    ]);
    expect(readText({ by: 'Byron Vonder' })?.authors?.[0]?.name).to.equal('Byron Vonder');
    expect(readText({})?.authors).to.equal(undefined);
  });

  it('given Superdesk’s authors without names, when read, then the byline signs', () => {
    expect(readText({ authors: ['x', { role: 'writer' }], byline: 'B' })?.authors).to.deep.equal([{ name: 'B' }]);
  });

  it('given dates, when read, then the first creation is published and a later version updated', () => {
    const { published, updated } = readText({ firstcreated: '2026-02-03T12:00:00+0200' }) ?? {};
    expect([published, updated]).to.deep.equal(['2026-02-03T10:00:00.000Z', '2026-02-03T16:00:00.000Z']);
    expect(readText({ contentCreated: '2026-02-03T12:00:00' })?.published).to.equal('2026-02-03T12:00:00.000Z');
    expect(readText({})?.published).to.equal('2026-02-03T16:00:00.000Z');
    expect(readText({})?.updated).to.equal(undefined);
  });

  const addresses: Readonly<Record<string, boolean>> = {
    'https://courier.example/news/ferry-back': true,
    'http://www.capital.example/2026/rapid': true,
    'urn:newsml:courier.example:1': false,
    'https://api.courier.example/news/1': false,
    'https://courier.example/contentapi/1': false,
    'https://courier.example/items/1': false,
    'https://courier.example/newsitems/1': false,
    'https://courier.example/urn:newsml:1': false,
    'https://courier.example/news/1?token=secret': false,
    'https://intranet/news/1': false,
  };
  for (const [uri, isPage] of Object.entries(addresses)) {
    it(`given ${uri}, when read, then it is ${isPage ? 'a link' : 'only a name'}`, () => {
      const { id, url } = readText({ uri }) ?? {};
      expect([id, url]).to.deep.equal([uri, isPage ? uri : undefined]);
    });
  }
});

describe('ninjs: what must not be shown', () => {
  const hidden: Readonly<Record<string, object>> = {
    canceled: { pubstatus: 'canceled' },
    withheld: { pubStatus: 'withheld' },
    'embargoed until': { embargoed: new Date(Date.now() + 60_000).toISOString() },
    'embargoed until 2999': { embargoedUntil: '2999-01-01' },
    'embargoed until noon': { embargoed: 'noon' },
    audio: { type: 'audio' },
    planning: { type: 'planning', headline: 'T' },
  };
  for (const [reason, fields] of Object.entries(hidden)) {
    it(`given an item that is ${reason}, when read, then it is left out, its neighbours stay, and the publisher hears why`, () => {
      const { feed, problems } = readDocument([{ ...text, uri: 'u:1', ...fields }, text]);
      expect(feed.items.map(({ id }) => id)).to.deep.equal([text.uri]);
      expect(problems[0]?.reason).to.contain(reason).and.to.contain('u:1');
      expect(problems.map(({ path }) => path)).to.include('/0');
    });
  }

  const shown: Readonly<Record<string, object>> = {
    'an embargo that is over': { embargoed: new Date(Date.now() - 1000).toISOString() },
    'no embargo': { embargoed: null, embargoedUntil: '' },
    'an expiry that is over': { expires: '2020-01-01T00:00:00Z' },
    'the status usable': { pubstatus: 'usable' },
    'a sound with headline and body': { type: 'audio', body_text: 'Words.' },
  };
  for (const [name, fields] of Object.entries(shown)) {
    it(`given ${name}, when read, then the item is shown and nothing is wrong`, () => {
      const { feed, problems } = readDocument({ ...text, ...fields });
      expect([feed.items.length, problems.length]).to.deep.equal([1, 0]);
    });
  }
});

describe('ninjs: files of a picture', () => {
  const at = (width: number, height: number, more: object = {}): object => ({
    href: `https://a.example/${String(width)}x${String(height)}.jpg`,
    mimetype: 'image/jpeg',
    width,
    height,
    ...more,
  });
  const srcOf = (photo: Photo | undefined): string | undefined => photo?.src.replace(/.*\/|\.jpg/g, '');

  it('given several sizes, when read, then the largest of up to 2000 pixels is shown and its shape’s others are offered', () => {
    const photo = readFiles({
      a: at(300, 200),
      b: at(3000, 2000),
      c: at(1500, 1000),
      d: at(900, 900),
      e: at(1000, 667),
    });
    expect(srcOf(photo)).to.equal('1500x1000');
    expect(photo?.renditions?.map(({ width }) => width)).to.have.members([300, 1000, 1500, 3000]);
  });

  it('given only sizes over 2000 pixels, when read, then the smallest is shown', () => {
    expect(srcOf(readFiles([at(6000, 4000), at(2400, 1600), at(3000, 2000)]))).to.equal('2400x1600');
  });

  it('given original, hires and watermark, when read, then they stand only where there is nothing else', () => {
    const spare = { original: at(1800, 1200), hires: at(1900, 1267), previewWatermark: at(1700, 1133) };
    const photo = readFiles({ ...spare, thumbnail: at(150, 100) });
    expect([srcOf(photo), photo?.renditions?.length]).to.deep.equal(['150x100', 1]);
    expect(srcOf(readFiles(spare))).to.equal('1900x1267');
  });

  it('given numbers as text, no size, no type, or no address, when read, then what can be shown is shown', () => {
    expect(srcOf(readFiles({ a: at(300, 200), b: { ...at(600, 400), width: '600', height: '400' } }))).to.equal(
      '600x400',
    );
    expect(readFiles({ a: { href: 'https://a.example/b.jpg' } })).to.deep.include({ src: 'https://a.example/b.jpg' });
    const { feed, problems } = readDocument({ ...picture, headline: 'T', renditions: { thumbnail: {}, main: null } });
    expect([feed.items[0]?.headline, feed.items[0]?.photo, problems.length]).to.deep.equal(['T', undefined, 0]);
  });

  it('given points of interest, when read, then they are shares of their own file', () => {
    expect(readFiles({ main: at(1200, 800, { poi: { x: 300, y: 0 } }) })?.focalPoint).to.deep.equal({ x: 0.25, y: 0 });
    expect(readFiles([at(1200, 800, { poi: { x: 600, y: 600 } })])?.focalPoint).to.deep.equal({ x: 0.5, y: 0.75 });
  });

  it('given Superdesk’s files, which all say the pixels of the original, when read, then the point is the original’s', () => {
    const poi = { x: 1000, y: 500 };
    const photo = readFiles({ original: at(4000, 2000, { poi }), baseImage: at(1400, 700, { poi }) });
    expect([srcOf(photo), photo?.focalPoint]).to.deep.equal(['1400x700', { x: 0.25, y: 0.25 }]);
  });

  it('given a point outside of its file, when read, then it is dropped and the picture stays', () => {
    const photo = readFiles({ main: at(1200, 800, { poi: { x: 4000, y: 10 } }) });
    expect([srcOf(photo), photo?.focalPoint]).to.deep.equal(['1200x800', undefined]);
  });
});

describe('ninjs: what is owed with a picture', () => {
  const caption = 'The ferry leaves Kherson. (Olena Zuieva/AFP)';
  const long = 'Copyright Example. '.repeat(8);

  const credits: readonly (readonly [name: string, fields: object, expected: string | undefined])[] = [
    [
      'the credit line first',
      { description_text: caption, description_creditline: 'AFP/Getty Images', byline: 'B' },
      'AFP/Getty Images',
    ],
    ['the caption’s second', { description_text: caption, byline: 'B' }, 'Olena Zuieva/AFP'],
    ['byline and holder', { byline: 'By A', copyrightHolder: 'H', source: 'S' }, 'A/H'],
    ['a byline that names the holder', { by: 'A/H', copyrightholder: 'H' }, 'A/H'],
    ['a holder alone', { copyrightholder: 'H', source: 'S' }, 'H'],
    ['the source', { source: 'S', copyrightnotice: '© N' }, 'S'],
    ['the notice last', { copyrightNotice: 'N 2026' }, 'N 2026'],
    ['a label', { byline: 'Foto: Olena Zuieva / Ukrinform' }, 'Olena Zuieva / Ukrinform'],
    ['an agency in brackets', { byline: 'Olena Zuieva (AFP)' }, 'Olena Zuieva (AFP)'],
    ['a legal text is none', { copyrightnotice: long }, undefined],
  ];
  for (const [name, fields, expected] of credits) {
    it(`given ${name}, when read, then the credit is ${expected ?? 'none'}`, () => {
      expect(readPicture(fields)?.credit).to.equal(expected);
    });
  }

  it('given a credit in the caption, when another one is shown, then nothing of it is lost; else it is said once', () => {
    const fields = { description_text: caption };
    expect(readPicture(fields)?.caption).to.equal('The ferry leaves Kherson.');
    expect(readPicture({ ...fields, description_creditline: 'Olena Zuieva/AFP via D' })?.caption).to.equal(
      'The ferry leaves Kherson.',
    );
    expect(readPicture({ ...fields, description_creditline: 'AFP' })?.caption).to.equal(caption);
  });

  it('given terms and notices, when read, then the licence is the first that is no credit', () => {
    expect(readPicture({ usageterms: 'U', copyrightnotice: 'N' })?.license).to.equal('U');
    expect(readPicture({ byline: 'B', copyrightnotice: 'N' })?.license).to.equal('N');
    expect(readPicture({ copyrightnotice: 'N' })?.license).to.equal(undefined);
    expect(readPicture({ copyrightnotice: long })?.license).to.equal(long.trim());
  });

  it('given rights, when read, then the link is the licence’s and encoded ones are nobody’s', () => {
    const rightsInfo = { linkedRights: 'https://a.example/rights', encodedRights: '{"policy":1}' };
    const photo = readPicture({ rightsInfo });
    expect(photo?.licenseUrl).to.equal('https://a.example/rights');
    expect(wordsOf(photo)).not.to.contain('policy');
  });

  it('given a source type as text or as an object, when read, then it is the picture’s', () => {
    const uri = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    expect(readPicture({ digitalsourcetype: uri })?.digitalSource).to.equal(uri);
    expect(readPicture({ digitalSourceType: { name: 'AI', uri } })?.digitalSource).to.equal(uri);
  });

  it('given roles, when read, then the caption’s is the caption and the headline is for those who do not see it', () => {
    const descriptions = [
      { role: 'text', value: 'T' },
      { role: 'caption', value: 'C' },
    ];
    const photo = readPicture({ descriptions, headlines: [{ value: 'H' }] });
    expect([photo?.caption, photo?.alt]).to.deep.equal(['C', 'H']);
    expect(readPicture({ headline: 'H' })?.caption).to.equal('H');
    expect(readPicture({ headline: 'H', body_text: 'A man' })?.alt).to.equal('A man');
    expect(readPicture({})).not.to.have.any.keys('alt', 'caption', 'credit', 'license');
  });
});

describe('ninjs: films', () => {
  const film = (duration: unknown): object => ({
    uri: 'u',
    type: 'video',
    headline: 'F',
    renditions: [{ name: 'main', href: 'https://a.example/f.mp4', contentType: 'video/mp4', duration }],
  });
  const durations: readonly (readonly [duration: unknown, seconds: number | undefined])[] = [
    [93, 93],
    ['93', 93],
    [0, undefined],
    [undefined, undefined],
    [92_700, 92],
    [3_600_000, 3600],
    [90_000_000_000, undefined],
  ];
  for (const [duration, seconds] of durations) {
    it(`given a duration of ${String(duration)}, when read, then it is ${String(seconds)} seconds`, () => {
      const video = readOnly(film(duration))?.video;
      expect([video?.title, video?.durationSeconds]).to.deep.equal(['F', seconds]);
    });
  }

  it('given a film without files, when read, then its headline is a story', () => {
    const item = readOnly({ ...film(1), renditions: [] });
    expect([item?.headline, item?.video]).to.deep.equal(['F', undefined]);
  });
});

describe('ninjs: pictures of a story', () => {
  const associated = (name: string, more: object = {}): object => ({
    ...picture,
    name,
    renditions: { main: { ...file, href: `https://a.example/${name}.jpg` } },
    ...more,
  });
  const srcs = (item: Article | undefined): unknown[] => [
    item?.photo?.src.replace(/.*\/|\.jpg/g, ''),
    ...(item?.body ?? []).map((block) =>
      block.type === 'photo' ? block.photo.src.replace(/.*\/|\.jpg/g, '') : block.type,
    ),
  ];

  for (const name of ['mainpic', 'featuremedia', 'featureImage']) {
    it(`given ${name} after others, when read, then it leads and the others follow the text`, () => {
      const list = ['one', name, 'two'].map((each) => associated(each));
      const keyed = Object.fromEntries(['one', name, 'two'].map((each) => [each, associated(each)]));
      for (const associations of [list, keyed]) {
        expect(srcs(readText({ body_text: 'Words.', associations }))).to.deep.equal([name, 'paragraph', 'one', 'two']);
      }
    });
  }

  it('given a logo before a picture, when read, then the picture leads', () => {
    const associations = [associated('logo', { type: 'graphic' }), associated('photo')];
    expect(srcs(readText({ associations }))).to.deep.equal(['photo', 'logo']);
  });

  it('given pictures that the text shows, when read, then they are not repeated', () => {
    const associations = {
      mainpic: associated('lead'),
      editor_0: associated('shown?a=1&b=2'),
      editor_1: associated('more'),
    };
    const body_html = '<p>Words.</p><img src="https://a.example/shown?a=1&amp;b=2.jpg">';
    expect(srcs(readText({ body_html, associations }))).to.deep.equal(['lead', 'paragraph', 'shown?a=1&b=2', 'more']);
  });

  it('given a picture that is withheld or under embargo, when its story is read, then it is not there', () => {
    const associations = [associated('a', { pubstatus: 'withheld' }), associated('b', { embargoed: '2999-01-01' })];
    expect(srcs(readText({ associations }))).to.deep.equal([undefined]);
  });

  it('given associations that are nothing, or other stories, when read, then only the story is there', () => {
    const associations = { a: null, b: 'x', c: { type: 'text', headline: 'Other', renditions: { main: file } } };
    const { feed, problems } = readDocument({ ...text, associations });
    expect([feed.items[0]?.headline, feed.items[0]?.photo, problems.length]).to.deep.equal(['T', undefined, 0]);
  });

  it('given no type but files, when read, then the words stay and the file is the photo', () => {
    const item = readOnly({ uri: 'u', bodies: [{ value: 'Words.' }], renditions: [file] });
    expect([item?.headline, item?.photo?.src]).to.deep.equal(['Words.', file.href]);
  });
});

describe('ninjs: hostile documents', () => {
  // Quadratic would be minutes; three browsers on two cores are slow.
  const mostMilliseconds = 10_000;
  const timed = (document: object): ReadResult => {
    const start = performance.now();
    const result = readDocument(document);
    expect(performance.now() - start).to.be.below(mostMilliseconds);
    return result;
  };

  it('given values of all wrong types, when read, then one bad item never loses the others', () => {
    const names = [
      'type',
      'headlines',
      'bodies',
      'descriptions',
      'renditions',
      'associations',
      'authors',
      'rightsinfo',
      'subject',
    ];
    const wrong = [null, 0, 'x', [], [null, 1, 'x', [[]]], {}, { a: null, b: 1, c: [] }, true];
    const items = names.flatMap((name) =>
      wrong.map((value, index) => ({ ...text, uri: `${name}-${String(index)}`, [name]: value, __proto__: null })),
    );
    const { feed } = readDocument({ _items: [...items, text] });
    expect(feed.items.at(-1)?.id).to.equal(text.uri);
    expect(feed.items.length).to.equal(items.length + 1);
  });

  it('given nesting without end, when read, then the rest is read', () => {
    const deep = JSON.parse('[{"a":'.repeat(3000) + '1' + '}]'.repeat(3000)) as unknown;
    expect(timed({ ...text, associations: deep, place: deep }).feed.items).to.have.length(1);
  });

  it('given very long texts made of half patterns, when read, then it is soon over', () => {
    for (const part of ['<h1>', '<h1 ', '\n ', '&', 'by ', '"', 'https://', 'src=']) {
      timed({ ...text, body_html: part.repeat(100_000), byline: part.repeat(10_000) });
      timed({ ...text, body_text: part.repeat(100_000), uri: `u${part.repeat(10_000)}` });
    }
  });

  it('given very many files and pictures, when read, then it is soon over', () => {
    const files = Array.from({ length: 5000 }, (_, index) => ({
      ...file,
      href: `https://a.example/${String(index)}.jpg`,
    }));
    timed({ ...picture, renditions: files });
    timed({
      ...text,
      body_html: '<p>Words.</p>'.repeat(5000),
      associations: files.map((one) => ({ renditions: [one] })),
    });
  });
});

describe('ninjs: the standard’s own examples', () => {
  const examples: Readonly<Record<string, object>> = {
    '1.4/businesswire-20130515.json': { photo: 'http://mms.businesswire.com/media/newsItemId/en/369394/4/0025lf.jpg' },
    '1.4/businesswire-20130731.json': { video: 1 },
    '1.4/ninjs-1-4-examples.json': { headline: 'Test of three new properties', published: '2022-04-21T12:34:56.000Z' },
    '1.4/ninjsExComplex1.json': { credit: 'Paulo Santalucia', author: "Paulo Santalucia and Frances d'Emilio" },
    '1.4/ninjsExComplex2.json': { credit: 'Paulo Santalucia', published: '2013-07-09T10:39:00.000Z' },
    '1.4/ninjsExMediumText1.json': { headline: 'Captain of wrecked cruise ship on trial in Italy', body: 4 },
    '1.4/ninjsExSimplePhoto1.json': { credit: 'Paulo Santalucia', headline: undefined },
    '1.4/ninjsExSimpleText1.json': { headline: 'Captain of wrecked cruise ship on trial in Italy' },
    '1.6/001_simple.json': { headline: 'Captain of wrecked cruise ship on trial in Italy', body: 1 },
    '1.6/003_associations.json': { photo: undefined, body: 1 },
    '1.6/006_photo_only.json': { credit: 'Paulo Santalucia' },
    '1.6/007_multimedia.json': { credit: 'Paulo Santalucia', body: 5 },
    '2.1/SIPA_image.json': { credit: 'Insidefoto/SIPA USA' },
    '2.1/businesswire-20130731.json': { video: 3 },
    '2.1/imageLinkedRights.json': {
      licenseUrl: 'http://example.agency.com/rights/editorialUseOnly',
      credit: 'John Smith',
    },
    '2.1/ntb_text.json': { headline: 'Google har kjøpt giganttomt i Skien', author: 'NTB', body: undefined },
    '2.2/002_renditions.json': { photo: 'http://mms.businesswire.com/media/newsItemId/en/221373/5/dell_blue_rgb.jpg' },
    '2.2/003_associations.json': { photo: undefined, published: '2013-05-16T04:01:00.000Z' },
    '3.0/anti-doping-text.json': { author: 'Trond Husø, The Anti-Doping Database' },
    '3.0/businesswire-20130605.json': { headline: 'Cambrios被Gartner評選為「最酷供應商」', body: 1 },
    '3.0/imageEncodedRights.json': { licenseUrl: undefined, credit: 'John Smith' },
    '3.1/005_complex_text.json': { body: 4 },
    '3.1/006_photo_only.json': { credit: 'Paulo Santalucia' },
    '3.1/007_multimedia.json': { credit: 'Paulo Santalucia', body: 5 },
    'edge/004_headlines.json': { headline: 'Test of three new properties' },
  };
  for (const [name, expected] of Object.entries(examples)) {
    it(`given ${name}, when read, then its facts are there and nothing is wrong`, async function () {
      const document = await sharedFeed(`ninjs/${name}`);
      if (document === undefined) return this.skip();
      const { feed, problems, format } = readDocument(document);
      const [item, ...others] = feed.items;
      expect(recognisersOf(JSON.parse(document))).to.deep.equal(['ninjs']);
      expect([format, others.length, problems]).to.deep.equal(['ninjs', 0, []]);
      expect(item?.headline ?? item?.photo ?? item?.video).to.be.ok;
      const facts = {
        headline: item?.headline,
        published: item?.published,
        author: item?.authors?.[0]?.name,
        photo: item?.photo?.src,
        credit: item?.photo?.credit,
        licenseUrl: item?.photo?.licenseUrl,
        video: item?.video?.sources?.length,
        body: item?.body?.length,
      };
      expect(facts).to.deep.include(expected);
      expect(wordsOf(item)).not.to.match(/Noe utvidet|skien-google|<nitf|www\.insidefoto\.com/);
    });
  }

  const nothingToShow: Readonly<Record<string, RegExp>> = {
    '3.0/ap_audio.json': /audio/,
    '3.0/simpleEvent.json': /event/,
    'edge/016_versioncreated_bad_datetime.json': /Last Tuesday/,
    'edge/017_versioncreated_date_only.json': /Left out/,
    'edge/023_pubstatus_canceled.json': /canceled/,
  };
  for (const [name, reason] of Object.entries(nothingToShow)) {
    it(`given ${name}, when read, then nothing is shown and the publisher hears why`, async function () {
      const document = await sharedFeed(`ninjs/${name}`);
      if (document === undefined) return this.skip();
      const { feed, problems } = readDocument(document);
      expect(feed.items).to.deep.equal([]);
      expect(problems[0]?.reason).to.match(reason);
    });
  }

  it('given a title of any length and nothing else, when read as ninjs, then it is the headline', async function () {
    const document = await sharedFeed('ninjs/edge/002_long_title.json');
    if (document === undefined) return this.skip();
    expect(readDocument(document, { format: 'ninjs' }).feed.items[0]?.headline).to.match(/^There is no restriction/);
  });

  it('given a document without a name, when read, then its format is unknown', async function () {
    const document = await sharedFeed('ninjs/invalid/001_no_uri_declared.json');
    if (document === undefined) return this.skip();
    expect(() => readDocument(document))
      .to.throw()
      .with.property('kind', 'unknown-format');
  });
});
