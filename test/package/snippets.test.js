// What the documents tell people to copy is copied: every HTML snippet of ours runs in Chromium as it stands, from the
// addresses that it names, with the hash of the real file; every script is JavaScript and imports what there is; every link
// between documents leads somewhere.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import ts from 'typescript';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.js';
import { startServer } from '../../scripts/serve.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const integrity = JSON.parse(readFileSync(`${root}dist/integrity.json`, 'utf8'));

const documents = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  ...readdirSync(`${root}docs`).map((name) => `docs/${name}`),
]
  .filter((name) => name.endsWith('.md') && existsSync(root + name))
  .map((name) => ({ name, text: readFileSync(root + name, 'utf8') }));

/** All snippets in that language: `{name, code}`, by document and line. */
const snippetsIn = (language) =>
  documents.flatMap(({ name, text }) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(({ 1: code, index }) => ({
      name: `${name}:${text.slice(0, index).split('\n').length + 1}`,
      code,
    })),
  );

const tags = 'news-feed, article-card, news-article, author-bio, photo-with-credit, video-teaser';
const drawsSomething = ({ code }) => tags.split(', ').some((tag) => code.includes(`<${tag}`));

/** The addresses of the documents' examples, and what is there in this repository. */
const places = {
  [`https://cdn.example/newsroom-elements/${version}/`]: 'dist/',
  'https://cdn.example/newsroom-elements/': 'dist/',
  'https://meridian.example/demo/': 'demo/',
  'https://meridian.example/': 'demo/content/',
};

const types = {
  js: 'text/javascript',
  json: 'application/json',
  css: 'text/css',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};

function answer(url) {
  const [place, folder] = Object.entries(places).find(([start]) => url.startsWith(start)) ?? [];
  const file = place && root + folder + url.slice(place.length);
  if (!file || !/\.\w+$/.test(file) || !existsSync(file)) return { status: 404 };
  const headers = { 'access-control-allow-origin': '*', 'content-type': types[file.split('.').pop()] ?? 'text/plain' };
  return { headers, body: readFileSync(file) };
}

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

const script = `<script type="module" src="https://cdn.example/newsroom-elements/${version}/newsroom-elements.js"></script>`;

/** Opens a page of that markup in Chromium; resolves with what is wrong with it. */
async function faultsOf(page, name, code) {
  const faults = [];
  const onError = (error) => faults.push(`${name}: ${error}`);
  const onConsole = (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !/nothing\.json/.test(url)) onError(`${message.text()} ${url}`);
  };
  page.on('pageerror', onError).on('console', onConsole);
  const filled = code.replaceAll('sha384-…', integrity['newsroom-elements.js'].integrity);
  const body = filled.includes('newsroom-elements.js') ? filled : script + filled;
  const address = `${server.url}/snippet`;
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body>${body}`,
    }),
  );
  await page.goto(address);
  const states = await page.evaluate(async (selector) => {
    const elements = [...document.querySelectorAll(selector)];
    const names = ['ready', 'failed', 'empty', 'idle'];
    const stateOf = (element) => names.find((one) => element.matches(`:state(${one})`));
    const isDone = (element) => {
      element.loading = 'eager';
      const mayBeIdle = !element.src && element.localName !== 'news-feed';
      return stateOf(element) && (mayBeIdle || stateOf(element) !== 'idle');
    };
    const end = performance.now() + 20_000;
    while (performance.now() < end && !elements.every(isDone)) await new Promise(requestAnimationFrame);
    // Every picture is asked for, so that what is wrong with one is not a matter of time.
    const picturesOf = (tree) =>
      [...tree.querySelectorAll('*')].flatMap((one) => [
        ...(one instanceof HTMLImageElement ? [one] : []),
        ...(one.shadowRoot ? picturesOf(one.shadowRoot) : []),
      ]);
    const pictures = picturesOf(document);
    for (const picture of pictures) picture.loading = 'eager';
    while (performance.now() < end && !pictures.every(({ complete }) => complete)) {
      await new Promise(requestAnimationFrame);
    }
    return elements.map((element) => [element.localName, stateOf(element), element.src]);
  }, tags);
  for (const [tag, state, src] of states) {
    const isFine = state === 'ready' || (src ? src.endsWith('/nothing.json') : state === 'idle' && tag !== 'news-feed');
    if (!isFine) faults.push(`${name}: <${tag} src="${src}"> is ${state}.`);
  }
  await page.unroute(address);
  page.off('pageerror', onError).off('console', onConsole);
  return faults;
}

/** A page to which the addresses of the examples answer. */
async function openPage() {
  const page = await browser.newPage();
  await page.route(/^https:/, (route) => route.fulfill(answer(route.request().url())));
  return page;
}

test('Every HTML snippet of the documents shows what it promises, as it stands.', { timeout: 120_000 }, async () => {
  const snippets = snippetsIn('html').filter(drawsSomething);
  assert.ok(snippets.length >= 15, `${snippets.length} snippets were found.`);
  const page = await openPage();
  const faults = [];
  for (const { name, code } of snippets) faults.push(...(await faultsOf(page, name, code)));
  assert.deepEqual(faults, []);
});

test(
  'The lines of the embed builder show each element, with the hash of the script.',
  { timeout: 120_000 },
  async () => {
    const [builder, page] = await Promise.all([openPage(), openPage()]);
    await builder.goto(`${server.url}/demo/builder.html`);
    const faults = [];
    for (const tag of tags.split(', ')) {
      await builder.check(`[name="element"][value="${tag}"]`);
      const code = await builder.textContent('#snippet');
      assert.ok(code.includes(`<${tag} src="`) && code.includes(integrity['newsroom-elements.js'].integrity), code);
      faults.push(...(await faultsOf(page, tag, code)));
    }
    assert.deepEqual(faults, []);
  },
);

test('Every script of the documents is JavaScript and imports what the package exports.', async () => {
  const faults = [];
  for (const { name, code } of snippetsIn('(?:js|ts)')) {
    const file = ts.createSourceFile('snippet.ts', code, ts.ScriptTarget.Latest, true);
    faults.push(...file.parseDiagnostics.map(({ messageText }) => `${name}: ${messageText}`));
    for (const [, names, entry] of code.matchAll(/import (?!type)\{([^}]+)\} from '(newsroom-elements[^']*)'/g)) {
      const there = await import(entry);
      for (const imported of names
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)) {
        if (!(imported in there)) faults.push(`${name}: ${entry} exports no ${imported}.`);
      }
    }
  }
  assert.deepEqual(faults, []);
});

test('Every link between the documents leads to a file that is there.', () => {
  const dead = documents.flatMap(({ name, text }) =>
    [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)]
      .map(([, href]) => href)
      .filter((href) => !existsSync(new URL(href, `file://${root}${name}`)))
      .map((href) => `${name}: ${href}`),
  );
  assert.deepEqual(dead, []);
});
