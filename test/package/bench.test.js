// A comparison says nothing when one side draws less.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { buildPeers } from '../../bench/build.js';
import { serve } from '../../bench/serve.js';
import { feeds } from '../../bench/variants.js';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';

const count = 30;

describe('the peers of the bench', () => {
  let browser;
  let server;
  before(async () => {
    server = await serve(await buildPeers());
    browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  /** What each card of a peer shows. */
  async function drawnBy(name) {
    const page = await browser.newPage();
    await page.goto(`${server.url}/feeds/${name}.html?n=${count}&run=${name}`);
    await page.waitForFunction(() => window.bench);
    await page.evaluate(() => window.bench.ready);
    // What is far off the screen may be drawn when it comes near, but it is drawn.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const shown = await (await page.waitForFunction(() => window.bench.isDrawn() && window.bench.shown())).jsonValue();
    await page.close();
    return shown;
  }

  it('given one feed, then all draw the same words and pictures', async () => {
    const expected = await drawnBy('template');
    assert.equal(expected.length, count);
    for (const name of Object.keys(feeds)) assert.deepEqual(await drawnBy(name), expected, name);
  });
});
