// What is written is schema.org as Google asks for it, and our own reader gets out of it what was put in.

import { expect } from '@open-wc/testing';
import { escapedText } from '../../src/formats/html-text.ts';
import { readDocument } from '../../src/formats/read-document.ts';
import { readVideoLink } from '../../src/formats/video-link.ts';
import type { Article } from '../../src/model/article.ts';
import type { Feed } from '../../src/model/feed.ts';
import type { Photo } from '../../src/model/photo.ts';
import { readingMinutes } from '../../src/model/reading-time.ts';
import { structuredData, structuredText, type Content } from '../../src/side/structured-data.ts';
import { fixture, sharedFeed } from '../support/reading.ts';

type Shown = Content['source']['shown'];
type Node = Record<string, unknown>;

const page = 'https://host.example/page/';

const photo: Photo = {
  src: 'https://news.example/boats.jpg',
  width: 1600,
  height: 900,
  alt: 'Boats on a calm river',
  caption: 'Boats at the mill.',
  credit: 'Olena Zuieva/The Kyiv Independent',
  licenseUrl: 'https://news.example/licence',
  license: 'CC BY 4.0',
  digitalSource: 'trainedAlgorithmicMedia',
};

const story: Article = {
  id: 'river',
  url: 'https://news.example/river',
  headline: 'The river wants to carry the city again',
  kicker: 'City',
  section: 'News',
  summary: 'Three piers reopen next spring.',
  tags: ['Harbour', 'Budget, 2027'],
  language: 'en',
  published: '2026-11-21T16:05:00.000Z',
  updated: '2026-11-22T08:10:00.000Z',
  readingMinutes: 2,
  access: 'free',
  authors: [
    {
      name: 'Ines Halloran',
      role: 'Harbour reporter',
      bio: 'Has covered the water’s edge since 2016.',
      url: 'https://news.example/ines',
      avatar: { src: 'https://news.example/ines.jpg', width: 96, height: 96 },
      links: [
        { network: 'x', url: 'https://x.com/ines' },
        { network: 'email', url: 'mailto:ines@news.example' },
      ],
    },
    { name: 'Tomas Wren' },
  ],
  photo,
  video: {
    title: 'One crossing',
    description: 'From the rope to the bell.',
    poster: { src: 'https://news.example/crossing.jpg' },
    durationSeconds: 93,
    published: '2026-11-21T15:30:00.000Z',
    sources: [{ src: 'https://news.example/crossing.mp4' }],
    embedUrl: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
  },
  body: [{ type: 'paragraph', text: ['One two three.'] }],
};

/** What is written, as whoever reads the page gets it. */
function written(
  shown: Shown,
  items: readonly Article[],
  more: Partial<Content> & { feed?: Partial<Feed> } = {},
): Node {
  const { feed, ...options } = more;
  const state = { kind: 'ready', feed: { items, ...feed } };
  const source = shown === 'feed' ? { shown, state, stories: items } : { shown, state, article: items[0] };
  const data = structuredData({ source, readingMinutes, page, ...options });
  return JSON.parse(JSON.stringify(data ?? {})) as Node;
}

const part = (node: Node, ...path: (string | number)[]): Node =>
  path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], node) as Node;

/** The first story as our own reader reads it. */
const readBack = (node: Node): Article => {
  const { feed, format } = readDocument(JSON.stringify(node));
  expect(format).to.equal('json-ld');
  return feed.items[0] as Article;
};

