// The host page (demo/index.html) without a mouse and without eyes: read from Chromium's accessibility tree, which is what
// screen readers are given, and operated by keys alone. What is read stands in test/fixtures/host-page.txt, to be judged by
// reading it; RENEW=1 writes it anew.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';
import { startServer } from '../../scripts/serve.js';

const expectation = new URL('../fixtures/host-page.txt', import.meta.url);

let server;
let browser;
let page;

before(async () => {
  server = await startServer({ port: 0 });
  browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
  });
  page = await context.newPage();
  await page.clock.setFixedTime('2026-11-22T12:00:00Z');
  await page.goto(`${server.url}/demo/index.html`);
  await page.evaluate(async () => {
    const elements = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
    for (const element of elements) element.loading = 'eager';
    while (!elements.every((element) => element.matches(':state(ready)'))) await new Promise(requestAnimationFrame);
    // Folds are measured once they are drawn.
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
  });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Runs in the page: the element with the focus, through shadow roots, in words. */
function readFocus() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const { localName, className, innerText } = focused;
  const words = innerText.replace(/\s+/g, ' ').trim().slice(0, 70);
  const host = focused.getRootNode().host?.localName ?? '';
  return [host, localName, className, words].filter(Boolean).join(' ');
}

const focus = () => page.evaluate(readFocus);

async function waitForFocus(wanted) {
  let seen;
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    seen = await focus();
    if (seen.startsWith(wanted)) return;
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  assert.equal(seen, wanted);
}

/** Presses Tab until the focus is on what begins with these words. */
async function tabTo(wanted, key = 'Tab') {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press(key);
    if ((await focus()).startsWith(wanted)) return;
  }
  assert.fail(`${key} has not led to "${wanted}".`);
}

/** From the top of the page. */
const restart = () =>
  page.evaluate(() => {
    document.activeElement?.blur();
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    document.querySelector('a').focus();
  });

test('Given the host page, when it is read out, then names, roles and levels are these, in this order.', async () => {
  const read = (await page.locator('body').ariaSnapshot())
    .split('\n')
    .filter((line) => !/- \/url:/.test(line))
    // A link to a story has no address below it any more.
    .map((line) => line.replace(/^(\s*- link .*"):$/, '$1').replace(/(.{150}).+$/u, '$1…'))
    .join('\n');
  if (process.env.RENEW) writeFileSync(expectation, `${read}\n`);
  assert.equal(`${read}\n`, readFileSync(expectation, 'utf8'));
});

test('Given headings, when they are listed, then none skips a level on its way down.', async () => {
  const levels = [...readFileSync(expectation, 'utf8').matchAll(/- heading .*\[level=(\d)\]/g)].map(
    ([, level]) => +level,
  );
  assert.ok(levels.length > 20);
  assert.deepEqual(
    levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
    [],
  );
});

test('Given a feed, when Enter is pressed on the way past it, then the next stop is behind it.', async () => {
  await restart();
  await tabTo('news-feed button button past-button Skip these stories');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await focus(), 'video-teaser button play-button Play: The cat of 1887 walks, then runs. 0:09 9 seconds');
});

test('Given "Show more", when Enter is pressed until the end, then each time the focus is on a story, and it is said how many came.', async () => {
  await restart();
  const feed = page.locator('news-feed').first();
  while ((await feed.locator('.more-button').count()) > 0) {
    await tabTo('news-feed button more-button Show more');
    await page.keyboard.press('Enter');
    await waitForFocus('news-feed a link');
    assert.match(await feed.locator('p[role=status]').textContent(), /^\d+ more stor(y|ies)/);
  }
  assert.equal(await feed.getByText('That is everything for now').count(), 1);
});

test('Given a folded bio, when Enter is pressed on "Read more" and again, then it opens and closes and the focus stays.', async () => {
  await restart();
  await tabTo('news-article button text-button fold-button Read more');
  const button = page.locator('news-article button[aria-expanded]:visible').first();
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-expanded'), 'true');
  await waitForFocus('news-article button text-button fold-button Read less');
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-expanded'), 'false');
  await waitForFocus('news-article button text-button fold-button Read more');
});

test('Given a picture, when it is enlarged and closed by keys, then the focus is in the dialog and then on its button again.', async () => {
  await restart();
  await tabTo('news-article button tab zoom-button');
  await page.keyboard.press('Enter');
  const dialog = page.locator('news-article dialog');
  await dialog.waitFor();
  assert.match(await focus(), /^news-article (button|dialog)/);
  // Nothing behind it is left to be read or come to.
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab');
    const isWithin = await dialog.evaluate(
      (dialog) => dialog.contains(dialog.getRootNode().activeElement) || document.activeElement === document.body,
    );
    assert.ok(isWithin, await focus());
  }
  await page.keyboard.press('Escape');
  await waitForFocus('news-article button tab zoom-button');
});

test('Given a film, when it is played and left by keys, then the focus is in the player and then on its button again.', async () => {
  await restart();
  await tabTo('video-teaser button play-button');
  await page.keyboard.press('Enter');
  await waitForFocus('video-teaser video player');
  await page.keyboard.press('Escape');
  await waitForFocus('video-teaser button play-button');
});

test('Given a story of a feed, when Enter is pressed on it, then its page opens.', async () => {
  await restart();
  await tabTo('news-feed a link Tram lines 2 and 9');
  await page.keyboard.press('Enter');
  await page.waitForURL(/story\.html\?item=flood/);
});
