// What many embeds of one feed ask of its origin: a simulation of an hour with the schedule that the library uses
// (src/load/refresh-schedule.ts). Prints the Markdown tables of docs/scale.md.

import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { outputFiles } = await build({
  entryPoints: [`${root}src/load/refresh-schedule.ts`],
  bundle: true,
  format: 'esm',
  write: false,
});
const module = `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`;
const { nextDelayMs } = await import(module);

const embeds = 100_000;
/** What one simulated embed stands for. */
const scale = 1_000_000 / embeds;
const seconds = 3600;
const refresh = 60;

/** Numbers from 0 to 1, the same in every run. */
let state = 20261122;
function random() {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 4294967296;
}

/**
 * Requests in every second of an hour.
 * @param arrival seconds within which all embeds are opened
 * @param jitter as the library has it, or none
 * @param outage [from, to] seconds in which the origin answers 503
 */
function simulate({ arrival, jitter = true, outage = [Infinity, Infinity] }) {
  const perSecond = new Float64Array(seconds);
  const chance = jitter ? random : () => 0.5;
  for (let embed = 0; embed < embeds; embed += 1) {
    let failures = 0;
    for (let now = random() * arrival; now < seconds;) {
      perSecond[Math.floor(now)] += scale;
      const fails = now >= outage[0] && now < outage[1];
      // A failure is tried twice more within three seconds.
      if (fails) for (const pause of [0.5, 2.5]) perSecond[Math.min(seconds - 1, Math.floor(now + pause))] += scale;
      failures = fails ? failures + 1 : 0;
      now += nextDelayMs({ seconds: refresh, failures, random: chance }) / 1000;
    }
  }
  const steady = perSecond.slice(1800);
  return {
    mean: steady.reduce((sum, value) => sum + value, 0) / steady.length,
    peak: Math.max(...steady),
    highest: Math.max(...perSecond),
  };
}

const number = (value) => Math.round(value).toLocaleString('en');
const table = (head, rows) =>
  [`| ${head.join(' | ')} |`, `| ${head.map((_, index) => (index ? '--:' : '---')).join(' | ')} |`]
    .concat(rows.map((row) => `| ${row.join(' | ')} |`))
    .join('\n');

const cases = [
  ['opened over ten minutes', { arrival: 600 }],
  ['opened over ten minutes, without jitter', { arrival: 600, jitter: false }],
  ['all opened in one second (a push message)', { arrival: 1 }],
  ['all opened in one second, without jitter', { arrival: 1, jitter: false }],
  ['opened over ten minutes, origin down for five', { arrival: 600, outage: [1500, 1800] }],
];
const results = cases.map(([name, options]) => [name, simulate(options)]);
console.log(
  table(
    [
      `a million embeds, refresh="${refresh}"`,
      'mean, requests/s',
      'highest second after half an hour',
      'highest second',
    ],
    results.map(([name, { mean, peak, highest }]) => [name, number(mean), number(peak), number(highest)]),
  ),
);

const [[, { mean }]] = results;
const feedBytes = 30_000;
const unchangedBytes = 300;
/** A publisher changes the feed this often. */
const changesPerHour = 12;
const fullShare = Math.min(1, (changesPerHour * refresh) / 3600);
const megabits = (requests, bytes) => ((requests * bytes * 8) / 1e6).toLocaleString('en', { maximumFractionDigits: 1 });
const withValidators = feedBytes * fullShare + unchangedBytes * (1 - fullShare);
const edges = 200;
const rows = [
  ['straight from the origin, no validators', mean, feedBytes],
  ['straight from the origin, ETag', mean, withValidators],
  [`CDN with ${edges} edges, max-age=30`, edges / 30, feedBytes],
  [`CDN with ${edges} edges, max-age=30, ETag`, edges / 30, withValidators],
  [`CDN with one shield before the origin, max-age=30, ETag`, 1 / 30, withValidators],
];
console.log();
console.log(
  table(
    ['what the origin serves', 'requests/s', 'Mbit/s'],
    rows.map(([name, requests, bytes]) => [
      name,
      requests < 10 ? requests.toFixed(2) : number(requests),
      megabits(requests, bytes),
    ]),
  ),
);
