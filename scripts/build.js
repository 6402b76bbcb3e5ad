// Makes everything in dist/: the script tag's file, the languages, the npm entries with their types, the server, the
// descriptions for editors, and integrity.json.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe } from './describe.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}dist/`;

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
const sides = readdirSync(`${root}src/side`)
  .map((file) => file.replace('.ts', ''))
  // Players of streams are for the npm entries alone.
  .filter((name) => name !== 'hls');
for (const mode of ['bundle', 'hydrate', ...sides.map((name) => `side-${name}`), 'lang', 'npm', 'server']) {
  await build({ root, configFile: `${root}vite.config.ts`, mode, logLevel: 'warn' });
}
execFileSync(process.execPath, [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`], {
  stdio: 'inherit',
});

describe(dist, JSON.parse(readFileSync(`${root}package.json`, 'utf8')));
cpSync(`${root}src/themes`, `${dist}themes`, { recursive: true });
const { styleSheet } = await import(`${dist}server.js`);
writeFileSync(`${dist}newsroom-elements.css`, styleSheet());

/** Hash and sizes of every file that a script tag may load. */
const files = [
  'newsroom-elements.js',
  'newsroom-elements.css',
  'hydrate.js',
  ...sides.map((name) => `${name}.js`),
  ...readdirSync(`${dist}lang`).map((file) => `lang/${file}`),
];
const integrity = files.map((file) => {
  const bytes = readFileSync(dist + file);
  const sha384 = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  const sizes = {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes).length,
  };
  return [file, { integrity: sha384, ...sizes }];
});
writeFileSync(`${dist}integrity.json`, `${JSON.stringify(Object.fromEntries(integrity), null, 2)}\n`);

const [, bundle] = integrity[0];
console.log(`dist/newsroom-elements.js: ${bundle.raw} bytes, ${bundle.gzip} gzip, ${bundle.brotli} brotli`);
