// `npm run shots`: pictures of the demo pages at the widths and in the colours that matter, with clock and zone pinned, so
// that two runs of the same code give the same pictures. `npm run shots -- card feed --width 240 --scheme dark` narrows it.
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments, ensureBrowsers } from './browsers.js';
import { startServer } from './serve.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'shots');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string', multiple: true, default: ['1200', '680', '240'] },
    scheme: { type: 'string', multiple: true, default: ['light', 'dark'] },
  },
});

function choosePages() {
  const pages = readdirSync(join(root, 'demo'))
    .filter((file) => file.endsWith('.html'))
    .map((file) => basename(file, '.html'));
  const wanted = positionals.map((name) => basename(name, '.html'));
  const unknown = wanted.filter((name) => !pages.includes(name));
  if (unknown.length > 0) throw new Error(`No demo page ${unknown.join(', ')}; there are ${pages.join(', ')}.`);
  return wanted.length > 0 ? wanted : pages;
}

/** Runs in the page: everything on it has been fetched, drawn and settled. */
async function settle() {
  const everyElement = (scope) =>
    [...scope.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? everyElement(element.shadowRoot) : []),
    ]);
  const waitForUpdates = async () => {
    for (const element of everyElement(document)) await element.updateComplete;
  };
  const atMost = (milliseconds, promise) =>
    Promise.race([promise, new Promise((elapsed) => setTimeout(elapsed, milliseconds))]);

  await waitForUpdates();
  // Scrolling through brings in what waits for being seen: lazy photos, feeds that load when near.
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
  scrollTo(0, 0);
  await waitForUpdates();
  await document.fonts.ready;
  const images = everyElement(document).filter((element) => element.localName === 'img');
  await atMost(5000, Promise.all(images.map((image) => image.decode().catch(() => undefined))));
}

async function shoot(browser, address, { name, width, scheme }) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: 'en-US',
    timezoneId: 'Europe/Kyiv',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime('2026-11-22T12:00:00Z');
  await page.goto(`${address}/demo/${name}.html`, { waitUntil: 'load' });
  // A page may keep a request open on purpose (a feed that never answers): its loading state is the picture then.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  await page.evaluate(settle);
  const file = join(folder, `${name}-${width}-${scheme}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  await context.close();
  return file;
}

async function main() {
  const pages = choosePages();
  mkdirSync(folder, { recursive: true });
  const server = await startServer();
  const executablePath = ensureBrowsers({ all: false }).chromium;
  const browser = await chromium.launch({ executablePath, args: chromiumArguments });
  try {
    for (const name of pages)
      for (const width of values.width.map(Number))
        for (const scheme of values.scheme) console.log(await shoot(browser, server.url, { name, width, scheme }));
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
