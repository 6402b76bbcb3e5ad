// What a page can copy: the formats of demo/formats, the example in docs/formats.md, and one story in every format.

import { expect } from '@open-wc/testing';
import type { Format } from '../../src/formats/format.ts';
import { readDocument, type ReadResult } from '../../src/formats/read-document.ts';
import { registerFormat } from '../../src/formats/registry.ts';
import type { Article } from '../../src/model/article.ts';
import { sharedFeed } from '../support/reading.ts';

/** A module of the demo, as a page imports it. */
const imported = async (path: string): Promise<Readonly<Record<string, Format>>> => import(path);

const served = async (path: string): Promise<string> => (await fetch(path)).text();

const url = 'https://site.example/api/list?page-size=2';

/** Every text of a document, by whatever name. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const wordsOf = (markup: string): string[] =>
  (new DOMParser().parseFromString(markup, 'text/html').body.textContent.match(/[\p{L}\d]+/gu) ?? []).map((word) =>
    word.toLowerCase(),
  );

/** The words of some texts that a reading has nowhere. */
function lostFrom({ feed }: ReadResult, texts: readonly string[]): string[] {
  const kept = new Set(wordsOf(stringsOf(JSON.parse(JSON.stringify(feed))).join(' ')));
  return texts.flatMap(wordsOf).filter((word) => !kept.has(word));
}

/** The only item, without what is not there. */
function only({ feed }: ReadResult): Partial<Article> {
  expect(feed.items).to.have.length(1);
  return JSON.parse(JSON.stringify(feed.items[0])) as Partial<Article>;
}

/** The texts under some keys of a document, however deep. */
function textsUnder(value: unknown, ...keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    keys.includes(key) && typeof part === 'string' ? part : textsUnder(part, ...keys),
  );
}

/** A payload that is read in place; the test is skipped where it is not there. */
async function payload(context: Mocha.Context, path: string): Promise<string> {
  const text = await sharedFeed(path);
  if (text === undefined) context.skip();
  return text ?? '';
}

