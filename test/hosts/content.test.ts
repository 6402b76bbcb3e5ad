// Hostile content, through every string field of every format and every HTML body: it stands in the page as words, or not at
// all.

import { expect } from '@open-wc/testing';
import { place, texts } from '../support/elements.ts';
import { fixture } from '../support/reading.ts';
import { harmIn, settledState } from './harm.ts';
import { held } from './held.ts';
import { addresses, allPayloads } from './payloads.ts';

const formats = [
  'native/feed',
  'native/blocks',
  'native/video',
  'native/author',
  'json-feed/stories',
  'json-feed/newsroom',
  'ghost/posts-limit5-include',
  'ghost/authors',
  'wordpress/posts-embed',
  'wordpress/media-10-video',
  'wordpress/users',
  'ninjs/story-1.6',
  'ninjs/list-2.2',
  'ninjs/superdesk',
  'json-ld/graph',
  'json-ld/live-blog',
  'oembed/rich-post',
  'oembed/photo',
  'rss/media.xml',
  'atom/video-channel.xml',
];

const tags = ['news-feed', 'article-card', 'news-article', 'author-bio', 'photo-with-credit', 'video-teaser'] as const;

/** Words by which formats are told, and that are no text of a story. */
const isOfTheFormat =
  /^(version|type|@type|@context|status|access|mark|profile|rel|role|mime_type|mimetype|media_type|format)$/;
const isMoment = /^\d{4}-\d\d-\d\d/;
const isUrl = /^(?:https?:)?\/\//;

// What is relative in an attack leads nowhere, instead of to the test server; and what is wrong with each document is no
// news here.
const nowhere = document.createElement('base');
const { warn } = console;
const fixtures = new Map<string, string>();
let payloads: readonly string[] = [];

before(async () => {
  for (const name of formats) fixtures.set(name, await fixture(name));
  payloads = await allPayloads();
  nowhere.href = 'http://127.0.0.1:1/';
  document.head.append(nowhere);
  console.warn = () => undefined;
});

after(() => {
  nowhere.remove();
  console.warn = warn;
});

type Exchange = (value: string, key: string) => string;

function exchangeAll(value: unknown, exchange: Exchange, key = ''): unknown {
  if (typeof value === 'string') return isOfTheFormat.test(key) ? value : exchange(value, key);
  if (Array.isArray(value)) return value.map((one) => exchangeAll(one, exchange, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, exchangeAll(part, exchange, name)]));
}

/** The same in XML: texts and attributes, as data and not as markup. */
function exchangeXml(text: string, exchange: Exchange): string {
  const xml = new DOMParser().parseFromString(text.trim(), 'text/xml');
  if (xml.querySelector('parsererror')) throw new Error('This fixture is no XML.');
  const clean = (words: string): string => words.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/g, '');
  const walker = xml.createTreeWalker(
    xml,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const attribute of node.attributes) {
        if (!/^xmlns|^type$|^version$|^rel$/.test(attribute.name))
          attribute.value = clean(exchange(attribute.value, ''));
      }
    } else if (node.nodeValue?.trim()) node.nodeValue = clean(exchange(node.nodeValue, ''));
  }
  return new XMLSerializer().serializeToString(xml);
}

const exchanged = (text: string, isXml: boolean, exchange: Exchange): unknown =>
  isXml ? exchangeXml(text, exchange) : exchangeAll(JSON.parse(text), exchange);

/** Shows a document in every element that can, plays what can be played, and says what harm it does. */
async function harmBy(data: unknown): Promise<string[]> {
  const harm: string[] = [];
  for (const tag of tags) {
    const element = place(tag, {
      data,
      limit: 100,
      structuredData: tag === 'news-article',
      ...(tag === 'author-bio' && { lines: 0 }),
    });
    const state = await settledState(element);
    if (!/^(ready|empty|failed)$/.test(state)) harm.push(`${tag} is ${state || 'nowhere'}`);
    harm.push(...harmIn(element).map((one) => `${tag}: ${one}`));
    if (tag === 'video-teaser') {
      await (element as HTMLElementTagNameMap['video-teaser']).play();
      harm.push(...harmIn(element).map((one) => `${tag}, playing: ${one}`));
    }
    element.parentElement?.remove();
  }
  return harm;
}

const rounds = 3;

describe('the look for harm', () => {
  it('given an element that draws what it was given as markup, then it is seen', () => {
    const element = document.createElement('div');
    element.attachShadow({ mode: 'open' }).innerHTML =
      `<p onclick="hurt()" id="a"></p><a href=" java\nscript:hurt()">b</a>
      <iframe src="https://www.youtube.com@evil.example/embed/"></iframe><p style="color: red">c</p><style></style>`;
    expect(harmIn(element).length).to.equal(6);
  });
});

