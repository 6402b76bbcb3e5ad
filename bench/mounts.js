// What 200 feeds leave behind when they come and go fifty times: heap, nodes and listeners after a collection, from
// Chromium's own counters, for the built script-tag file. Fails when they grow beyond noise. `-- --feeds 20` takes fewer.

import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../scripts/browsers.js';
import { startServer } from '../scripts/serve.js';

const cycles = 50;
const { values } = parseArgs({ options: { feeds: { type: 'string', default: '200' } } });
const feeds = Number(values.feeds);
/** Growth of the heap from the tenth to the last cycle that is noise. */
const noiseBytes = 1_000_000;

const server = await startServer({ port: 0 });
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
const page = await browser.newPage();
const html = '<!doctype html><script type="module" src="/dist/newsroom-elements.js"></script><main></main>';
await page.route('**/mounts.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
await page.goto(new URL('/mounts.html', server.url).href);
await page.waitForFunction(() => customElements.get('news-feed'));

const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

async function counters() {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
}

/** Runs in the page: feeds that load, refresh, wait for more and leave. */
async function mount(count) {
  const main = document.querySelector('main');
  const all = Array.from({ length: count }, () => {
    const feed = document.createElement('news-feed');
    Object.assign(feed, { src: '/demo/content/feed.json', loading: 'eager', refresh: 60, unique: true, more: 'auto' });
    return feed;
  });
  const loaded = all.map(
    (feed) => new Promise((resolve) => feed.addEventListener('news-load', resolve, { once: true })),
  );
  main.append(...all);
  await Promise.all(loaded);
  await Promise.all(all.map((feed) => feed.updateComplete));
  main.replaceChildren();
  await new Promise((resolve) => setTimeout(resolve));
}

const seen = [];
for (let cycle = 1; cycle <= cycles; cycle += 1) {
  await page.evaluate(mount, feeds);
  if (cycle % 10 === 0) seen.push({ cycle, ...(await counters()) });
}
await browser.close();
server.close?.();

console.log('| after cycle | heap, kB | nodes | listeners |\n| --: | --: | --: | --: |');
for (const { cycle, heap, nodes, listeners } of seen) {
  console.log(`| ${cycle} | ${Math.round(heap / 1000)} | ${nodes} | ${listeners} |`);
}
const [first] = seen;
const last = seen.at(-1);
const hasGrown =
  last.heap - first.heap > noiseBytes || last.nodes > first.nodes + 50 || last.listeners > first.listeners + 5;
process.exit(hasGrown ? 1 : 0);
