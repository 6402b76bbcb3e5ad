// The Tab key through the demo pages, pressed as a reader presses it: every stop of ours is reached, in reading order, and
// shows that it has the focus. In Chromium, whose driver can press keys beside other browsers.

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

/** Runs in the page: numbers the stops within our elements in reading order, and gives their number. */
function countStops() {
  const isStop = (element) => element.matches('a[href], button, [tabindex="0"]') && element.checkVisibility();
  const stops = [...document.querySelectorAll('*')]
    .flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])])
    .filter(isStop);
  stops.forEach((stop, index) => (stop.stopNumber = index));
  return stops.length;
}

/** Runs in the page: which of them has the focus (-1: none of ours), what it is, and whether that can be seen. */
function readFocus() {
  const stop = document.activeElement?.shadowRoot?.activeElement;
  const isSeen = [undefined, '::after'].some((pseudo) => {
    if (!stop) return true;
    const { outlineStyle, outlineWidth } = getComputedStyle(stop, pseudo);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  return { number: stop?.stopNumber ?? -1, markup: stop?.outerHTML.slice(0, 120), isSeen };
}

for (const name of ['news-feed', 'article-card', 'news-article', 'author-bio', 'photo-with-credit', 'video-teaser']) {
  test(`On the page of <${name}> the Tab key reaches every stop in order, and each shows it.`, async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/demo/${name}.html`);
    await page.evaluate(async () => {
      // What waits to be near is asked for, so that everything is there to walk through.
      const elements = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
      for (const element of elements) element.loading = 'eager';
      const isDone = (element) => element.matches(':state(ready), :state(idle), :state(empty), :state(failed)');
      while (!elements.every(isDone)) await new Promise(requestAnimationFrame);
      // Folds are measured once they are drawn.
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    });
    const count = await page.evaluate(countStops);
    const walked = [];
    const unseen = [];
    // The page has stops of its own before and after.
    for (let presses = 0; presses < count + 60; presses += 1) {
      await page.keyboard.press('Tab');
      const { number, markup, isSeen } = await page.evaluate(readFocus);
      if (number >= 0) walked.push(number);
      if (!isSeen) unseen.push(markup);
      if (number === count - 1) break;
    }
    assert.deepEqual(unseen, []);
    assert.deepEqual(walked, [...Array(count).keys()]);
    await page.close();
  });
}
