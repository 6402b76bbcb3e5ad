import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/formats/read-document.ts';
import { fixture, readingOf } from '../support/reading.ts';

const read = (document: object) => readDocument(document, { url: 'https://origin.example/oembed' });

describe('oEmbed: golden pairs', () => {
  for (const name of ['youtube', 'vimeo', 'photo', 'rich-post']) {
    it(`given oembed/${name}.json, when it is read, then the reading is the expected one`, async () => {
      expect(readingOf(await fixture(`oembed/${name}`))).to.deep.equal(
        JSON.parse(await fixture(`oembed/${name}.expected`)),
      );
    });
  }
});

describe('oEmbed: what is taken for it', () => {
  it('given the version as a number, when read, then it is oEmbed', () => {
    expect(read({ version: 1, type: 'link', title: 'A', url: 'https://a.example/' }).format).to.equal('oembed');
  });

  for (const document of [
    { version: '0.10.7', type: 'video', _id: '1' },
    { version: '1.0', type: 'story' },
    { type: 'video', uri: 'urn:1', versioncreated: '2026-02-03T10:00:00Z' },
    { version: '1.0', type: 'link', items: [], home_page_url: 'https://a.example/' },
  ]) {
    it(`given ${JSON.stringify(document)}, when read, then it is not oEmbed`, () => {
      let format: string | undefined;
      try {
        ({ format } = read(document));
      } catch (error) {
        expect((error as { kind: string }).kind).to.equal('unknown-format');
      }
      expect(format).not.to.equal('oembed');
    });
  }
});

describe('oEmbed: films, pictures, links', () => {
  it('given a frame without scheme, when read, then the film is there', () => {
    const { items } = read({
      version: '1.0',
      type: 'video',
      title: 'A',
      html: '<div><iframe src="//player.vimeo.com/video/1?h=ab&amp;x=1"></iframe></div>',
    }).feed;
    expect(items[0]?.video).to.deep.equal({ title: 'A', embedUrl: 'https://player.vimeo.com/video/1?h=ab&x=1' });
  });

  it('given a film without a frame, when read, then it is a link with its picture', () => {
    const { items } = read({
      version: '1.0',
      type: 'video',
      title: 'A',
      url: 'https://a.example/film',
      html: '<blockquote><a href="https://a.example/film">A</a></blockquote><script src="https://a.example/x.js"></script>',
      thumbnail_url: '/a.jpg',
    }).feed;
    expect(items[0]).to.include({ headline: 'A', url: 'https://a.example/film' });
    expect(items[0]?.photo?.src).to.equal('https://a.example/a.jpg');
    expect(items[0]?.video).to.equal(undefined);
  });

  it('given a frame that is a script, when read, then there is no film', () => {
    const { feed, problems } = read({
      version: '1.0',
      type: 'video',
      html: '<iframe src="javascript:alert(1)"></iframe>',
    });
    expect(feed.items).to.deep.equal([]);
    expect(problems.length).to.be.above(0);
  });

  for (const [what, html, address] of [
    [
      'a post of WordPress',
      '<blockquote class="wp-embedded-content"><a href="https://wp.example/post/">A</a></blockquote>',
      'https://wp.example/post/',
    ],
    ['a sound', '<iframe src="https://open.sounds.example/embed/1"></iframe>', 'https://open.sounds.example/embed/1'],
    [
      'a clip',
      '<blockquote cite="https://clips.example/1"><a href="https://clips.example/@ada">@ada</a></blockquote>',
      'https://clips.example/1',
    ],
  ] as const) {
    it(`given ${what} without an address, when read, then what is embedded names it`, () => {
      expect(read({ version: '1.0', type: 'rich', title: 'A', html }).feed.items[0]?.url).to.equal(address);
    });
  }

  it('given a link with a title and an address, when read, then it is a story of these', () => {
    const { items } = read({ version: '1.0', type: 'link', title: '<b> & co', url: 'https://a.example/' }).feed;
    expect(items.map(({ id, url, headline }) => ({ id, url, headline }))).to.deep.equal([
      { id: 'https://a.example/', url: 'https://a.example/', headline: '<b> & co' },
    ]);
  });

  it('given nothing but a version and a type, when read, then there is no item', () => {
    for (const type of ['video', 'photo', 'rich', 'link']) {
      expect(read({ version: '1.0', type }).feed.items).to.deep.equal([]);
    }
  });

  it('given wrong kinds of values, when read, then nothing throws', () => {
    for (const type of ['video', 'photo', 'rich', 'link']) {
      for (const value of [null, 7, true, [], {}, '<', 'javascript:alert(1)']) {
        const document = { version: '1.0', type, html: value, url: value, title: value, author_name: value };
        expect(read({ ...document, thumbnail_url: value, duration: value }).format).to.equal('oembed');
      }
    }
  });
});
