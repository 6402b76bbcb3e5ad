// What reading costs beside parsing: a feed of 1,000 stories in every JSON format against `JSON.parse` of the same text, and
// 1,000 HTML bodies against DOMParser alone. Medians of interleaved runs in Chromium; prints a Markdown table of ratios.
// "Read" is what `news-load` waits for: every story with all that a page needs to choose and to draw it. "All" also opens
// every story: each field of each is asked for, bodies of HTML too.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../scripts/browsers.js';

const root = fileURLToPath(new URL('..', import.meta.url));
/** The same story, as each format writes it. */
const story = (format) => JSON.parse(readFileSync(`${root}demo/content/formats/${format}.json`, 'utf8'));

const stories = 1000;
const rounds = 15;

/** As many entries as asked for; each has an id and an address of its own. */
function repeat(entry) {
  return Array.from({ length: stories }, (_, index) => {
    const copy = structuredClone(entry);
    for (const key of ['id', 'uri', 'guid', '@id', 'url', 'link', 'headline']) {
      const value = copy[key];
      if (typeof value === 'number') copy[key] = index + 1;
      if (typeof value === 'string') copy[key] = `${value}-${index}`;
    }
    return copy;
  });
}

const list = (format, key) => {
  const document = story(format);
  const { [key]: items = [document], ...facts } = document;
  return JSON.stringify({ ...facts, [key]: repeat(items[0]) });
};

const documents = {
  native: JSON.stringify({
    version: 'newsroom-elements/1',
    items: repeat(story('native').items?.[0] ?? story('native')),
  }),
  'json-feed': list('json-feed', 'items'),
  ghost: list('ghost', 'posts'),
  wordpress: JSON.stringify(repeat([story('wordpress')].flat()[0])),
  ninjs: JSON.stringify(repeat(story('ninjs-3.1'))),
  'json-ld': list('json-ld', '@graph'),
};

const bodies = repeat(story('ghost').posts[0]).map(({ html }) => html);

/** Runs in the page: the median milliseconds of each way, one after the other in every round. */
function measure([documents, bodies, rounds]) {
  const { readDocument, readHtmlBlocks } = globalThis.reading;
  const ways = Object.entries(documents).flatMap(([name, text]) => [
    [`${name} parse`, () => JSON.parse(text)],
    [`${name} read`, () => readDocument(text)],
    [`${name} all`, () => readDocument(text).feed.items.map((item) => Object.values(item))],
  ]);
  ways.push(
    ['bodies parse', () => bodies.map((html) => new DOMParser().parseFromString(html, 'text/html'))],
    ['bodies read', () => bodies.map((html) => readHtmlBlocks(html, undefined))],
  );
  const times = Object.fromEntries(ways.map(([name]) => [name, []]));
  for (let round = -3; round < rounds; round += 1) {
    for (const [name, run] of ways) {
      // Opening a thousand stories takes seconds, and nothing depends on its third digit.
      if (name.endsWith('all') && round % 5) continue;
      const started = performance.now();
      run();
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

const { outputFiles } = await build({
  stdin: {
    contents: `export { readDocument } from './src/formats/read-document.ts';
      export { readHtmlBlocks } from './src/formats/native.ts';
      import { addFormats } from './src/formats/registry.ts';
      import { rareFormats } from './src/formats/rare-formats.ts';
      addFormats(rareFormats);`,
    resolveDir: root,
  },
  bundle: true,
  minify: true,
  format: 'iife',
  globalName: 'reading',
  write: false,
});

const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
const page = await browser.newPage();
await page.addScriptTag({ content: outputFiles[0].text.replace('var reading', 'globalThis.reading') });
const times = await page.evaluate(measure, [documents, bodies, rounds]);
await browser.close();

const row = (name, goal) => {
  const ratio = times[`${name} read`] / times[`${name} parse`];
  const ms = (way) => times[`${name} ${way}`]?.toFixed(1) ?? '';
  return `| ${name} | ${ms('parse')} | ${ms('read')} | ${ratio.toFixed(2)} | ${goal} | ${ms('all')} |`;
};
console.log(
  [
    `| ${stories} stories of | parse, ms | read, ms | ratio | goal | all, ms |`,
    '| --- | --: | --: | --: | --: | --: |',
    ...Object.keys(documents).map((name) => row(name, '3')),
    row('bodies', '1.5'),
  ].join('\n'),
);
