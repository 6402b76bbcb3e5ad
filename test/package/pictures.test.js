// Pictures are most of a page's bytes: which files a real browser asks a real server for, on a screen with two pixels to one.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const bundle = file('dist/newsroom-elements.js');
const picture = file('demo/content/photos/black-canyon-480.jpg');
const widths = [160, 320, 480, 640, 960, 1600];

const items = Array.from({ length: 40 }, (_, index) => ({
  id: `${index}`,
  url: `https://news.example/${index}`,
  headline: `Story ${index}`,
  photo: {
    src: `/${index}/1600.jpg`,
    width: 1600,
    height: 1067,
    alt: '',
    renditions: widths.map((width) => ({ src: `/${index}/${width}.jpg`, width, height: Math.round((width * 2) / 3) })),
  },
}));
const feed = JSON.stringify({ version: 'newsroom-elements/1', items });

const pages = {
  '/card.html': '<div style="width: 240px"><article-card src="/feed.json" loading="eager"></article-card></div>',
  '/wide-card.html':
    '<div style="width: 700px"><article-card src="/feed.json" variant="card" loading="eager"></article-card></div>',
  '/list.html':
    '<div style="width: 240px"><news-feed src="/feed.json" layout="grid" limit="40" loading="eager"></news-feed></div>',
};

describe('pictures on a screen of two pixels to one', () => {
  const asked = new Set();
  let browser;
  let server;
  let page;

  before(async () => {
    server = createServer(({ url }, response) => {
      const send = (type, body) => response.setHeader('content-type', type).end(body);
      if (url === '/bundle.js') return send('text/javascript', bundle);
      if (url === '/feed.json') return send('application/json', feed);
      if (url in pages) {
        return send('text/html', `<!doctype html><script type="module" src="/bundle.js"></script>${pages[url]}`);
      }
      if (url.endsWith('.jpg')) asked.add(url);
      return send('image/jpeg', picture);
    });
    await new Promise((resolve) => server.listen(0, resolve));
    browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
  });
  beforeEach(async () => {
    asked.clear();
    page = await browser.newPage({ deviceScaleFactor: 2, viewport: { width: 1000, height: 700 } });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  const open = async (path) => {
    await page.goto(`http://localhost:${server.address().port}${path}`);
    await page.locator('img').first().waitFor();
    await page.waitForFunction(() => {
      const [image] = document.querySelector('article-card, news-feed').shadowRoot.querySelectorAll('img');
      return image.complete && image.naturalWidth;
    });
  };

  it('given a card of 240 px, then the file of 480 px is fetched and no other', async () => {
    await open('/card.html');
    assert.deepEqual([...asked], ['/0/480.jpg']);
  });

  it('given a card of 700 px, then the file that is sharp on it is fetched and no other', async () => {
    await open('/wide-card.html');
    assert.deepEqual([...asked], ['/0/1600.jpg']);
  });

  it('given a long column of cards, then no file is wider than 480 px and those far below are not fetched until one scrolls there', async () => {
    await open('/list.html');
    await page.waitForLoadState('networkidle');
    const before = [...asked];
    assert.deepEqual(
      before.filter((url) => !url.endsWith('/480.jpg')),
      [],
    );
    assert.ok(before.length < 20, `${before.length} of ${items.length} pictures were fetched`);
    assert.ok(!asked.has('/39/480.jpg'));

    await page.locator('.item').last().scrollIntoViewIfNeeded();
    await page.waitForFunction(() => {
      const last = [...document.querySelector('news-feed').shadowRoot.querySelectorAll('img')].at(-1);
      return last.complete && last.naturalWidth;
    });
    assert.ok(asked.has('/39/480.jpg'));
  });
});