describe('demo/formats/guardian-capi.js', () => {
  before(async () => {
    const { guardian } = await imported('/demo/formats/guardian-capi.js');
    if (guardian) registerFormat(guardian);
  });

  const image = (width: number, more: object = {}) => ({
    type: 'image',
    mimeType: 'image/jpeg',
    file: `http://media.example/${String(width)}.jpg`,
    typeData: {
      altText: 'Boats',
      caption: 'Boats &amp; oars.',
      credit: 'Photograph: Ada Lark/Harbour Press',
      width: String(width),
      height: String(width / 2),
      secureFile: `https://media.example/${String(width)}.jpg`,
      ...more,
    },
  });
  const story = {
    id: 'city/river',
    type: 'article',
    sectionName: 'City',
    pillarName: 'News',
    webPublicationDate: '2026-02-03T10:00:00Z',
    webTitle: 'The river',
    webUrl: 'https://site.example/river',
    fields: {
      headline: 'The <em>river</em> &amp; the city&#8217;s boats',
      trailText: '<p>Ferries are <strong>back</strong>, says a report.</p>',
      byline: 'Ada Lark in Port Alder',
      lastModified: '2026-02-03T15:00:00Z',
      body: '<p>One <a href="https://else.example/">link</a>.</p><h2>Two</h2>',
    },
    tags: [
      { type: 'keyword', id: 'city/harbour', webTitle: 'Harbour' },
      {
        type: 'contributor',
        webTitle: 'Ada Lark',
        webUrl: 'https://site.example/ada',
        bio: '<p>Writes.</p>',
        bylineImageUrl: 'https://media.example/ada.jpg',
      },
    ],
    elements: [
      { relation: 'thumbnail', type: 'image', assets: [image(140)] },
      { relation: 'main', type: 'image', assets: [image(500), image(1000), image(4000, { isMaster: 'true' })] },
    ],
  };
  const search = (...results: object[]) => ({ response: { status: 'ok', currentPage: 1, pages: 3, results } });
  const read = (document: unknown) => readDocument(document, { url });

  it('given a search, when it is read, then every field is in its place', () => {
    const reading = read(search(story));
    const src = (width: number) => `https://media.example/${String(width)}.jpg`;
    expect(reading.format).to.equal('guardian-capi');
    expect(reading.problems).to.deep.equal([]);
    expect(only(reading)).to.deep.equal({
      id: 'city/river',
      url: 'https://site.example/river',
      headline: 'The river & the city’s boats',
      kicker: 'City',
      section: 'City',
      summary: 'Ferries are back, says a report.',
      tags: ['Harbour'],
      published: '2026-02-03T10:00:00.000Z',
      updated: '2026-02-03T15:00:00.000Z',
      access: 'free',
      authors: [
        {
          name: 'Ada Lark',
          bio: 'Writes.',
          url: 'https://site.example/ada',
          avatar: { src: 'https://media.example/ada.jpg' },
        },
      ],
      photo: {
        src: src(1000),
        width: 1000,
        height: 500,
        alt: 'Boats',
        caption: 'Boats & oars.',
        credit: 'Ada Lark/Harbour Press',
        renditions: [1000, 500].map((width) => ({ src: src(width), width, height: width / 2, type: 'image/jpeg' })),
      },
      body: [
        { type: 'paragraph', text: ['One ', { text: ['link'], url: 'https://else.example/' }, '.'] },
        { type: 'heading', text: ['Two'], level: 2 },
      ],
    });
  });

  it('given a page of a search, when it is read, then the next page is the same address with the next number', () => {
    expect(read(search(story)).feed.next).to.equal(`${url}&page=2`);
    const last = { response: { status: 'ok', currentPage: 3, pages: 3, results: [story] } };
    expect(read(last).feed.next).to.equal(undefined);
  });

  it('given nothing found, when it is read, then the feed is empty', () => {
    expect(read(search()).feed.items).to.deep.equal([]);
  });

  it('given a live blog in blocks, when it is read, then it is live and every entry has its heading', () => {
    const blocks = { body: [{ title: 'Noon', bodyHtml: '<p>A bell.</p>' }, { bodyHtml: '<p>Fog.</p>' }] };
    const fields = { liveBloggingNow: 'true' };
    const live = only(read({ response: { status: 'ok', content: { ...story, type: 'liveblog', fields, blocks } } }));
    expect(live.status).to.equal('live');
    expect(live.headline).to.equal('The river');
    expect(live.body?.map(({ type }) => type)).to.deep.equal(['heading', 'paragraph', 'paragraph']);
  });

  it('given no contributors, no pictures and no text, when it is read, then byline, thumbnail and word count stand in', () => {
    const fields = { byline: 'By Ada Lark and agencies', thumbnail: 'https://media.example/t.jpg', wordcount: '600' };
    const bare = only(read(search({ ...story, fields, tags: [], elements: [] })));
    expect(bare.authors).to.deep.equal([{ name: 'Ada Lark and agencies' }]);
    expect(bare.photo).to.deep.equal({ src: 'https://media.example/t.jpg' });
    expect(bare.readingMinutes).to.equal(3);
  });

  it('given a film in versions, when it is read, then the active one is played', () => {
    const assets = ['aaaaaaaaaaa', 'bbbbbbbbbbb'].map((id, index) => ({ id, version: index + 1, platform: 'youtube' }));
    const media = [{ data: { media: { title: 'A film', duration: 90, activeVersion: 2, assets } } }];
    expect(only(read(search({ ...story, atoms: { media } }))).video).to.deep.equal({
      title: 'A film',
      durationSeconds: 90,
      embedUrl: 'https://www.youtube.com/watch?v=bbbbbbbbbbb',
    });
  });

  it('given one broken story, when the search is read, then the others are there and the fault is told', () => {
    const { feed, problems } = read(search(story, { webTitle: 'Broken', tags: 'none' }, { ...story, id: 'two' }));
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['city/river', 'two']);
    expect(problems.map(({ path }) => path)).to.deep.equal(['/response/results/1']);
  });

  it('given a real search, when it is read, then headlines, people, film and every word are there', async function () {
    const document = await payload(this, 'guardian-capi/capi-collection.json');
    const reading = read(document);
    const [first, second] = reading.feed.items;
    expect(reading.problems).to.deep.equal([]);
    expect(first?.url).to.contain('/film/2018/oct/23/');
    expect(first?.authors?.[0]?.avatar?.src).to.contain('Steve-Rose');
    expect(first?.video?.embedUrl).to.contain('okHw-PT4Z00');
    expect(first?.video?.durationSeconds).to.equal(153);
    expect(first?.video?.poster?.width).to.equal(2000);
    expect(second?.authors?.[0]?.name).to.equal('Jess Zimmerman');
    expect(lostFrom(reading, textsUnder(JSON.parse(document), 'headline', 'trailText', 'byline'))).to.be.empty;
  });

  it('given a real story without text, when it is read, then its pictures and what is owed for them are there', async function () {
    const document = await payload(this, 'guardian-capi/capi-article-elements.json');
    const reading = read(document);
    const { photo, body } = only(reading);
    const [block] = body ?? [];
    expect(reading.problems).to.deep.equal([]);
    expect(photo?.credit).to.equal('AP');
    expect(photo?.width).to.equal(1313);
    expect(block?.type === 'photo' && block.photo.credit).to.equal('Ozan Köse/AFP/Getty Images');
    expect(block?.type === 'photo' && block.photo.width).to.equal(2000);
    expect(lostFrom(reading, textsUnder(JSON.parse(document), 'webTitle', 'trailText', 'caption', 'altText'))).to.be
      .empty;
  });
});

