// A slow machine, a reader who saves data, a browser without some of Intl, a page that is printed before anybody has scrolled:
// the host page (demo/index.html) in Chromium, with nothing missing from it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';
import { startServer } from '../../scripts/serve.js';

let server;
let browser;

before(async () => {
  server = await startServer({ port: 0 });
  browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

async function openHostPage({ prepare, ...emulation } = {}) {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Kyiv', ...emulation });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.clock.setFixedTime('2026-11-22T12:00:00Z');
  await prepare?.(page, context);
  await page.goto(`${server.url}/demo/index.html`);
  return { page, errors, close: () => context.close() };
}

/** Runs in the page. */
const isAllReady = () =>
  ['news-article', 'news-feed', 'video-teaser', 'author-bio'].every((tag) =>
    [...document.querySelectorAll(tag)].every((element) => element.matches(':state(ready)')),
  );

const wordsOf = (page, selector) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => element.shadowRoot.querySelector('.root').innerText.replace(/\s+/g, ' '));

test('Given a machine four times as slow, when the page is opened and a story’s text is opened, then all of it is there without an error.', async () => {
  const { page, errors, close } = await openHostPage({
    async prepare(page, context) {
      const client = await context.newCDPSession(page);
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    },
  });
  await page.evaluate(() =>
    document.querySelectorAll('news-feed, author-bio, video-teaser').forEach((it) => (it.loading = 'eager')),
  );
  await page.waitForFunction(isAllReady);
  const button = page.locator('news-article button[aria-expanded]:visible').first();
  await button.press('Enter');
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  assert.deepEqual(errors, []);
  await close();
});

test('Given a page that is printed before anybody has scrolled, then everything on it is loaded, its pictures too.', async () => {
  const { page, errors, close } = await openHostPage({ viewport: { width: 800, height: 300 } });
  await page.waitForFunction(() => document.querySelector('news-article').matches(':state(ready)'));
  assert.equal(await page.evaluate(isAllReady), false);
  // What a browser does before it prints; what is asked for then comes while the reader looks at the preview.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.waitForFunction(isAllReady);
  await page.emulateMedia({ media: 'print' });
  await page.pdf();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('*')]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('img') ?? [])])
      .filter((image) => image.checkVisibility())
      .every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );
  assert.deepEqual(errors, []);
  await close();
});

test('Given a browser without Intl’s lists, relative times, plurals and segmenter, then the words are plain and all there.', async () => {
  const { page, errors, close } = await openHostPage({
    prepare: (page) =>
      page.addInitScript(() => {
        for (const name of [
          'ListFormat',
          'RelativeTimeFormat',
          'PluralRules',
          'Segmenter',
          'DurationFormat',
          'DisplayNames',
        ])
          delete Intl[name];
      }),
  });
  await page.evaluate(() =>
    document.querySelectorAll('news-feed, author-bio, video-teaser').forEach((it) => (it.loading = 'eager')),
  );
  await page.waitForFunction(isAllReady);
  const story = await wordsOf(page, 'news-article');
  assert.match(story, /By Ines Halloran, Tomas Wren/);
  assert.match(story, /21 November/);
  assert.match(story, /4 min read/);
  assert.match(await wordsOf(page, 'video-teaser'), /0:09/);
  await page.evaluate(() => document.querySelector('news-feed').showMore());
  assert.match(await wordsOf(page, 'news-feed'), /more stories/);
  assert.deepEqual(errors, []);
  await close();
});

for (const reducedMotion of ['reduce', 'no-preference']) {
  test(`Given reduced motion ${reducedMotion}, then what waits and what is live ${reducedMotion === 'reduce' ? 'stands still' : 'breathes'}.`, async () => {
    const { page, close } = await openHostPage({ reducedMotion, viewport: { width: 800, height: 300 } });
    await page.waitForFunction(() => document.querySelector('news-article').matches(':state(ready)'));
    const endless = await page.evaluate(async () => {
      const live = document.createElement('article-card');
      live.data = { version: 'newsroom-elements/1', id: '1', headline: 'A live story', status: 'live' };
      document.body.prepend(live);
      await live.updateComplete;
      return [...document.querySelectorAll('*')]
        .flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? [])
        .filter(({ effect }) => effect.getComputedTiming().endTime === Infinity)
        .map(({ effect }) => effect.target.className);
    });
    if (reducedMotion === 'reduce') assert.deepEqual(endless, []);
    else for (const name of ['live-dot', 'bone']) assert.ok(endless.includes(name), name);
    await close();
  });
}

for (const forcedColors of ['active', 'none']) {
  test(`Given forced colours ${forcedColors}, then what stands on a ground of its own has a border exactly where the ground is lost.`, async () => {
    const { page, close } = await openHostPage({ forcedColors });
    await page.waitForFunction(() => document.querySelector('news-feed').matches(':state(ready)'));
    const borders = await page.evaluate(() => {
      const { shadowRoot } = document.querySelector('news-feed');
      const widthOf = (selector) =>
        parseFloat(getComputedStyle(shadowRoot.querySelector(selector)).borderBlockStartWidth);
      return ['.badge[data-kind="breaking"]', '.tab'].map(widthOf);
    });
    for (const width of borders) assert.equal(width > 0, forcedColors === 'active');
    await close();
  });
}
