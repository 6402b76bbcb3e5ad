// `npm run bench` measures everything and writes bench/results.md; `npm run bench:quick` does the most telling part of it in
// under a minute and prints it. Needs `npm run build`. `-- --rounds 3` bounds how often, `-- --seed 7` the order.

import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../scripts/browsers.js';
import { buildPeers } from './build.js';
import { measure } from './measure.js';
import { report } from './report.js';
import { serve } from './serve.js';
import { feeds, networks, videos } from './variants.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '20261123' },
    only: { type: 'string' },
  },
});
const { quick } = values;

/** Numbers from 0 to 1, the same for the same seed. */
let state = Number(values.seed);
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
}
function shuffle(list) {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]];
  }
  return shuffled;
}

const jobs = ['refreshSame', 'refresh', 'append', 'update'];
const few = ['template', 'template-contained', 'newsroom-elements'];
const slow4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

/** What is measured: of which kind, how many cards or videos, how often, by whom. */
const plan = quick
  ? [
      { kind: 'feeds', n: 20, rounds: 1, names: few },
      { kind: 'feeds', n: 100, rounds: 1 },
      { kind: 'feeds', n: 1000, rounds: 1, names: few, options: { jobs, heap: true } },
      { kind: 'videos', n: 30, rounds: 1, names: ['facade', 'newsroom-elements', 'nothing'] },
    ]
  : [
      { kind: 'feeds', n: 20, rounds: 7 },
      { kind: 'feeds', n: 100, rounds: 7, options: { jobs } },
      { kind: 'feeds', n: 1000, rounds: 5, options: { jobs, heap: true } },
      { kind: 'feeds', n: 5000, rounds: 3 },
      { kind: 'cycles', n: 100, rounds: 1, options: { cycles: 50 } },
      {
        kind: 'scripts',
        n: 20,
        rounds: 7,
        names: ['newsroom-elements', 'preact', 'react'],
        options: { scripts: true },
      },
      ...[1, 10, 30].map((n) => ({ kind: 'videos', n, rounds: 5 })),
      { kind: 'networks', n: 20, rounds: 5, options: { network: slow4G } },
    ];

const built = await buildPeers();
const server = await serve(built);
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: chromiumArguments });
const results = [];
let runs = 0;
/** Of the machine, before: more than one process a core makes the clock's numbers worthless and those of the processor larger. */
const [load] = loadavg();
const started = performance.now();
for (const { kind, n, rounds: usual, names, options } of plan.filter(
  ({ kind }) => !values.only || kind === values.only,
)) {
  const folder = kind === 'cycles' || kind === 'scripts' ? 'feeds' : kind;
  const variants = names ?? Object.keys({ feeds, videos, networks }[folder]);
  const rounds = Math.min(usual, Number(values.rounds ?? usual));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of shuffle(variants)) {
      runs += 1;
      const url = `${server.url}/${folder}/${name}.html?n=${n}&run=${runs}`;
      const result = await measure(browser, url, options);
      if (folder === 'feeds' && result.cards !== n) throw new Error(`${name} has drawn ${result.cards} of ${n} cards.`);
      results.push({ kind, n, round, name, ...result });
    }
  }
  console.error(`${kind} ${n}: ${rounds} rounds, ${Math.round((performance.now() - started) / 1000)} s`);
}
const version = browser.version();
await browser.close();
server.close();

const text = report(results, { ...built, version, command: quick ? 'npm run bench:quick' : 'npm run bench', load });
console.log(text);
if (!quick && !values.only) {
  writeFileSync(fileURLToPath(new URL('results.md', import.meta.url)), text);
  const readme = new URL('../README.md', import.meta.url);
  const table = /<!-- bench -->[^]*?<!-- \/bench -->/.exec(text)?.[0];
  writeFileSync(
    readme,
    readFileSync(readme, 'utf8').replace(/<!-- bench -->[^]*?<!-- \/bench -->/, () => table),
  );
}
