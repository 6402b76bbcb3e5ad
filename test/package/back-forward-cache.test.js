// A page that the browser keeps whole while the reader is elsewhere (back/forward cache) comes back as it was. Chromium;
// playwright-core turns that cache off unless it is told not to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, beforeEach, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';

const file = (path) => readFileSync(new URL(`../../${path}`, import.meta.url));
const types = { '.js': 'text/javascript', '.json': 'application/json', '.jpg': 'image/jpeg' };
const asked = [];

const front = `<!doctype html><html lang="en"><title>Front</title>
  <script>
    addEventListener('pageshow', ({ persisted }) => (window.wasKept = persisted));
    window.faults = [];
    addEventListener('error', ({ message }) => faults.push(message));
    addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
  </script>
  <script type="module" src="/dist/newsroom-elements.js"></script>
  <news-feed src="/demo/content/feed.json" loading="eager" limit="2" refresh="30"></news-feed>`;

const server = createServer(({ url }, response) => {
  if (url === '/favicon.ico') return response.writeHead(404).end();
  asked.push(url);
  const [, ending] = /(\.\w+)(\?|$)/.exec(url) ?? [];
  response.setHeader('content-type', types[ending] ?? 'text/html');
  return response.end(
    url === '/' ? front : url === '/story' ? '<!doctype html><title>A story</title>' : file(url.slice(1)),
  );
});

let browser;
let page;
before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await chromium.launch({
    executablePath: findBrowsers().chromium,
    args: chromiumArguments,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
});
after(async () => {
  await browser?.close();
  server.closeAllConnections();
  server.close();
});

const origin = () => `http://127.0.0.1:${server.address().port}`;
const cards = () =>
  page.evaluate(() => document.querySelector('news-feed').shadowRoot.querySelectorAll('article').length);

beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(origin());
  await page.waitForFunction(() => document.querySelector('news-feed').matches(':state(ready)'));
  await page.goto(`${origin()}/story`);
  asked.length = 0;
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => window.wasKept !== undefined);
});

test('given a page that the browser kept, when the reader comes back, then its stories stand there and nothing was asked for', async () => {
  assert.equal(await page.evaluate(() => window.wasKept), true);
  assert.equal(await cards(), 2);
  assert.deepEqual(asked, []);
});

test('given a page that the browser kept, when the reader asks for more, then more stories come and nothing has failed', async () => {
  await page.getByRole('button', { name: /more/i }).click();
  await page.waitForFunction(
    () => document.querySelector('news-feed').shadowRoot.querySelectorAll('article').length > 2,
  );
  assert.deepEqual(await page.evaluate(() => window.faults), []);
});

test('given a page that the browser kept, when it is asked to reload, then the server is asked again', async () => {
  await page.evaluate(() => document.querySelector('news-feed').reload());
  assert.deepEqual(asked, ['/demo/content/feed.json']);
  assert.ok(await cards());
});
