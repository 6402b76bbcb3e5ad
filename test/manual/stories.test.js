// The manual as its readers see it: every story of dist-storybook in Chromium, with what is done in it, without an error in
// the console and without a fault that axe can find; every page of documentation, without an error. Needs
// `npm run storybook:build`.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';
import { startServer } from '../../scripts/serve.js';

const built = fileURLToPath(new URL('../../dist-storybook/', import.meta.url));
const { entries } = JSON.parse(readFileSync(`${built}index.json`, 'utf8'));
const stories = Object.values(entries).filter(({ type }) => type === 'story');
const pages = Object.values(entries).filter(({ type }) => type === 'docs');

let server;
let browser;

before(async () => {
  server = await startServer({ root: built, port: 0 });
  browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await server?.close();
});

/** What is asked for in vain on purpose: the states of failure, and providers, who are not to be had in a test. */
const isMeant = (address) => /\/missing\.json|\/__mended|\.invalid\b/.test(address) || !address.startsWith(server.url);

/** A page of the preview; what goes wrong in it is put into `errors`. */
async function openPreview(viewMode, isChecked) {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(`${error.stack ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isMeant(message.location().url ?? '')) errors.push(message.text());
  });
  // The elements never reach for another site before a reader does.
  await context.route(
    (url) => url.origin !== server.url && url.protocol.startsWith('http'),
    (route) => route.abort(),
  );
  // A carousel's position is an animation along its scrolling, which has no end that Storybook could wait for.
  await page.addInitScript(() => {
    Element.prototype.getAnimations = Document.prototype.getAnimations = ShadowRoot.prototype.getAnimations = () => [];
  });
  await page.exposeFunction('pressKey', (key) => page.keyboard.press(key));
  const globals = isChecked ? '' : '&globals=a11y.manual:!true';
  await page.goto(`${server.url}/iframe.html?id=none--here&viewMode=${viewMode}${globals}`);
  await page.waitForSelector('.sb-show-errordisplay, .sb-show-nopreview', { state: 'attached' });
  errors.length = 0;
  return { page, errors, close: () => context.close() };
}

/** Runs in the page: shows a story and resolves with what is wrong with it. */
function show({ storyId, viewMode }) {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const wrong = [];
  return new Promise((resolve) => {
    const finish = ({ storyId: told, reporters = [] } = {}) => {
      if (told !== undefined && told !== storyId) return;
      for (const [name, listener] of Object.entries(listeners)) channel.off(name, listener);
      for (const { type, status, result } of reporters) {
        if (status !== 'failed') continue;
        const found = result?.violations?.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        );
        wrong.push(`${type}: ${(found ?? [JSON.stringify(result)]).join('\n')}`);
      }
      resolve(wrong);
    };
    const fail = (error) => {
      wrong.push(error.stack ?? error.message ?? error.description ?? JSON.stringify(error));
    };
    const listeners = {
      storyFinished: finish,
      playFunctionThrewException: fail,
      unhandledErrorsWhilePlaying: (list) => list.forEach(fail),
      storyThrewException: (error) => (fail(error), finish()),
      storyErrored: (error) => (fail(error), finish()),
      storyMissing: () => (wrong.push('It is not there.'), finish()),
      ...(viewMode === 'docs' && { docsRendered: () => finish() }),
    };
    for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener);
    setTimeout(() => (wrong.push('It does not come to an end.'), finish()), 20_000);
    channel.emit('setCurrentStory', { storyId, viewMode });
  });
}

/** By the file that they are told in: each has a page of the browser for itself, and several run at once. */
const groups = {};
for (const entry of [...stories, ...pages])
  (groups[entry.type === 'docs' ? 'docs' : entry.importPath] ??= []).push(entry);

describe('The manual', { concurrency: 4 }, () => {
  it('has a page for every document of docs/', () => {
    const root = new URL('../../', import.meta.url);
    const guides = readdirSync(new URL('docs', root)).filter((file) => file.endsWith('.md'));
    const missing = guides
      .map((file) => `stories/guides/${file.replace('.md', '.mdx')}`)
      .filter((file) => !existsSync(new URL(file, root)));
    assert.deepEqual(missing, []);
  });

  for (const [file, told] of Object.entries(groups)) {
    const viewMode = file === 'docs' ? 'docs' : 'story';
    const name = viewMode === 'docs' ? 'page of documentation' : `story of ${file}`;
    it(`shows every ${name} without a fault`, { timeout: 120_000 }, async () => {
      // States of the elements go through axe in test/elements/states.test.ts, in three browsers.
      const { page, errors, close } = await openPreview(viewMode, !told[0].title.startsWith('Elements/'));
      const failures = [];
      for (const { id } of told) {
        const wrong = await page.evaluate(show, { storyId: id, viewMode }).catch((error) => [error.message]);
        wrong.push(...errors.splice(0));
        if (wrong.length) failures.push(`${id}\n${wrong.join('\n')}`);
      }
      await close();
      assert.equal(failures.join('\n\n'), '');
    });
  }
});
