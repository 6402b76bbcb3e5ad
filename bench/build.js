// Builds every peer as its users do, minified and for production, into a folder that goes when the bench ends.

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';

const root = fileURLToPath(new URL('..', import.meta.url));

const svelte = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => ({
      contents: compile(await readFile(path, 'utf8'), { filename: path, generate: 'client' }).js.code,
    }));
  },
};

/** Each peer's entry: what starts every page, given that peer. */
const starts = {
  name: 'starts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^start:/ }, ({ path }) => ({ path: path.slice('start:'.length), namespace: 'start' }));
    onLoad({ filter: /.*/, namespace: 'start' }, ({ path }) => ({
      contents: `import * as peer from './peers/${path}'; import { start } from './page/start.js'; start(peer);`,
      resolveDir: `${root}bench`,
    }));
  },
};

const common = {
  plugins: [svelte, starts],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  conditions: ['production', 'browser'],
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'error',
};
const namesIn = (folder) =>
  readdirSync(`${root}bench/${folder}`)
    .filter((file) => file.endsWith('.js'))
    .map((file) => basename(file, '.js'));

/** @returns the folder, and which files the npm entry `news-feed.js` needs besides itself */
export async function buildPeers() {
  const folder = mkdtempSync(join(tmpdir(), 'newsroom-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const start = (name) => ({ in: `start:${name}.js`, out: `${name}.start` });
  await build({
    ...common,
    outdir: folder,
    entryPoints: [
      ...namesIn('peers').map(start),
      // The same without what starts the page, for its bytes and its style sheet.
      ...namesIn('peers').map((name) => ({ in: `${root}bench/peers/${name}.js`, out: name })),
      ...namesIn('videos').map((name) => ({ in: `${root}bench/videos/${name}.js`, out: name })),
      { in: `${root}bench/page/still.js`, out: 'still.start' },
    ],
  });
  const { metafile } = await build({
    ...common,
    outdir: folder,
    metafile: true,
    splitting: true,
    entryPoints: ['news-feed', 'article-card'].map((name) => `${root}dist/npm/${name}.js`),
  });
  const entry = Object.entries(metafile.outputs).find(([path]) => basename(path) === 'news-feed.js')[1];
  const chunks = entry.imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path));
  cpSync(`${root}dist/newsroom-elements.js`, join(folder, 'bundle.js'));
  return { folder, chunks };
}
