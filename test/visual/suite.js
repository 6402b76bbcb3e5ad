// What the picture suite is made of: the page that draws the matrix, the server that it reads from, and the comparison of two
// pictures. `npm run references` draws the references anew; test/visual/pictures.test.js holds the elements to them.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import pixelmatch from 'pixelmatch';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { chromiumArguments, ensureBrowsers } from '../../scripts/browsers.js';
import { startServer } from '../../scripts/serve.js';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(here));

export const references = join(here, 'references');
/** Where a difference is written, and the page itself; nothing of it is in the repository. */
export const outcome = join(root, 'shots/pictures');

// ——— What is drawn ———

export const tags = ['news-feed', 'article-card', 'news-article', 'author-bio', 'photo-with-credit', 'video-teaser'];

/** A film is never the same picture twice; the others show nothing that another case does not. */
const left = {
  'news-feed': ['dark', 'carousel, dark'],
  'article-card': ['dark'],
  'news-article': ['full', 'text alone', 'dark', 'pinned dark', 'Arabic, narrow'],
  'author-bio': ['dark'],
  'photo-with-credit': ['dark'],
  'video-teaser': ['playing', 'dark', 'consent, dark'],
};

/** Which cases are drawn where: on the screen all but a few, elsewhere those that differ there. */
export const media = {
  screen: left,
  dark: {
    'news-feed': ['grid, wide', 'carousel', 'more stories', 'loading', 'Arabic'],
    'article-card': ['card', 'live', 'breaking', 'opinion', 'sponsored', 'inline', 'for subscribers'],
    'news-article': ['full'],
    'author-bio': ['all authors of a story', 'no photo'],
    'photo-with-credit': ['zoom', 'composite', 'broken photo'],
    'video-teaser': ['file', 'consent', 'not to be played'],
  },
  forced: {
    'news-feed': ['hero', 'carousel', 'more stories', 'stale', 'failed', 'loading'],
    'article-card': ['row', 'inline', 'live', 'breaking', 'opinion', 'sponsored', 'for subscribers'],
    'news-article': ['excerpt', 'short'],
    'author-bio': ['full', 'all authors of a story', 'no photo'],
    'photo-with-credit': ['zoom', 'composite', 'broken photo', 'lightbox'],
    'video-teaser': ['file', 'consent', 'not to be played', 'upright'],
  },
  print: {
    'news-feed': ['hero', 'grid', 'carousel', 'more stories', 'failed'],
    'article-card': ['row', 'inline', 'live', 'breaking', 'sponsored'],
    'news-article': ['full', 'excerpt'],
    'author-bio': ['full', 'all authors of a story'],
    'photo-with-credit': ['zoom', 'long words'],
    'video-teaser': ['file', 'consent', 'YouTube'],
  },
};

const html = (script) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>The state matrix</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/test/visual/page.css">
    <script type="module" src="/dist/newsroom-elements.js"></script>
    <script type="module">${script}</script>
  </head>
  <body></body>
</html>
`;

/** Serves the page; `places` is what its cases read from. `close` ends it. */
export async function startPage() {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'matrix.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  mkdirSync(outcome, { recursive: true });
  writeFileSync(join(outcome, 'matrix.html'), html(outputFiles[0].text.replaceAll('</script', '<\\/script')));
  const server = await startServer({ port: 0 });
  const silent = createServer(({ url }, response) => {
    if (url === '/missing') response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
  });
  await new Promise((listening) => silent.listen(0, '127.0.0.1', listening));
  const elsewhere = silent.address().port;
  return {
    url: 'http://meridian.example/shots/pictures/matrix.html',
    // Addresses are written out on paper and after a failure, and a free port is another one every time.
    hosts: `MAP meridian.example 127.0.0.1:${new URL(server.url).port}, MAP elsewhere.example 127.0.0.1:${elsewhere}`,
    places: {
      content: '/demo/content/',
      never: 'http://elsewhere.example/never',
      missing: 'http://elsewhere.example/missing',
    },
    async close() {
      silent.closeAllConnections();
      silent.close();
      await server.close();
    },
  };
}

// ——— Chromium ———

/** As large as the photograph, with a circle: a crop shows, a squeeze shows, and it costs a few bytes. */
const testCard = ({ width, height }) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
  <rect width="100%" height="100%" fill="#8f9aa3"/>
  <path d="M0 0L${width} ${height}M${width} 0L0 ${height}" stroke="#5d6a75" stroke-width="${width / 100}"/>
  <circle cx="50%" cy="50%" r="${Math.min(width, height) * 0.4}" fill="#c3c9ce" stroke="#5d6a75" stroke-width="${width / 100}"/>
</svg>`;