describe('a story as JSON-LD', () => {
  it('given all that is known, then it is a NewsArticle with everything Google reads', () => {
    const { image, author, ...rest } = written('headline', [story]);
    expect(rest).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: story.url,
      mainEntityOfPage: story.url,
      headline: story.headline,
      description: story.summary,
      articleSection: 'News',
      keywords: ['Harbour', 'Budget, 2027'],
      inLanguage: 'en',
      datePublished: story.published,
      dateModified: story.updated,
      isAccessibleForFree: true,
      timeRequired: 'PT2M',
    });
    expect(author).to.deep.equal([
      {
        '@type': 'Person',
        name: 'Ines Halloran',
        jobTitle: 'Harbour reporter',
        url: 'https://news.example/ines',
        sameAs: ['https://x.com/ines'],
      },
      { '@type': 'Person', name: 'Tomas Wren' },
    ]);
    expect(image).to.have.length(1);
  });

  it('given only a headline, then nothing else is claimed', () => {
    expect(written('headline', [{ id: 'a', headline: 'Rain' }])).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Rain',
    });
  });

  it('given a headline of more than 110 characters, then it is kept whole', () => {
    const headline = 'Long '.repeat(60).trim();
    expect(written('headline', [{ ...story, headline }])['headline']).to.equal(headline);
  });

  for (const [status, type] of [
    ['opinion', 'OpinionNewsArticle'],
    ['sponsored', 'AdvertiserContentArticle'],
    ['live', 'NewsArticle'],
    ['breaking', 'NewsArticle'],
  ] as const) {
    it(`given the status ${status}, then it is of the type ${type}`, () => {
      expect(written('headline', [{ ...story, status }])['@type']).to.equal(type);
    });
  }

  it('given a sponsor, then it is named', () => {
    const { sponsor } = written('headline', [{ ...story, status: 'sponsored', sponsor: 'Alder Ferries' }]);
    expect(sponsor).to.deep.equal({ '@type': 'Organization', name: 'Alder Ferries' });
  });

  for (const [access, isFree] of [
    ['free', true],
    ['registered', false],
    ['subscriber', false],
    [undefined, undefined],
  ] as const) {
    it(`given the access ${access}, then isAccessibleForFree is ${isFree} and no part is marked as walled`, () => {
      const node = written('headline', [{ ...story, access }]);
      expect(node['isAccessibleForFree']).to.equal(isFree);
      expect(node).not.to.have.property('hasPart');
    });
  }

  it('given a language of the feed alone, then it is the story’s', () => {
    const node = written('headline', [{ ...story, language: undefined }], { feed: { language: 'uk' } });
    expect(node['inLanguage']).to.equal('uk');
  });

  it('given a preview, then neither the video nor the pictures of the text are told', () => {
    const node = written('headline', [{ ...story, body: [{ type: 'photo', photo }] }]);
    expect(node).not.to.have.any.keys('video', 'associatedMedia');
  });

  it('given the whole story, then its video and every picture of its text are told, the lead picture once', () => {
    const other = { src: 'https://news.example/other.jpg', credit: 'Reuters' };
    const third = { src: 'https://news.example/third.jpg' };
    const body: Article['body'] = [
      { type: 'photo', photo },
      { type: 'photo', photo: other },
      { type: 'gallery', photos: [third] },
    ];
    const node = written('headline', [{ ...story, body }], { isWhole: true });
    expect(part(node, 'video')['@type']).to.equal('VideoObject');
    expect((node['associatedMedia'] as Node[]).map(({ url }) => url)).to.deep.equal([other.src, third.src]);
    expect(part(node, 'associatedMedia', 0)['creditText']).to.equal('Reuters');
  });
});

describe('a list as JSON-LD', () => {
  const stories = [story, { id: 'b', url: 'https://news.example/b', headline: 'Second' }];

  it('given stories, then each is an entry with position, address and name, and without an item', () => {
    expect(written('feed', stories, { feed: { title: 'The Meridian' } })).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'ItemList',
      name: 'The Meridian',
      itemListElement: [
        { '@type': 'ListItem', position: 1, url: 'https://news.example/river', name: story.headline },
        { '@type': 'ListItem', position: 2, url: 'https://news.example/b', name: 'Second' },
      ],
    });
  });

  it('given a story without an address, and an address twice, then positions stay without a gap', () => {
    const list = written('feed', [{ id: 'x', headline: 'Nowhere' }, ...stories, { ...story, id: 'again' }]);
    const entries = list['itemListElement'] as Node[];
    expect(entries.map(({ position, url }) => [position, url])).to.deep.equal([
      [1, 'https://news.example/river'],
      [2, 'https://news.example/b'],
    ]);
  });

  it('given no address at all, then nothing is written', () => {
    expect(written('feed', [{ id: 'x', headline: 'Nowhere' }])).to.deep.equal({});
  });
});

describe('authors as JSON-LD', () => {
  it('given one, then a Person with biography and picture, and no ProfilePage around it', () => {
    const node = written('authors', [{ ...story, authors: story.authors?.slice(0, 1) }]);
    expect([node['@type'], node['description'], part(node, 'image')['contentUrl']]).to.deep.equal([
      'Person',
      'Has covered the water’s edge since 2016.',
      'https://news.example/ines.jpg',
    ]);
    expect(node['sameAs']).to.deep.equal(['https://x.com/ines']);
  });

  it('given several, then they stand side by side in a graph', () => {
    const { '@context': context, '@graph': graph, ...rest } = written('authors', [story]);
    expect([context, rest]).to.deep.equal(['https://schema.org', {}]);
    expect((graph as Node[]).map(({ name }) => name)).to.deep.equal(['Ines Halloran', 'Tomas Wren']);
  });
});

