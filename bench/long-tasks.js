// How long a page stands still while a document of about 5 MiB is read and drawn: the longest task from the moment an
// element of the built bundle is given it until it has drawn, by `data` and by `src`, in Chromium without throttling. Needs
// `npm run build`. Prints a Markdown table; the goal is 200 ms.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../scripts/browsers.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = readFileSync(`${root}dist/newsroom-elements.js`);

const paragraph =
  'The channel is cleared by barge at night, before the lampreys spawn, and the wall is inspected twice. ';
const html = `<p>${paragraph.repeat(3)}</p>`.repeat(3);
const time = '2026-11-21T17:05:00Z';

/** An entry in the words of each format; with `body` a story, without the least that is one. */
const entries = {
  native: (id, url, title, body) => ({
    id,
    headline: title,
    ...(body && {
      url,
      published: time,
      body: [3, 3, 3].map((n) => ({ type: 'paragraph', text: [paragraph.repeat(n)] })),
    }),
  }),
  'json-feed': (id, url, title, body) => ({
    id,
    title,
    ...(body && { url, date_published: time, content_html: body }),
  }),
  ghost: (id, url, title, body) => ({ id, url, title, excerpt: '', ...(body && { published_at: time, html: body }) }),
  wordpress: (id, url, title, body) => ({
    id,
    link: url,
    title: { rendered: title },
    ...(body && { date_gmt: time, content: { rendered: body } }),
  }),
  ninjs: (id, url, title, body) => ({
    uri: url,
    headline: title,
    ...(body && { versioncreated: time, body_html: body }),
  }),
  'json-ld': (id, url, title, body) => ({
    '@type': 'NewsArticle',
    url,
    headline: title,
    ...(body && { datePublished: time, articleBody: paragraph.repeat(9) }),
  }),
  rss: (id, url, title, body) =>
    `<item><guid>${id}</guid><title>${title}</title>${body ? `<link>${url}</link><content:encoded><![CDATA[${body}]]></content:encoded>` : ''}</item>`,
};
const wholes = {
  native: (items) => ({ version: 'newsroom-elements/1', items }),
  'json-feed': (items) => ({ version: 'https://jsonfeed.org/version/1.1', title: 'News', items }),
  ghost: (posts) => ({ posts }),
  wordpress: (posts) => posts,
  ninjs: (items) => ({ items }),
  'json-ld': (nodes) => ({ '@context': 'https://schema.org', '@graph': nodes }),
  rss: (items) =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>${items.join('')}</channel></rss>`,
};

const documents = {};
for (const [name, entry] of Object.entries(entries)) {
  for (const [count, body] of [
    [100_000, ''],
    [5_000, html],
  ]) {
    const write = (n) => entry(`n${n}`, `https://news.example/${n}`, `Story ${n}`, body);
    // More than 5 MiB is not loaded.
    const most = Math.floor((5 * 2 ** 20 - 300) / (JSON.stringify(write(count)).length + 1));
    const items = Array.from({ length: Math.min(count, most) }, (_, n) => write(n));
    const whole = wholes[name](items);
    documents[`${name}, ${items.length.toLocaleString('en')} items`] =
      typeof whole === 'string' ? whole : JSON.stringify(whole);
  }
}

const server = createServer(({ url }, answer) => {
  const name = decodeURIComponent(url.slice(1));
  if (name === 'newsroom-elements.js') answer.setHeader('content-type', 'text/javascript').end(bundle);
  else if (name in documents) answer.end(documents[name]);
  else answer.setHeader('content-type', 'text/html').end('<script type="module" src="newsroom-elements.js"></script>');
});
await new Promise((resolve) => server.listen(0, resolve));
const origin = `http://localhost:${server.address().port}/`;

/** Runs in a fresh page: the longest task until the feed is drawn. */
async function longest([name, way]) {
  await customElements.whenDefined('news-feed');
  const feed = document.createElement('news-feed');
  if (way === 'data') {
    const text = await (await fetch(encodeURIComponent(name))).text();
    feed.data = text.startsWith('<') ? text : JSON.parse(text);
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask' });
  if (way === 'src') feed.src = encodeURIComponent(name);
  const ended = new Promise((resolve) => {
    for (const type of ['news-load', 'news-error']) feed.addEventListener(type, () => resolve(type));
  });
  document.body.append(feed);
  const type = await ended;
  await new Promise((resolve) => setTimeout(resolve, 500));
  tasks.push(...observer.takeRecords());
  return type === 'news-load' ? Math.round(Math.max(0, ...tasks.map(({ duration }) => duration))) : type;
}

const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
console.log('| document | MiB | by data, ms | by src, ms |\n| --- | --: | --: | --: |');
for (const [name, text] of Object.entries(documents)) {
  const times = [];
  for (const way of ['data', 'src']) {
    const page = await browser.newPage();
    await page.goto(origin);
    times.push(await page.evaluate(longest, [name, way]));
    await page.close();
  }
  console.log(`| ${name} | ${(Buffer.byteLength(text) / 2 ** 20).toFixed(1)} | ${times.join(' | ')} |`);
}
await browser.close();
server.close();