/** Starts Chromium and opens the page, with test cards in the place of photographs. */
export async function openInChromium({ url, hosts }) {
  const browser = await chromium.launch({
    executablePath: ensureBrowsers({ all: false }).chromium,
    args: [...chromiumArguments, `--host-resolver-rules=${hosts}`],
  });
  const context = await browser.newContext({
    viewport: { width: 1248, height: 900 },
    locale: 'en-US',
    timezoneId: 'Europe/Kyiv',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.route(/\.(jpe?g|png|webp)$/, async (route) => {
    if (route.request().resourceType() !== 'image') return route.continue();
    const file = join(root, new URL(route.request().url()).pathname);
    const body = testCard(await sharp(file).metadata());
    return route.fulfill({ contentType: 'image/svg+xml', body });
  });
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => customElements.whenDefined('video-teaser'));
  return { browser, page };
}

const emulation = {
  screen: { media: 'screen', forcedColors: 'none', colorScheme: 'light' },
  dark: { media: 'screen', forcedColors: 'none', colorScheme: 'dark' },
  forced: { media: 'screen', forcedColors: 'active', colorScheme: 'light' },
  print: { media: 'print', forcedColors: 'none', colorScheme: 'light' },
};

const clipOf = (name) => {
  const { x, y, width, height } = document.getElementById(name).getBoundingClientRect();
  return { x: x + scrollX, y: y + scrollY, width: Math.ceil(width), height: Math.ceil(height), scale: 1 };
};

/** The lightbox covers the whole page, so it is drawn and pictured alone. */
const covers = (name) => name === 'lightbox';

/** Pictures of an element's cases: `[{name, file, bytes, boxes}]`, where `file` is the reference's. */
export async function photograph(page, tag, medium, { places }) {
  await page.emulateMedia(emulation[medium]);
  const named = media[medium][tag];
  const all = await page.evaluate(([tag, places]) => window.namesOf(tag, places), [tag, places]);
  const wrong = named.filter((name) => !all.includes(name));
  if (wrong.length > 0) throw new Error(`The matrix of ${tag} has no ${wrong.join(', ')}.`);
  const wanted = all.filter((name) => named.includes(name) === (medium !== 'screen'));
  const draw = (names) =>
    page.evaluate(
      ([tag, names, places, scheme]) => window.drawMatrix(tag, names, places, scheme),
      [tag, names, places, medium === 'dark' ? 'dark' : undefined],
    );

  const client = await page.context().newCDPSession(page);
  const pictures = [];
  for (const names of [wanted.filter((name) => !covers(name)), wanted.filter(covers)]) {
    await draw(names);
    const boxes = await page.evaluate(() => window.boxesOfCases());
    for (const name of names) {
      const { data } = await client.send('Page.captureScreenshot', {
        clip: covers(name) ? undefined : await page.evaluate(clipOf, name),
        captureBeyondViewport: !covers(name),
        optimizeForSpeed: true,
      });
      const file = `${tag}/${medium}/${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.webp`;
      pictures.push({ name, file, bytes: Buffer.from(data, 'base64'), boxes: boxes[name] });
    }
  }
  await client.detach();
  return pictures;
}

// ——— Comparison ———

const inFewColours = (bytes) => sharp(bytes).png({ palette: true, colours: 16, dither: 0 }).toBuffer();

/** How a reference is kept: what type and hairlines need of colours, and nothing lost besides. */
export const compress = async (bytes) =>
  sharp(await inFewColours(bytes))
    .webp({ lossless: true, effort: 6 })
    .toBuffer();

const pixels = (bytes, right, bottom) =>
  sharp(bytes)
    .ensureAlpha()
    .extend({ right, bottom, background: { r: 255, g: 0, b: 255, alpha: 1 } })
    .raw()
    .toBuffer();

/** How many pixels of two pictures differ, and a picture of them in red. Sizes may differ too: what one lacks is a difference. */
async function compare(one, other) {
  const sizes = await Promise.all([one, other].map((bytes) => sharp(bytes).metadata()));
  const width = Math.max(...sizes.map((size) => size.width));
  const height = Math.max(...sizes.map((size) => size.height));
  const [a, b] = await Promise.all(
    [one, other].map((bytes, index) => pixels(bytes, width - sizes[index].width, height - sizes[index].height)),
  );
  const diff = Buffer.alloc(a.length);
  // A hairline is 15 % darker than paper, and must not get lost.
  const differing = pixelmatch(a, b, diff, width, height, { threshold: 0.1 });
  return {
    differing,
    width,
    height,
    picture: () =>
      sharp(diff, { raw: { width, height, channels: 4 } })
        .png()
        .toBuffer(),
  };
}

/** How much a picture differs from its reference, which has few colours: where that counts, it is given few as well. */
export async function compareWithReference(reference, bytes) {
  const result = await compare(reference, bytes);
  if (result.differing <= tolerance(result)) return result;
  const reduced = await compare(reference, await inFewColours(bytes));
  return reduced.differing < result.differing ? reduced : result;
}

/** The version of Chromium that drew the references. */
export const drawnBy = () => readFileSync(join(references, 'chromium.txt'), 'utf8').trim();

/**
 * How many pixels may differ. The fonts are fixtures and nothing is drawn by a graphics card, so the same Chromium gives the
 * same picture on every machine, and a lost hairline shows. Another one may set its edges a little otherwise; what has moved
 * by a line still shows.
 */
export const tolerance = ({ width, height }, isSameChromium = true) =>
  Math.max(16, width * height * (isSameChromium ? 0.0001 : 0.005));

/** Reference, present and difference side by side. */
export async function writeSideBySide(file, reference, present, { width, height, picture }) {
  const gap = 16;
  const target = join(outcome, file.replace(/\.webp$/, '.png'));
  mkdirSync(dirname(target), { recursive: true });
  const inputs = [reference, present, await picture()];
  await sharp({ create: { width: 3 * width + 2 * gap, height, channels: 3, background: '#808' } })
    .composite(inputs.map((input, index) => ({ input, left: index * (width + gap), top: 0 })))
    .png()
    .toFile(target);
  return target;
}