describe('demo/formats/arc-ans.js', () => {
  before(async () => {
    const { ans } = await imported('/demo/formats/arc-ans.js');
    if (ans) registerFormat(ans);
  });

  const version = '0.10.9';
  const text = (content: string) => ({ type: 'text', content });
  const image = {
    type: 'image',
    version,
    _id: 'PIC',
    url: 'https://media.example/boats.jpg',
    width: 1000,
    height: 500,
    alt_text: 'Boats',
    caption: 'Boats &amp; <i>oars</i>.',
    credits: { by: [{ name: 'Ada Lark' }], affiliation: [{ name: 'Harbour Press' }] },
    focal_point: { x: 250, y: 400 },
  };
  const video = {
    type: 'video',
    version,
    _id: 'FILM',
    headlines: { basic: 'A crossing' },
    description: { basic: 'From bank to bank.' },
    duration: 16_000,
    promo_image: image,
    streams: [
      { stream_type: 'ts', url: 'https://media.example/all.m3u8', bitrate: 3000 },
      { stream_type: 'mp4', url: 'https://media.example/480.mp4', width: 480, bitrate: 600 },
      { stream_type: 'mp4', url: 'https://media.example/4k.mp4', width: 3840, bitrate: 9000 },
      { stream_type: 'mp4', url: 'https://media.example/1280.mp4', width: 1280, bitrate: 2000 },
      { stream_type: 'mp4', url: 'https://media.example/1280.mp4', width: 1280, bitrate: 2000 },
    ],
    subtitles: {
      urls: [
        { format: 'SRT', url: 'https://media.example/en.srt' },
        { format: 'WEB_VTT', url: 'https://media.example/en.vtt' },
      ],
    },
  };
  const story = {
    _id: 'STORY',
    type: 'story',
    version,
    canonical_url: '/city/river',
    headlines: { basic: 'The river &amp; the city' },
    subheadlines: { basic: 'Ferries are <b>back</b>.' },
    label: { basic: { text: 'City', display: true } },
    taxonomy: { primary_section: { name: 'News' }, tags: [{ text: 'Harbour' }] },
    language: 'en',
    display_date: '2026-02-03T10:00:00.52Z',
    last_updated_date: '2026-02-03T15:00:00Z',
    content_restrictions: { content_code: 'premium' },
    credits: {
      by: [
        {
          name: 'Ada Lark',
          org: 'Harbour Press',
          bio: 'Writes.',
          url: '/ada',
          image: { url: 'https://media.example/ada.jpg' },
          social_links: [{ site: 'bluesky', url: 'https://bsky.app/profile/ada.example' }],
          additional_properties: { original: { byline: 'Ada B. Lark' } },
        },
      ],
    },
    promo_items: { basic: image, lead_art: video },
    content_elements: [text('One <a href="https://else.example/">link</a>.')],
  };
  const photo = {
    src: 'https://media.example/boats.jpg',
    width: 1000,
    height: 500,
    alt: 'Boats',
    caption: 'Boats & oars.',
    credit: 'Ada Lark/Harbour Press',
    focalPoint: { x: 0.25, y: 0.8 },
  };
  const read = (document: unknown) => readDocument(document, { url });
  const bodyOf = (...elements: object[]) => read({ ...story, content_elements: elements }).feed.items[0]?.body ?? [];

  it('given a story, when it is read, then every field is in its place', () => {
    const reading = read(story);
    expect(reading.format).to.equal('arc-ans');
    expect(reading.problems).to.deep.equal([]);
    expect(only(reading)).to.deep.equal({
      id: 'STORY',
      url: 'https://site.example/city/river',
      headline: 'The river & the city',
      kicker: 'City',
      section: 'News',
      summary: 'Ferries are back.',
      tags: ['Harbour'],
      language: 'en',
      published: '2026-02-03T10:00:00.520Z',
      updated: '2026-02-03T15:00:00.000Z',
      access: 'subscriber',
      authors: [
        {
          name: 'Ada B. Lark',
          role: 'Harbour Press',
          bio: 'Writes.',
          url: 'https://site.example/ada',
          avatar: { src: 'https://media.example/ada.jpg' },
          links: [{ network: 'bluesky', url: 'https://bsky.app/profile/ada.example' }],
        },
      ],
      photo,
      video: {
        title: 'A crossing',
        description: 'From bank to bank.',
        poster: photo,
        durationSeconds: 16,
        sources: [
          { src: 'https://media.example/1280.mp4', type: 'video/mp4' },
          { src: 'https://media.example/480.mp4', type: 'video/mp4' },
          { src: 'https://media.example/4k.mp4', type: 'video/mp4' },
          { src: 'https://media.example/all.m3u8', type: 'application/x-mpegurl' },
        ],
        captions: [{ src: 'https://media.example/en.vtt' }],
      },
      body: [{ type: 'paragraph', text: ['One ', { text: ['link'], url: 'https://else.example/' }, '.'] }],
    });
  });

  it('given vanity credits, when a picture is read, then they replace the others', () => {
    const vanity = { ...image, vanity_credits: { by: [{ name: 'A' }, { name: 'B' }], affiliation: [{ name: 'C' }] } };
    expect(read(vanity).feed.items[0]?.photo?.credit).to.equal('A, B/C');
  });

  it('given a label that is not for display, when it is read, then the section stands above the headline', () => {
    const label = { basic: { text: 'Internal', display: false } };
    expect(only(read({ ...story, label })).kicker).to.equal('News');
  });

  it('given a picture with its credit in the text, when it is read, then the block has both', () => {
    const [block] = bodyOf(image);
    const { focalPoint, ...shown } = photo;
    expect(focalPoint).to.exist;
    expect(block).to.deep.equal({ type: 'photo', photo: shown });
  });

  it('given lists in lists, quotes and a table, when they are read, then they keep their form', () => {
    const items = [text('a'), { type: 'list', list_type: 'ordered', items: [text('b')] }, text('c')];
    const quote = { type: 'quote', subtype: 'pullquote', content_elements: [text('Move it.')], citation: text('Ada') };
    const table = { type: 'table', header: [text('Pier')], rows: [[text('Mill Steps')]] };
    const header = { type: 'header', level: 3, content: 'Why' };
    expect(JSON.parse(JSON.stringify(bodyOf({ type: 'list', items }, quote, table, header)))).to.deep.equal([
      {
        type: 'list',
        ordered: false,
        items: [{ text: ['a'], list: { type: 'list', ordered: true, items: [{ text: ['b'] }] } }, { text: ['c'] }],
      },
      { type: 'quote', text: ['Move it.'], cite: 'Ada', pull: true },
      { type: 'table', head: [['Pier']], rows: [[['Mill Steps']]] },
      { type: 'heading', text: ['Why'], level: 3 },
    ]);
  });

  it('given every other element, when the story is read, then no word of theirs is lost', () => {
    const elements = [
      video,
      { type: 'video', youtube_content_id: 'aaaaaaaaaaa', headlines: { basic: 'Elsewhere' } },
      {
        type: 'gallery',
        headlines: { basic: 'Three views' },
        content_elements: [image, { ...image, caption: 'Oars' }],
      },
      { type: 'raw_html', content: '<p>Raw words</p><script>code()</script>' },
      { type: 'oembed_response', raw_oembed: { html: '<blockquote><p>A post</p></blockquote>' } },
      { type: 'interstitial_link', url: '/more', content: 'Read more', description: text('About boats') },
      { type: 'link_list', title: 'Elsewhere', items: [{ url: 'https://else.example/', content: 'Another' }] },
      { type: 'element_group', title: 'Group', content_elements: [text('Inside')] },
      { type: 'correction', text: 'It was seven.' },
      { type: 'code', content: 'if (a < b) row()' },
      { type: 'divider' },
      { type: 'endorsement', endorsement: 'Recommended' },
      { type: 'numeric_rating', numeric_rating: 4, max: 5, units: 'anchors' },
      { type: 'of_tomorrow', content: 'Unknown words' },
    ];
    const reading = read({
      ...story,
      content_elements: elements,
      editor_note: 'A note',
      corrections: [{ text: 'Sorry' }],
    });
    const words =
      'A crossing From bank to bank Elsewhere Three views Boats oars Ada Lark Harbour Press Oars Raw words A post Read more ' +
      'About boats Elsewhere Another Group Inside It was seven if a b row Recommended 4 5 anchors Unknown words A note Sorry';
    expect(lostFrom(reading, [words])).to.be.empty;
    expect(JSON.stringify(reading.feed)).not.to.contain('code()');
    expect(reading.problems).to.deep.equal([]);
  });

  it('given a search with references and embargoes, when it is read, then only what may be seen is there', () => {
    const embargo = (end: object) => ({ content_restrictions: { embargo: { active: true, ...end } } });
    const elements = [
      { type: 'reference', _id: 'R' },
      story,
      { ...story, _id: 'NEVER', ...embargo({}) },
      { ...story, _id: 'LATER', ...embargo({ end_time: '2199-01-01T00:00:00Z' }) },
      { ...story, _id: 'PAST', ...embargo({ end_time: '2020-01-01T00:00:00Z' }) },
      null,
    ];
    const { feed, problems } = read({ type: 'results', version, content_elements: elements, count: 99, next: 20 });
    expect(feed.items.map(({ id }) => id)).to.deep.equal(['STORY', 'PAST']);
    expect(feed.next).to.equal(`${url}&from=20`);
    expect(problems.map(({ path }) => path)).to.deep.equal(['/content_elements/5']);
  });

  it('given oEmbed’s video, when it is read, then it is not taken for Arc’s', () => {
    const html = '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>';
    expect(read({ type: 'video', version: '1.0', html, width: 200, height: 113 }).format).to.equal('oembed');
  });

  it('given a real story, when it is read, then people, picture and every word are there', async function () {
    const document = await payload(this, 'arc-ans/story-good-0.10.9.json');
    const reading = read(document);
    const item = only(reading);
    const {
      content_elements: elements,
      corrections,
      editor_note: note,
    } = JSON.parse(document) as Record<string, unknown>;
    expect(reading.problems).to.deep.equal([]);
    expect([item.kicker, item.headline]).to.deep.equal(['The Kicker', 'The default headline for this story']);
    expect(item.url).to.match(/^http:\/\/www\.washingtonpost\.com\/local\//);
    expect(item.authors?.[0]?.links).to.have.length(2);
    expect(item.photo?.credit).to.equal('Ansel Adams');
    expect(lostFrom(reading, [String(note), ...textsUnder([elements, corrections], 'content', 'text', 'caption')])).to
      .be.empty;
  });

  it('given a real video, when it is read, then it plays, and its milliseconds are seconds', async function () {
    const { video: film } = only(read(await payload(this, 'arc-ans/video-good-0.10.9.json')));
    expect(film?.durationSeconds).to.equal(139);
    expect(film?.sources).to.have.length(1);
    expect(film?.sources?.[0]?.type).to.equal('application/x-mpegurl');
    expect(film?.embedUrl).to.contain('nKW3wvhnZoE');
    expect(film?.poster?.width).to.equal(800);
  });

  it('given a real picture, author, gallery and collection, when they are read, then each is what it is', async function () {
    const file = (name: string) => payload(this, `arc-ans/${name}-good-0.10.12.json`);
    const picture = only(read(await file('image'))).photo;
    expect([picture?.credit, picture?.focalPoint]).to.deep.equal(['Ansel Adams', { x: 0.575, y: 0.34375 }]);
    const author = only(read(await file('author'))).authors?.[0];
    expect([author?.name, author?.role, author?.links?.length]).to.deep.equal([
      'Gregory Engel',
      'Content API Developer',
      2,
    ]);
    expect(only(read(await file('gallery'))).headline).to.equal('gallery galleryName 1');
    const { feed } = read(await file('collection'));
    expect([feed.title, feed.items.length]).to.deep.equal(['The Man Bites Dog collection', 0]);
  });
});

describe('docs/formats.md', () => {
  it('given the example of a page’s own format, when it is run as it stands, then its document is read', async () => {
    const [, example = ''] = /```js\n([^`]*registerFormat[^]*?)```/.exec(await served('/docs/formats.md')) ?? [];
    const [, document = ''] = /```json\n([^`]*"teaser"[^]*?)```/.exec(await served('/docs/formats.md')) ?? [];
    const source = example.replace("'newsroom-elements'", `'${location.origin}/src/public.ts'`);
    const module = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    await import(module);
    URL.revokeObjectURL(module);
    const reading = readDocument(document, { url: 'https://our-site.example/api/stories' });
    expect(reading.format).to.equal('our-cms');
    expect(reading.problems).to.deep.equal([]);
    expect(only(reading)).to.deep.equal({
      id: '17',
      url: 'https://our-site.example/news/last-ferry',
      headline: 'The last ferry',
      summary: 'Two sisters, one cable and a bell.',
      published: '2026-11-16T06:00:00.000Z',
      authors: [{ name: 'Ines Halloran' }],
      photo: { src: 'https://our-site.example/files/ferry.jpg', alt: 'A boat', credit: 'Ada Lark/Harbour Press' },
      body: [{ type: 'paragraph', text: ['It carries forty people a day.'] }],
    });
  });
});

describe('The same story from every format', () => {
  const folder = '/demo/content/formats/';
  const readFile = async (file: string): Promise<ReadResult> =>
    readDocument(await served(folder + file), { url: new URL(folder + file, location.origin).href });

  /** What every format can say. ninjs has its authors in one line. */
  const core = ({ headline, summary, published, updated, authors, photo }: Article) => ({
    headline,
    summary,
    published,
    updated,
    authors: authors?.map(({ name }) => name).join(' and '),
    photo: [photo?.src, photo?.caption, photo?.credit],
  });

  const files = {
    'json-feed.json': 'json-feed',
    'ghost.json': 'ghost',
    'wordpress.json': 'wordpress',
    'ninjs-1.6.json': 'ninjs',
    'ninjs-2.2.json': 'ninjs',
    'ninjs-3.1.json': 'ninjs',
    'json-ld.json': 'json-ld',
    'rss.xml': 'rss',
    'atom.xml': 'atom',
    'guardian-capi.json': 'guardian-capi',
    'arc-ans.json': 'arc-ans',
  };

  for (const [file, format] of Object.entries(files)) {
    it(`given ${file}, when it is read, then it says what native.json says`, async () => {
      const { feed, problems, format: found } = await readFile(file);
      const [item] = feed.items;
      const [original] = (await readFile('native.json')).feed.items;
      expect([found, problems, feed.items.length]).to.deep.equal([format, [], 1]);
      expect(item && core(item)).to.deep.equal(original && core(original));
      // The last words of the story, wherever they stand.
      expect(JSON.stringify(item?.body)).to.contain('which is more than anyone could say of the bridge.');
      expect(item?.video?.sources?.[0]?.src).to.equal(original?.video?.sources?.[0]?.src);
    });
  }

  it('given oembed.json, when it is read, then it is the film', async () => {
    const { feed, format } = await readFile('oembed.json');
    expect([format, feed.items[0]?.video?.title]).to.deep.equal(['oembed', 'Big Buck Bunny']);
  });
});
