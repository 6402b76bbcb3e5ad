// The pictures of the README: six elements and a page that hosts them, from the demo's content, as docs/pictures/*.webp.
// Needs `npm run build`. The headlines are in the first face of the stack that this machine
// has.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, ensureBrowsers } from './browsers.js';
import { startServer } from './serve.js';

const folder = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const content = '/demo/content/';
/** A README is fetched whole. */
const mostBytes = 400_000;

const front = `<news-feed src="${content}feed.native.json" layout="hero" limit="5" heading="The Meridian" loading="eager"></news-feed>`;

const pictures = [
  { name: 'front', width: 1120, height: 736, html: front },
  { name: 'front-dark', width: 1120, height: 736, html: front, scheme: 'dark' },
  {
    name: 'news-feed',
    width: 640,
    html: `<news-feed src="${content}feed.json" limit="4" heading="Latest from Port Alder" more="none"></news-feed>`,
  },
  {
    name: 'article-card',
    width: 640,
    html: `<article-card src="${content}feed.json" item="cat-frames" variant="inline"></article-card><br>
      <article-card src="${content}feed.json" item="slowest-crossing" variant="row"></article-card>`,
  },
  {
    name: 'news-article',
    width: 640,
    height: 860,
    html: `<news-article src="${content}story.json"></news-article>`,
  },
  { name: 'author-bio', width: 640, html: `<author-bio src="${content}author.json"></author-bio>` },
  {
    name: 'photo-with-credit',
    width: 640,
    html: `<photo-with-credit src="${content}photo.json" zoom></photo-with-credit>`,
  },
  { name: 'video-teaser', width: 640, html: `<video-teaser src="${content}video-cat.json" lines="2"></video-teaser>` },
  // The elements on somebody else's page.
  { name: 'host', width: 1120, height: 760, path: '/demo/index.html' },
];

// With P052, the Palatino of machines that have neither Apple's nor Microsoft's (Debian: fonts-urw-base35).
const face = "'Iowan Old Style', 'Palatino Linotype', Charter, Georgia, P052, serif";

const pageOf = (html) => `<!doctype html>
<html lang="en" style="color-scheme: light dark; background: light-dark(#fff, #14161a)">
  <body style="margin: 24px; font-family: ${face}; --news-font-headline: ${face}">${html}<script type="module" src="/dist/newsroom-elements.js"></script></body>
</html>`;

/** Runs in the page: everything within the window is asked for, drawn and decoded. */
async function settle() {
  const elements = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
  const isDone = (element) => element.matches(':state(ready), :state(idle)');
  const inSight = elements.filter((element) => element.getBoundingClientRect().top < innerHeight);
  while (!inSight.every(isDone)) await new Promise(requestAnimationFrame);
  const images = inSight.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('img')]);
  const shown = images.filter((image) => image.getBoundingClientRect().top < innerHeight);
  await Promise.all(shown.map((image) => image.decode()));
}

async function take(browser, address, { name, width, height, html, path = '/picture', scheme = 'light' }) {
  const context = await browser.newContext({
    // With the margin of the page.
    viewport: { width: html ? width + 48 : width, height: height ?? 900 },
    deviceScaleFactor: 1.5,
    colorScheme: scheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-11-22T18:00:00Z');
  await page.route('**/picture', (route) => route.fulfill({ contentType: 'text/html', body: pageOf(html) }));
  await page.goto(address + path, { waitUntil: 'networkidle' });
  await page.evaluate(settle);
  const tall = height ?? (await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().bottom + 24)));
  // Playwright itself knows no WebP.
  const session = await context.newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 70,
    clip: { x: 0, y: 0, width: html ? width + 48 : width, height: tall, scale: 1 },
  });
  writeFileSync(`${folder}${name}.webp`, Buffer.from(data, 'base64'));
  await context.close();
}

mkdirSync(folder, { recursive: true });
const server = await startServer({ port: 0 });
const browser = await chromium.launch({
  executablePath: ensureBrowsers({ all: false }).chromium,
  args: chromiumArguments,
});
try {
  for (const picture of pictures) await take(browser, server.url, picture);
} finally {
  await browser.close();
  await server.close();
}
const sizes = pictures.map(({ name }) => [name, readFileSync(`${folder}${name}.webp`).length]);
for (const [name, bytes] of sizes) console.log(`${name}.webp ${bytes}`);
const sum = sizes.reduce((all, [, bytes]) => all + bytes, 0);
console.log(`${sum} bytes of at most ${mostBytes}.`);
if (sum > mostBytes) process.exitCode = 1;
