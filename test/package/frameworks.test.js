// The demos of frameworks, built as their README says and opened in Chromium; the plain one as it stands.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';
import { startServer } from '../../scripts/serve.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const demos = `${root}demo/frameworks/`;
const { items } = JSON.parse(readFileSync(`${root}demo/content/feed.json`, 'utf8'));
const first = items.slice(0, 3).map(({ headline }) => headline);

let server;
let browser;
before(async () => {
  await build({ root: demos, logLevel: 'error' });
  server = await startServer({ port: 0 });
  browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

for (const name of readdirSync(demos).filter((file) => file.endsWith('.html'))) {
  describe(`Given ${name}`, () => {
    let page;
    const faults = [];
    const navigations = [];
    const headlines = () => page.locator('news-feed [part~="headline"] a');
    before(async () => {
      page = await browser.newPage({ colorScheme: 'light' });
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (/error|warning/.test(message.type())) faults.push(message.text());
      });
      page.on('request', (request) => {
        if (request.isNavigationRequest()) navigations.push(request.url());
      });
      await page.goto(`${server.url}/${name === 'plain.html' ? 'demo/frameworks' : 'dist-frameworks'}/${name}`);
      await headlines().first().waitFor();
    });
    after(() => page?.close());

    test('then the three stories of the object are drawn.', async () => {
      assert.deepEqual(await headlines().allInnerTexts(), first);
      assert.equal(await page.locator('news-feed').getAttribute('data'), null);
    });

    test('then it wears the theme: its face, and its paper behind the page.', async () => {
      const face = await headlines()
        .first()
        .evaluate((link) => getComputedStyle(link).fontFamily);
      assert.match(face, /Century Schoolbook/);
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(paper, 'rgb(251, 247, 238)');
    });

    test('when a headline is clicked, then the page says which, and no link is followed.', async () => {
      await headlines().nth(1).click();
      await page.locator('[role=status]', { hasText: first[1] }).waitFor({ timeout: 5_000 });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      assert.equal(navigations.length, 1);
    });

    test('then nothing has been complained of.', () => {
      assert.deepEqual(faults, []);
    });
  });
}

test('Every piece of code in docs/frameworks.md stands in a demo.', () => {
  const bare = (text) => text.replace(/\s/g, '');
  const sources = readdirSync(demos, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.md'))
    .map((file) => bare(readFileSync(`${file.parentPath}/${file.name}`, 'utf8')));
  const pieces = [...readFileSync(`${root}docs/frameworks.md`, 'utf8').matchAll(/^```\w+\n([^]*?)^```/gm)];
  assert.ok(pieces.length >= 6);
  for (const [, code] of pieces)
    assert.ok(
      sources.some((source) => source.includes(bare(code))),
      code,
    );
});
