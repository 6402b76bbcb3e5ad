// Pages pin the script by the hash in dist/integrity.json: it must be that of the file, for every file that a script tag may
// come to load.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../', import.meta.url));
const dist = `${root}dist/`;
const integrity = JSON.parse(readFileSync(`${dist}integrity.json`, 'utf8'));

test('Hash and sizes in integrity.json are those of the files.', () => {
  for (const [file, { integrity: hash, raw, gzip, brotli }] of Object.entries(integrity)) {
    const bytes = readFileSync(dist + file);
    assert.equal(hash, `sha384-${createHash('sha384').update(bytes).digest('base64')}`, file);
    const sizes = [bytes, gzipSync(bytes, { level: 9 }), brotliCompressSync(bytes)].map(({ length }) => length);
    assert.deepEqual([raw, gzip, brotli], sizes, file);
  }
});

test('Every file that the script may load beside itself is listed.', () => {
  const script = readFileSync(`${dist}newsroom-elements.js`, 'utf8');
  // What Node alone loads, and what a page loads by another tag.
  const others = ['server.js', 'analytics.js'];
  const files = readdirSync(dist).filter((file) => /\.(js|css)$/.test(file) && !others.includes(file));
  const languages = readdirSync(`${dist}lang`).map((file) => `lang/${file}`);
  assert.deepEqual(Object.keys(integrity).sort(), [...files, ...languages].sort());
  // By itself it imports nothing.
  assert.deepEqual(ts.preProcessFile(script).importedFiles, []);
});

test('The version that the elements say is that of the package.', () => {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  assert.ok(readFileSync(`${dist}newsroom-elements.js`, 'utf8').includes(`"${version}"`));
});