describe('a photo as JSON-LD', () => {
  const image = (given: Partial<Photo>) => written('photo', [{ id: 'p', photo: { ...photo, ...given } }]);

  it('given credit and licence, then an ImageObject with what is owed', () => {
    expect(image({})).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'ImageObject',
      contentUrl: photo.src,
      url: photo.src,
      width: 1600,
      height: 900,
      caption: 'Boats at the mill.',
      creditText: 'Olena Zuieva/The Kyiv Independent',
      creator: { '@type': 'Person', name: 'Olena Zuieva' },
      license: 'https://news.example/licence',
      digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
    });
  });

  it('given words about rights and no address, then they are the copyright notice', () => {
    const node = image({ licenseUrl: undefined, license: '© 2026 The Meridian' });
    expect([node['license'], node['copyrightNotice']]).to.deep.equal([undefined, '© 2026 The Meridian']);
  });

  it('given a digital source as an address, then it stays', () => {
    const digitalSource = 'https://cv.iptc.org/newscodes/digitalsourcetype/composite';
    expect(image({ digitalSource })['digitalSourceType']).to.equal(digitalSource);
  });

  for (const [credit, creator] of [
    ['Anton Hrytsenko/AFP via Getty Images', 'Anton Hrytsenko'],
    ['DANYLO REBROV / AFP via Getty Images', 'DANYLO REBROV'],
    ['Андрій Кравчук / Укрінформ', 'Андрій Кравчук'],
    ['Anna van der Berg / Harbour News', 'Anna van der Berg'],
  ]) {
    it(`given the credit “${credit}”, then ${creator} is the creator`, () => {
      expect(part(image({ credit }), 'creator')).to.deep.equal({ '@type': 'Person', name: creator });
    });
  }

  for (const credit of [
    'AP Photo/Dana Curtis',
    'REUTERS/Olena Sydor/File Photo',
    'SN/APA/GEORG HUBER',
    'Getty Images/iStock',
    'Volodymyr Zelensky/Telegram',
    'Ukraine’s State Emergency Service/Facebook',
    'Press service of the 3rd Brigade/Handout via REUTERS',
    'Canal Authority/Handout via REUTERS',
    'Dnipro Ledger / Source: Ukrenergo',
    'Left: Olena Sydor/AFP; Right: Eva Moreno/Reuters',
    'Igor Maltsev, Sputnik, Kremlin Pool Photo via AP',
    'Olena Zuieva',
    'AFP',
  ]) {
    it(`given the credit “${credit}”, then no creator is guessed`, () => {
      const node = image({ credit });
      expect([node['creditText'], node['creator']]).to.deep.equal([credit, undefined]);
    });
  }

  it('given a picture that lies in the data, then there is nothing to tell', () => {
    expect(image({ src: 'data:image/png;base64,AAAA' })).to.deep.equal({});
  });
});

describe('a video as JSON-LD', () => {
  const film = (given: object, headline?: string) => {
    const video = { sources: [{ src: 'https://news.example/a.mp4' }], ...given };
    return written('video', [{ id: 'v', headline, video }]);
  };

  it('given all that is known, then a VideoObject with everything Google reads', () => {
    expect(written('video', [story])).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'VideoObject',
      name: 'One crossing',
      description: 'From the rope to the bell.',
      thumbnailUrl: 'https://news.example/crossing.jpg',
      uploadDate: '2026-11-21T15:30:00.000Z',
      duration: 'PT93S',
      contentUrl: 'https://news.example/crossing.mp4',
      embedUrl: 'https://www.youtube.com/embed/dQw4w9WgXcQ',
      url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    });
  });

  it('given no title, then the story’s headline names it', () => {
    expect(film({}, 'A crossing')['name']).to.equal('A crossing');
  });

  for (const [page, player] of [
    ['https://youtu.be/dQw4w9WgXcQ?t=5', 'https://youtube.com/embed/dQw4w9WgXcQ'],
    ['https://m.youtube.com/shorts/dQw4w9WgXcQ', 'https://m.youtube.com/embed/dQw4w9WgXcQ'],
    ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ'],
    ['https://vimeo.com/76979871', 'https://player.vimeo.com/video/76979871'],
    ['https://player.vimeo.com/video/76979871?h=abc', 'https://player.vimeo.com/video/76979871?h=abc'],
  ] as const) {
    it(`given ${page}, then the player is ${player}, which is the same video`, () => {
      const node = film({ embedUrl: page });
      expect([node['url'], node['embedUrl']]).to.deep.equal([page, player]);
      expect(readVideoLink(player)?.id).to.equal(readVideoLink(page)?.id);
    });
  }

  for (const page of ['https://vimeo.com/76979871/abcdef', 'https://news.example/film']) {
    it(`given ${page}, whose player nobody knows, then only the page is told`, () => {
      const node = film({ embedUrl: page });
      expect([node['url'], node['embedUrl']]).to.deep.equal([page, undefined]);
    });
  }
});

