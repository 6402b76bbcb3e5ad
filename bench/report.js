// Numbers → Markdown: medians, ratios of the same round, and how far they spread.

import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { feeds, networks, videos } from './variants.js';

const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};
/** The median distance from the median. */
const spread = (list) => median(list.map((value) => Math.abs(value - median(list))));

const table = (head, rows) =>
  [head, head.map((_, index) => (index ? '--:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const whole = (value) => Math.round(value).toLocaleString('en');

export function report(results, { folder, version, command, load }) {
  const of = (kind, n, name) =>
    results.filter((result) => result.kind === kind && result.n === n && (!name || result.name === name));
  const values = (kind, n, name, key) => of(kind, n, name).map((result) => result[key]);
  const has = (kind, n, name) => of(kind, n, name).length > 0;

  /** Median ± spread, or a dash. */
  const number = (kind, n, name, key, digits = 0, scale = 1) => {
    const list = values(kind, n, name, key).map((value) => value * scale);
    if (!list.length || list.some((value) => !Number.isFinite(value))) return '–';
    const format = (value) =>
      value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
    return list.length > 1 && digits < 3 ? `${format(median(list))} ± ${format(spread(list))}` : format(median(list));
  };
  /** To the first of its kind in the same round. */
  const ratios = (kind, n, name, key, base) =>
    of(kind, n, name).map((result) => {
      const other = of(kind, n, base).find(({ round }) => round === result.round);
      return result[key] / other[key];
    });
  const ratio = (kind, n, name, key, base) => {
    const list = ratios(kind, n, name, key, base);
    if (!list.length || !Number.isFinite(list[0])) return '–';
    return list.length > 1 ? `${median(list).toFixed(2)} ± ${spread(list).toFixed(2)}` : list[0].toFixed(2);
  };

  const floor = 'template';
  const ours = 'newsroom-elements';
  const counts = [20, 100, 1000, 5000].filter((n) => has('feeds', n));
  const peers = Object.keys(feeds);
  const labelled = (variants, cells) => Object.entries(variants).map(([name, { label }]) => [label, ...cells(name)]);

  const renderTable = table(
    ['main-thread CPU, × of `<template>` by hand', ...counts.map((n) => `${whole(n)} cards`)],
    labelled(feeds, (name) => counts.map((n) => ratio('feeds', n, name, 'cpu', floor))),
  );
  const absoluteTable = table(
    ['CPU of the main thread, ms', ...counts.map((n) => `${whole(n)} cards`)],
    labelled(feeds, (name) => counts.map((n) => number('feeds', n, name, 'cpu'))),
  );

  const withJobs = counts.filter((n) => of('feeds', n).some(({ update }) => update !== undefined));
  const jobTables = withJobs.map((n) =>
    table(
      [
        `${whole(n)} cards: CPU, × (ms)`,
        'change one',
        'append 20',
        'refresh, nothing new',
        '… nodes touched',
        'refresh, 1 new, 1 changed',
      ],
      peers
        .filter((name) => has('feeds', n, name))
        .map((name) => [
          feeds[name].label,
          ...['update', 'append', 'refreshSame'].map(
            (job) => `${ratio('feeds', n, name, job, floor)} (${whole(median(values('feeds', n, name, job)))})`,
          ),
          Math.max(...of('feeds', n, name).map(({ touched }) => touched.refreshSame)),
          `${ratio('feeds', n, name, 'refresh', floor)} (${whole(median(values('feeds', n, name, 'refresh')))})`,
        ]),
    ),
  );

  const pageTables = counts.map((n) =>
    table(
      [
        `${whole(n)} cards`,
        'first card, ms',
        'all cards, ms',
        'layout shift',
        'blocked at ¼ CPU, ms',
        'longest task at ¼ CPU, ms',
        'nodes a card',
        'heap a card, kB',
      ],
      peers
        .filter((name) => has('feeds', n, name))
        .map((name) => [
          feeds[name].label,
          number('feeds', n, name, 'firstCard'),
          number('feeds', n, name, 'allCards'),
          number('feeds', n, name, 'shift', 3),
          number('feeds', n, name, 'blocked'),
          number('feeds', n, name, 'longest'),
          number('feeds', n, name, 'nodes', 1, 1 / n),
          number('feeds', n, name, 'heap', 1, 1 / n / 1000),
        ]),
    ),
  );

  const cycleTable =
    has('cycles', 100) &&
    table(
      ['50 times 100 cards, mounted and unmounted', 'nodes kept', 'heap, kB'],
      labelled(feeds, (name) => [
        number('cycles', 100, name, 'kept'),
        number('cycles', 100, name, 'grown', 0, 1 / 1000),
      ]),
    );

  const scriptTable =
    has('scripts', 20) &&
    table(
      ['evaluating the script, ms of CPU', ''],
      ['newsroom-elements', 'preact', 'react'].map((name) => [
        feeds[name].label,
        number('scripts', 20, name, 'evaluated', 1),
      ]),
    );

  const videoCounts = [1, 10, 30].filter((n) => has('videos', n));
  const videoTable = table(
    ['videos at rest', ...videoCounts.flatMap((n) => [`${n}: CPU, ms`, '× by hand', 'requests to others'])],
    Object.keys(videos)
      .filter((name) => has('videos', videoCounts[0], name))
      .map((name) => [
        videos[name].label,
        ...videoCounts.flatMap((n) => [
          number('videos', n, name, 'cpu'),
          ratio('videos', n, name, 'cpu', 'facade'),
          whole(median(values('videos', n, name, 'outside'))),
        ]),
      ]),
  );

  const networkTable =
    has('networks', 20) &&
    table(
      ['slow 4G (150 ms, 1.6 Mbit/s), 20 cards', 'first card, ms', '×', 'layout shift'],
      Object.keys(networks)
        .filter((name) => has('networks', 20, name))
        .map((name) => [
          networks[name].label,
          number('networks', 20, name, 'firstCard'),
          ratio('networks', 20, name, 'firstCard', 'bundle'),
          number('networks', 20, name, 'shift', 3),
        ]),
    );

  const bytes = (files) => {
    const contents = files
      .map((file) => join(folder, file))
      .filter(existsSync)
      .map((path) => readFileSync(path));
    const sum = (size) => contents.reduce((all, one) => all + size(one), 0);
    return [
      sum(({ length }) => length),
      sum((one) => gzipSync(one, { level: 9 }).length),
      sum((one) => brotliCompressSync(one).length),
    ].map(whole);
  };
  const sizeTable = table(
    ['script and style sheet, bytes', 'raw', 'gzip', 'brotli'],
    [
      ['**newsroom-elements.js**: all formats, all six elements', ...bytes(['bundle.js'])],
      ...peers
        .filter((name) => name !== ours && name !== 'template-contained')
        .map((name) => [`${feeds[name].label}, this feed alone`, ...bytes([`${name}.js`, `${name}.css`])]),
      ...['facade', 'lite-youtube-embed', 'justinribeiro'].map((name) => [
        videos[name].label,
        ...bytes([`${name}.js`, `${name}.css`]),
      ]),
    ],
  );

  // ——— The goals ———

  const goals = [];
  const goal = (what, value, most, digits = 2, contained = NaN) => {
    if (!Number.isFinite(value)) return;
    const met = value <= most + 0.5 * 10 ** -digits;
    const far = met ? 'met' : most ? `missed by ${Math.round((value / most - 1) * 100)} %` : 'missed';
    const byHand = Number.isFinite(contained) ? contained.toFixed(digits) : '–';
    goals.push([what, value.toFixed(digits), `≤ ${most.toFixed(digits)}`, far, byHand]);
  };
  const middle = (list) => (list.length ? median(list) : NaN);
  const feedGoal = (what, n, key, most) => {
    const of = (name) => middle(ratios('feeds', n, name, key, floor));
    goal(`${what}, ${whole(n)} cards`, of(ours), most, 2, of('template-contained'));
  };
  for (const [n, most] of [
    [20, 1.1],
    [100, 0.75],
    [1000, 0.4],
    [5000, 0.3],
  ]) {
    feedGoal('CPU', n, 'cpu', most);
  }
  for (const [job, what, most] of [
    ['update', 'change one', 0.2],
    ['append', 'append 20', 0.4],
    ['refresh', 'refresh, 1 new, 1 changed', 0.35],
  ]) {
    feedGoal(what, 1000, job, most);
  }
  goal(
    'nodes touched by a refresh with nothing new',
    Math.max(...of('feeds', 1000, ours).map(({ touched }) => touched.refreshSame ?? NaN)),
    0,
    0,
  );
  goal('longest task at ¼ CPU, 1,000 cards, ms', middle(values('feeds', 1000, ours, 'longest')), 200, 0);
  goal('layout shift, 1,000 cards', middle(values('feeds', 1000, ours, 'shift')), 0, 3);
  feedGoal('heap a card', 1000, 'heap', 0.45);
  goal('nodes kept after 50 cycles', middle(values('cycles', 100, ours, 'kept')), 0, 0);
  goal('30 video teasers at rest, CPU × of a facade by hand', middle(ratios('videos', 30, ours, 'cpu', 'facade')), 1.3);
  goal('30 video teasers at rest, requests to others', middle(values('videos', 30, ours, 'outside')), 0, 0);
  goal('evaluation of the bundle, ms', middle(values('scripts', 20, ours, 'evaluated')), 5, 1);
  goal(
    'first card on slow 4G with the feed preloaded, ×',
    middle(ratios('networks', 20, 'preload', 'firstCard', 'bundle')),
    0.8,
  );
  const goalTable = table(['goal', 'measured', 'asked', '', 'by hand, with `content-visibility`'], goals);

  const section = (title, ...parts) => [`## ${title}`, ...parts].filter(Boolean).join('\n\n');
  return `${[
    '# What it costs to draw news',
    `Written by \`${command}\`: Chromium ${version}, ${cpus().length} × ${cpus()[0].model.trim()}, load ${load.toFixed(1)} when it began, every run in a fresh browser context, peers in seeded random order. CPU is the thread CPU time of the page's main thread from trace events, until the page is at rest; ratios are to the same round; values are medians ± the median distance from the median of ${counts.map((n) => `${of('feeds', n, ours).length} (${whole(n)} cards)`).join(', ')} rounds. Milliseconds are this machine's, and those by the clock depend on what else it does: compare ratios. docs/performance.md explains.`,
    section('Goals', goalTable),
    section('Drawing', `<!-- bench -->\n\n${renderTable}\n\n<!-- /bench -->`, absoluteTable, ...pageTables),
    section('Changing', ...jobTables),
    cycleTable && section('Coming and going', cycleTable),
    scriptTable && section('Starting', scriptTable),
    section('Videos', videoTable),
    networkTable && section('A slow network', networkTable),
    section('Bytes', sizeTable),
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}