describe('hostile words', () => {
  for (const name of formats) {
    it(`given ${name} with an attack in the place of every text, then none does anything`, async () => {
      const text = fixtures.get(name) ?? '';
      const isXml = name.endsWith('.xml');
      const tried = new Set<string>();
      for (let round = 0; round < rounds; round += 1) {
        // Another attack in each field, and others in the next round.
        let next = Math.floor((round * payloads.length) / rounds);
        const payload = () => {
          next = (next + 1) % payloads.length;
          tried.add(payloads[next] as string);
          return payloads[next] as string;
        };
        const replaced = (value: string) => (isMoment.test(value) || isUrl.test(value) ? value : payload());
        const extended = (value: string) => (isMoment.test(value) || isUrl.test(value) ? value : value + payload());
        for (const exchange of [replaced, extended]) {
          expect(await harmBy(exchanged(text, isXml, exchange)), `round ${round}`).to.deep.equal([]);
        }
      }
      await held('payloads', tried.size);
    });

    it(`given ${name} with an attack in the place of every address, then none is followed`, async () => {
      const text = fixtures.get(name) ?? '';
      for (let round = 0; round < 2; round += 1) {
        let next = round * 9;
        const exchange = (value: string) =>
          isUrl.test(value) ? (addresses[next++ % addresses.length] as string) : value;
        expect(await harmBy(exchanged(text, name.endsWith('.xml'), exchange)), `round ${round}`).to.deep.equal([]);
      }
      await held('payloads', addresses.length);
    });
  }
});

// What a text keeps of itself: all but control characters and the blanks around it.
const asShown = (text: string): string => text.replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '').trim();

describe('hostile words in our own format', () => {
  it('given every attack as headline, summary, name and caption, then it stands there letter by letter', async () => {
    for (const payload of payloads) {
      const words = asShown(payload);
      const item = {
        id: 'a',
        headline: payload,
        summary: payload,
        authors: [{ name: payload }],
        kicker: payload,
        tags: [payload],
      };
      const element = place('article-card', { data: { version: 'newsroom-elements/1', items: [item] } });
      await element.updateComplete;
      if (!words) continue;
      for (const part of ['.headline', '.summary', '.kicker', '.author-link']) {
        expect(element.shadowRoot?.querySelector(part)?.textContent?.trim(), part).to.equal(words);
      }
      expect(harmIn(element)).to.deep.equal([]);
      element.parentElement?.remove();
    }
    await held('payloads', payloads.length);
  });

  it('given every attack as an HTML body, then a story is shown and nothing runs', async () => {
    for (const payload of payloads) {
      const body = `<p>Before</p>${payload}<p>After</p><p title="${payload}">${payload}</p>`;
      const element = place('news-article', {
        article: { id: 'a', headline: 'A story', body },
        structuredData: true,
      });
      expect(await settledState(element), payload).to.equal('ready');
      expect(element.shadowRoot?.textContent).to.include('Before');
      expect(harmIn(element), payload).to.deep.equal([]);
      element.parentElement?.remove();
    }
    await held('payloads', payloads.length);
  });

  it('given attacks as attributes of elements, then nothing runs', async () => {
    for (const payload of payloads.slice(0, 100)) {
      const author = place('author-bio', {
        name: payload,
        bio: payload,
        href: payload,
        avatar: payload,
        jobTitle: payload,
      });
      const photo = place('photo-with-credit', {
        image: payload,
        alt: payload,
        caption: payload,
        creditHref: payload,
        credit: payload,
      });
      const video = place('video-teaser', { video: payload, poster: payload, heading: payload, captions: payload });
      const card = place('article-card', {
        article: { id: 'a', headline: 'A', url: 'https://a.example/' },
        linkParams: payload,
        linkTarget: payload,
      });
      for (const element of [author, photo, video, card]) {
        await element.updateComplete;
        if (element === video) await video.play();
        expect(harmIn(element), payload).to.deep.equal([]);
        element.parentElement?.remove();
      }
    }
    await held('payloads', 100);
  });

  it('given a page that draws with strings of its own, then they are text', async () => {
    const items = payloads.slice(0, 120).map((headline, index) => ({ id: `${index}`, headline }));
    const element = place('news-feed', {
      data: { version: 'newsroom-elements/1', items },
      limit: 200,
      renderItem: ({ headline = '' }) => headline,
    });
    await element.updateComplete;
    expect(texts(element, 'item').length).to.equal(items.filter(({ headline }) => asShown(headline)).length);
    expect(harmIn(element)).to.deep.equal([]);
  });
});
