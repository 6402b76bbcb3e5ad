// What the server's HTML is worth where scripts are off: in three browsers, each with JavaScript disabled.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { remote } from 'webdriverio';
import { renderElement } from '../../dist/server.js';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';
import { startWebkitDriver, webkitCapabilities } from '../../scripts/webkit-driver.js';

const root = new URL('../../', import.meta.url);
const bio = 'Ines has covered the water’s edge since 2016, from the ferries to the flood gates. '.repeat(8).trim();
const photo = {
  src: '/demo/content/photos/black-canyon.jpg',
  width: 1024,
  height: 729,
  alt: 'A canyon',
  caption: 'The canyon',
  credit: 'T. O’Sullivan',
  renditions: [{ src: '/demo/content/photos/black-canyon.jpg', width: 512 }],
};
const video = {
  title: 'A crossing',
  description: bio,
  embedUrl: 'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
  poster: photo,
};
const story = (id) => ({
  id,
  url: `https://news.example/${id}`,
  headline: `Story ${id}`,
  summary: 'It rose in the night.',
  published: '2026-11-20T10:00:00Z',
  authors: [{ name: 'Ines Halloran', bio }],
  photo,
  video,
  body: [{ type: 'paragraph', text: ['The gates were closed at noon.'] }],
});
const data = { version: 'newsroom-elements/1', title: 'The Meridian', items: ['a', 'b', 'c'].map(story) };

const pages = {
  'news-feed': { attributes: { limit: 2 }, nextPage: '/news?page=2' },
  'news-article': {},
  'author-bio': {},
  'photo-with-credit': { attributes: { zoom: true } },
  'video-teaser': {},
  'article-card': { attributes: { variant: 'row' } },
  // A longer story than the others have.
  'news-article?excerpt': {
    attributes: { body: 'excerpt' },
    data: {
      ...data,
      items: [{ ...story('a'), body: ['1', '2', '3', '4'].map((text) => ({ type: 'paragraph', text: [text] })) }],
    },
  },
};

const tagOf = (name) => name.split('?')[0];

/** Runs in the page, asked by the driver: what a reader sees of an element. */
function look(tag) {
  const { shadowRoot } = document.querySelector(tag);
  const seen = (node) => node.checkVisibility() && node.getBoundingClientRect().height > 1;
  const all = (selector) => [...shadowRoot.querySelectorAll(selector)];
  return {
    isDefined: document.querySelector(tag).matches(':defined'),
    height: document.querySelector(tag).getBoundingClientRect().height,
    text: all('*')
      .filter((node) => seen(node) && [...node.childNodes].some((child) => child.nodeType === 3))
      .map((node) => node.textContent.trim())
      .join(' | '),
    buttons: all('button').filter(seen).length,
    cut: all('.clamp').filter((node) => node.scrollHeight > node.clientHeight + 1).length,
    links: all('a[href]')
      .filter(seen)
      .map((link) => `${link.rel} ${link.getAttribute('href')}`.trim()),
    images: all('img')
      .filter(seen)
      .map((image) => ({ loading: image.loading, srcset: image.srcset, width: image.getBoundingClientRect().width })),
  };
}

const found = findBrowsers();
const browsers = {
  async Chromium() {
    const browser = await chromium.launch({ executablePath: found.chromium, args: chromiumArguments });
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    return { page, close: () => browser.close() };
  },
  async Firefox() {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: found.firefox,
      headless: true,
      extraPrefsFirefox: { 'javascript.enabled': false },
    });
    return { page: await browser.newPage(), close: () => browser.close() };
  },
  async WebKit() {
    const { port, stop } = await startWebkitDriver(found.webkit);
    const browser = await remote({
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: webkitCapabilities(found.webkit, 'enable-javascript=false'),
    }).catch((error) => {
      stop();
      throw error;
    });
    const page = {
      goto: (url) => browser.url(url),
      title: () => browser.getTitle(),
      evaluate: (look, tag) => browser.execute(look, tag),
    };
    return { page, close: () => browser.deleteSession().finally(stop) };
  },
};

let server;
let place;
before(async () => {
  server = createServer(async ({ url }, response) => {
    const name = url.slice(1);
    if (url.startsWith('/demo/')) return response.end(readFileSync(new URL(`.${url}`, root)));
    if (!pages[name]) return response.writeHead(404).end();
    const html = await renderElement(tagOf(name), { data, ...pages[name] });
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(
      `<!doctype html><title>x</title><body>${html}<script>document.title = 'A script ran'</script></body>`,
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  place = `http://127.0.0.1:${server.address().port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

for (const [name, launch] of Object.entries(browsers)) {
  describe(`without scripts in ${name}`, { skip: !found[name.toLowerCase()] && 'It is not installed here.' }, () => {
    let browser;
    before(async () => (browser = await launch()));
    after(() => browser?.close());

    async function show(name) {
      await browser.page.goto(`${place}/${name}`);
      assert.equal(await browser.page.title(), 'x');
      const seen = await browser.page.evaluate(look, tagOf(name));
      assert.equal(seen.isDefined, false);
      assert.equal(seen.buttons, 0, 'a button that can do nothing');
      assert.equal(seen.cut, 0, 'a text that nobody can open');
      return seen;
    }

    test('given a feed, then its stories and pictures stand there, and a link leads to the next page', async () => {
      const { text, links, images } = await show('news-feed');
      assert.match(text, /The Meridian.*Story a.*It rose in the night\..*Story b/);
      assert.ok(links.includes('https://news.example/a'), links.join());
      assert.ok(links.includes('next /news?page=2'), links.join());
      assert.deepEqual(
        images.map((image) => image.loading),
        ['eager', 'lazy'],
      );
      assert.ok(images.every(({ srcset, width }) => srcset && width > 50));
    });

    test('given a story, then text, credit and the whole bio can be read', async () => {
      const { text } = await show('news-article');
      for (const words of ['Story a', 'The gates were closed at noon.', 'T. O’Sullivan', bio]) {
        assert.ok(text.includes(words), words);
      }
    });

    test('given an excerpt, then a link leads on to the whole story', async () => {
      const { text, links } = await show('news-article?excerpt');
      assert.match(text, /\b3 \| Read more/);
      assert.ok(links.includes('https://news.example/a'), links.join());
    });

    test('given an author, then the bio is whole', async () => {
      const { text } = await show('author-bio');
      assert.ok(text.includes(bio));
    });

    test('given a photo, then picture, caption and credit stand there', async () => {
      const { text, images } = await show('photo-with-credit');
      assert.match(text, /The canyon.*T\. O’Sullivan/);
      assert.ok(images[0].width > 100);
    });

    test('given a video, then its poster and its whole description stand there, with a link to where it plays', async () => {
      const { text, links, images } = await show('video-teaser');
      assert.ok(text.includes(bio));
      assert.ok(links.includes(video.embedUrl), links.join());
      assert.ok(images[0].width > 100);
    });

    test('given a card, then headline, summary and picture stand there', async () => {
      const { text, images } = await show('article-card');
      assert.match(text, /Story a.*It rose in the night/);
      assert.equal(images.length, 1);
    });
  });
}
