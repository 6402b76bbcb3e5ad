// Sizes of everything a page may load, from dist/ as last built. Fails when a file has grown by more than 1 % over what
// scripts/sizes.json holds, and says how far each is from its goal. With --write it renews that file and the README's table.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Bytes (gzip) that were asked for. Where one is not met, docs/decisions/0006-size.md says why. */
const goals = {
  'newsroom-elements.js': 40 * 1024,
  'newsroom-elements/news-feed.js': 24 * 1024,
  'newsroom-elements/video-teaser.js': 12 * 1024,
};
const known = JSON.parse(readFileSync(`${root}scripts/sizes.json`, 'utf8'));

const languages = readdirSync(`${root}dist/lang`);

const row = (name, bytes) => {
  const gzip = gzipSync(bytes, { level: 9 }).length;
  return { name, raw: bytes.length, gzip, brotli: brotliCompressSync(bytes).length };
};

/** What an npm entry brings into a page, Lit included, as a bundler makes it. */
async function entry(name) {
  const { outputFiles, metafile } = await build({
    entryPoints: [`${root}dist/npm/${name}.js`],
    bundle: true,
    minify: true,
    format: 'esm',
    splitting: true,
    outdir: '/tmp/size',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const outputs = Object.fromEntries(
    Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]),
  );
  const files = new Set();
  // Languages and the rarer formats are chunks of their own, loaded on demand.
  const add = (path) => {
    if (files.has(path)) return;
    files.add(path);
    for (const { path: next, kind } of outputs[path].imports) if (kind === 'import-statement') add(basename(next));
  };
  add(`${name}.js`);
  const main = outputFiles.filter(({ path }) => files.has(basename(path)));
  return row(`newsroom-elements/${name}.js`, Buffer.concat(main.map(({ contents }) => contents)));
}

const file = (name) => row(name, readFileSync(`${root}dist/${name}`));

/** One row for all languages: a page loads one of them, the largest at worst. */
function languagesRow() {
  const rows = languages.map((name) => file(`lang/${name}`));
  const largest = rows.reduce((most, one) => (one.gzip > most.gzip ? one : most));
  return { ...largest, name: `lang/*.js (${rows.length} files; the largest: ${basename(largest.name, '.js')})` };
}

const entries = readdirSync(`${root}dist/npm`).filter((name) => name.endsWith('.js'));
const rows = [
  file('newsroom-elements.js'),
  file('hydrate.js'),
  ...['lightbox.js', 'metadata.js', 'players.js', 'structured-data.js'].map(file),
  languagesRow(),
  ...(await Promise.all(entries.map((name) => entry(name.replace('.js', ''))))),
];

const table = [
  '| file or entry | raw | gzip | brotli |',
  '| --- | --: | --: | --: |',
  ...rows.map(({ name, raw, gzip, brotli }) => `| \`${name}\` | ${raw} | ${gzip} | ${brotli} |`),
].join('\n');
console.log(table);

for (const { name, gzip } of rows) {
  const goal = goals[name];
  if (goal) console.log(`${name}: ${((gzip / goal) * 100).toFixed(0)} % of its goal of ${goal} bytes.`);
}

if (process.argv.includes('--write')) {
  const sizes = Object.fromEntries(rows.map(({ name, gzip }) => [name, gzip]));
  writeFileSync(`${root}scripts/sizes.json`, `${JSON.stringify(sizes, null, 2)}\n`);
  const readme = readFileSync(`${root}README.md`, 'utf8');
  writeFileSync(`${root}README.md`, readme.replace(/(<!-- sizes -->\n)[^]*?(<!-- \/sizes -->)/, `$1\n${table}\n\n$2`));
} else {
  const grown = rows.filter(({ name, gzip }) => gzip > (known[name] ?? 0) * 1.01);
  for (const { name, gzip } of grown) {
    console.error(`${name} is ${gzip} bytes gzip; scripts/sizes.json says ${known[name] ?? 'nothing of it'}.`);
  }
  if (grown.length) process.exit(1);
}