describe('addresses in JSON-LD', () => {
  const relative: Article = { ...story, url: '/river', photo: { src: 'boats.jpg' } };

  it('given relative ones and the page’s address, then they are absolute', () => {
    const node = written('headline', [relative]);
    expect([node['url'], part(node, 'image', 0)['url']]).to.deep.equal([
      'https://host.example/river',
      'https://host.example/page/boats.jpg',
    ]);
  });

  it('given relative ones and no page, as on a server, then they are left out', () => {
    expect(written('headline', [relative], { page: undefined })).not.to.have.any.keys('url', 'image');
  });
});

describe('the text of JSON-LD', () => {
  const textOf = (headline: string | undefined) =>
    structuredText({
      source: { shown: 'headline', state: { kind: 'ready', feed: { items: [] } }, article: { id: 'a', headline } },
      readingMinutes,
    });

  it('given markup in a headline, then no sign of it can end the script', () => {
    const headline = '</script><!-- <script>alert(1)</script>';
    const text = textOf(headline) ?? '';
    expect(text).not.to.include('<');
    expect((JSON.parse(text) as Node)['headline']).to.equal(headline);
  });

  it('given nothing that is shown, then there is none', () => {
    const source = { shown: 'headline', state: { kind: 'loading' }, article: story } as const;
    expect(structuredText({ source, readingMinutes })).to.equal(undefined);
  });
});

describe('JSON-LD read back by our own reader', () => {
  it('given a whole story, then headline, address, dates, authors, photo and video are the same', () => {
    const read = readBack(written('headline', [story], { isWhole: true }));
    for (const key of ['headline', 'url', 'published', 'updated', 'summary', 'section', 'tags', 'access'] as const) {
      expect(read[key], key).to.deep.equal(story[key]);
    }
    expect(read.authors?.map(({ name, role, url, links }) => [name, role, url, links?.[0]?.url])).to.deep.equal([
      ['Ines Halloran', 'Harbour reporter', 'https://news.example/ines', 'https://x.com/ines'],
      ['Tomas Wren', undefined, undefined, undefined],
    ]);
    const { src, width, height, caption, credit, licenseUrl } = photo;
    expect(read.photo).to.include({ src, width, height, caption, credit, licenseUrl });
    const { embedUrl = '', ...video } = read.video ?? {};
    const { embedUrl: page = '', ...given } = story.video ?? {};
    expect(video).to.deep.equal(given);
    expect(readVideoLink(embedUrl)).to.deep.equal(readVideoLink(page));
  });

  for (const status of ['opinion', 'sponsored'] as const) {
    it(`given the status ${status}, then it is the same`, () => {
      expect(readBack(written('headline', [{ ...story, status }])).status).to.equal(status);
    });
  }

  it('given a list, then its stories have their headlines and addresses', () => {
    const stories = [story, { id: 'b', url: 'https://news.example/b', headline: 'Second' }];
    const { feed } = readDocument(JSON.stringify(written('feed', stories)));
    expect(feed.items.map(({ url, headline }) => [url, headline])).to.deep.equal(
      stories.map(({ url, headline }) => [url, headline]),
    );
  });

  it('given a lone author, photo or video, then it is one again', () => {
    const [author] = story.authors ?? [];
    expect(readBack(written('authors', [{ ...story, authors: author && [author] }])).authors?.[0]).to.deep.include({
      name: 'Ines Halloran',
      role: 'Harbour reporter',
      bio: author?.bio,
      url: author?.url,
    });
    expect(readBack(written('photo', [story])).photo).to.include({ src: photo.src, credit: photo.credit });
    expect(readBack(written('video', [story])).video).to.deep.include({ title: 'One crossing', durationSeconds: 93 });
  });
});

// ——— Real documents ———

