// What assistive technology is given by an element that stands alone on a page: Chromium's accessibility tree as it is while a
// screen reader runs (`--force-renderer-accessibility`). Without one Chromium computes it in part only: what
// `content-visibility` skips is then left out.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';
import { startServer } from '../../scripts/serve.js';

let server;
let browser;
let page;

before(async () => {
  server = await startServer({ port: 0 });
  browser = await chromium.launch({
    executablePath: findBrowsers().chromium,
    args: [...chromiumArguments, '--force-renderer-accessibility'],
  });
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Kyiv' });
  page = await context.newPage();
  await page.clock.setFixedTime('2026-11-22T12:00:00Z');
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** Roles that say nothing to a reader. */
const silent = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'RootWebArea', 'ListMarker']);

const alone = `<!doctype html><html lang="en"><title>Alone</title>
  <script type="module" src="/dist/newsroom-elements.js"></script>`;

/** The element alone on a page, read out: role, "name", level. */
async function readOut(tag, properties) {
  await page.route('**/demo/alone.html', (route) => route.fulfill({ contentType: 'text/html', body: alone }));
  await page.goto(`${server.url}/demo/alone.html`);
  await page.evaluate(
    async ([tag, properties]) => {
      await customElements.whenDefined(tag);
      const element = Object.assign(document.createElement(tag), properties);
      document.body.append(element);
      while (!element.matches(':state(ready)')) await new Promise(requestAnimationFrame);
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    },
    [tag, properties],
  );
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  await client.detach();
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const say = (node) => {
    if (!node) return [];
    const level = node.properties?.find(({ name }) => name === 'level')?.value.value;
    const said = [
      node.role?.value.replace('StaticText', 'text'),
      node.name?.value && JSON.stringify(node.name.value),
      level,
    ]
      .filter(Boolean)
      .join(' ');
    // A link's name is its words.
    const below = /link|button/.test(node.role?.value) ? [] : (node.childIds ?? []).flatMap((id) => say(known.get(id)));
    return node.ignored || silent.has(node.role?.value) ? below : [said, ...below];
  };
  return say(nodes.find(({ role }) => role?.value === 'RootWebArea'));
}

const card = { src: 'content/feed.json', item: 'cat-frames' };

test('Given a card alone, when it is read out, then it is an article with a heading that is the link, then who and when.', async () => {
  assert.deepEqual(await readOut('article-card', card), [
    'article',
    'text "Science"',
    'heading "Twenty-four frames of a cat are still teaching robots to walk" 3',
    'link "Twenty-four frames of a cat are still teaching robots to walk"',
    'paragraph',
    'text "A sequence printed in 1887 has become an unlikely test for machines that stumble on stairs."',
    'text "By "',
    'link "Tomas Wren"',
    'text "1 min read"',
    'time',
    'text "22 hours ago"',
    'text ", November 21, 2026 at 3:30 PM"',
    'text "Video"',
    'text "0:09"',
    'status',
  ]);
});

test('Given heading-level and a compact card, when it is read out, then the heading has that level.', async () => {
  const read = await readOut('article-card', { ...card, variant: 'compact', headingLevel: 4 });
  assert.deepEqual(read.slice(0, 3), [
    'article',
    'text "Science"',
    'heading "Twenty-four frames of a cat are still teaching robots to walk" 4',
  ]);
});

test('Given a photo alone, when it is read out, then it is a figure with its picture, caption and credit, and a button.', async () => {
  assert.deepEqual(await readOut('photo-with-credit', { src: 'content/photo.json', zoom: true }), [
    'figure',
    'image "Dark firs in front of a snow-covered mountain range"',
    'button "Enlarge the picture"',
    'Figcaption',
    'text "Firs and high snow above an alpine valley, carbon print, 1865–1870."',
    'text "Photo:"',
    'link "Adolphe Braun/Getty’s Open Content Program"',
    'link "CC0 1.0"',
    'status',
  ]);
});

test('Given sixty stories, when they are read out, then those far below the window are there as well.', async () => {
  const items = Array.from({ length: 60 }, (_, index) => ({
    id: `${index}`,
    url: `/${index}`,
    headline: `Story ${index}`,
  }));
  const read = await readOut('news-feed', { limit: 60, data: { version: 'newsroom-elements/1', items } });
  const skipped = await page.evaluate(() => {
    const last = [...document.querySelector('news-feed').shadowRoot.querySelectorAll('.link')].at(-1);
    return !last.checkVisibility({ contentVisibilityAuto: true });
  });
  assert.ok(skipped, 'Nothing is left out of the drawing here, so this proves nothing.');
  for (const role of ['heading', 'link'])
    assert.deepEqual(
      read.filter((line) => line.startsWith(`${role} "Story`)).map((line) => /Story \d+/.exec(line)[0]),
      items.map(({ headline }) => headline),
    );
});