const thing = ['url', 'name', 'description', 'image', 'sameAs', 'mainEntityOfPage'];
const work = [
  ...thing,
  ...['headline', 'keywords', 'inLanguage', 'datePublished', 'dateModified', 'isAccessibleForFree', 'timeRequired'],
  ...['author', 'creator', 'sponsor', 'associatedMedia', 'video', 'thumbnailUrl'],
  ...['creditText', 'copyrightNotice', 'license', 'digitalSourceType'],
];
const media = [...work, 'contentUrl', 'embedUrl', 'uploadDate', 'duration', 'width', 'height', 'caption'];
const article = [...work, 'articleSection'];

/** The terms of schema.org that a type may have: its own and those it inherits. */
const terms: Readonly<Record<string, readonly string[]>> = {
  NewsArticle: article,
  OpinionNewsArticle: article,
  AdvertiserContentArticle: article,
  ImageObject: media,
  VideoObject: media,
  Person: [...thing, 'jobTitle'],
  Organization: thing,
  ItemList: [...thing, 'itemListElement'],
  ListItem: [...thing, 'position'],
};
const addresses = /^(url|mainEntityOfPage|sameAs|contentUrl|embedUrl|thumbnailUrl|license|digitalSourceType)$/;
const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d.*)?$/;

/** What schema.org and Google would complain of. */
function faults(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.length ? value.flatMap((one) => faults(one, path)) : [`${path} is empty`];
  if (typeof value !== 'object' || value === null) return [];
  const { '@type': type, '@context': context, '@graph': graph, ...fields } = value as Node;
  // Nothing of it has an address.
  if (!context && !path) return [];
  if (graph) return faults(graph, '@graph');
  const known = terms[String(type)];
  if (!known) return [`${path} is of the type ${String(type)}`];
  return Object.entries(fields).flatMap(([key, field]) => {
    const here = `${path}/${String(type)}.${key}`;
    return [
      ...(known.includes(key) ? [] : [`${here} is no term`]),
      ...(field === null || field === '' ? [`${here} says nothing`] : []),
      ...(addresses.test(key) && ![field].flat().every((url) => /^https?:\/\/\S+$/.test(String(url)))
        ? [`${here} is ${String(field)}`]
        : []),
      ...(/date/i.test(key) && !instant.test(String(field)) ? [`${here} is ${String(field)}`] : []),
      ...faults(field, here),
    ];
  });
}

describe('JSON-LD of real documents', () => {
  for (const name of [
    'ghost/posts-limit15-include',
    'ghost/authors',
    'json-feed/stories',
    'json-ld/ghost-post',
    'native/feed',
    'ninjs/list-2.2',
    'ninjs/superdesk',
    'wordpress/posts-embed',
  ]) {
    it(`given ${name}, then all of it is schema.org with absolute addresses, and stories are read back as they were`, async () => {
      const { feed } = readDocument(await fixture(name), { url: 'https://origin.example/feed' });
      expect(feed.items).not.to.be.empty;
      expect(faults(written('feed', feed.items, { feed }))).to.deep.equal([]);
      for (const item of feed.items) {
        for (const shown of ['headline', 'authors', 'photo', 'video'] as const) {
          if (!item[shown]) continue;
          expect(faults(written(shown, [item], { feed, isWhole: true }))).to.deep.equal([]);
        }
        if (!item.headline) continue;
        const read = readBack(written('headline', [item], { feed, isWhole: true }));
        expect([read.headline, read.url, read.published, read.updated]).to.deep.equal([
          // Whoever reads schema.org decodes it once, since most of its writers encode it (formats.md §2, kind E).
          escapedText(item.headline),
          item.url,
          item.published,
          item.updated,
        ]);
        expect(read.authors?.map(({ name }) => name)).to.deep.equal(item.authors?.map(({ name }) => name));
        expect([read.photo?.src, read.photo?.credit]).to.deep.equal([item.photo?.src, item.photo?.credit]);
      }
    });
  }

  it('given the credits of 74 real captions, then a creator is always the beginning of the credit', async function () {
    const document = await sharedFeed('credits/captions.json');
    if (!document) return this.skip();
    const credits = [...document.matchAll(/"credit": ?"((?:[^"\\]|\\.)+)"/g)].map(
      ([, credit]) => JSON.parse(`"${credit ?? ''}"`) as string,
    );
    expect(credits.length).to.be.greaterThan(40);
    for (const credit of credits) {
      const { creator } = written('photo', [{ id: 'p', photo: { src: photo.src, credit } }]);
      const name = (creator as Node | undefined)?.['name'] ?? '';
      expect(credit.startsWith(String(name)) && !/AP Photo|Press|Service|Courtesy/.test(String(name)), credit).to.equal(
        true,
      );
    }
  });
});
