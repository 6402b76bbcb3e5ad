// What the documents call public is what is public, for people (docs/stability.md) and for AI tools (llms.txt).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { elementsOf } from '../../scripts/manifest.js';
import { written } from '../../scripts/public-api.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file) => readFileSync(root + file, 'utf8');

for (const [file, write] of Object.entries(written)) {
  test(`The lists of ${file} are those of the manifest, the types and the schema (npm run api).`, () => {
    assert.equal(write(read(file)), read(file));
  });
}

const text = read('llms.txt');
const elements = elementsOf(JSON.parse(read('dist/custom-elements.json')));

test('Every link of llms.txt leads to a file that is there, in the repository and in the package.', () => {
  const links = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, href]) => href);
  assert.ok(links.length > 10);
  const listed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 24,
  });
  const packed = new Set(JSON.parse(listed)[0].files.map(({ path }) => path));
  assert.ok(packed.has('llms.txt'));
  assert.deepEqual(
    links.filter((href) => !existsSync(root + href) || !packed.has(href)),
    [],
  );
});

test('Every tag and attribute in the markup of llms.txt is one of ours.', () => {
  for (const [, tag, attributes] of text.matchAll(/<([a-z]+-[a-z-]+)([^>]*)>/g)) {
    const element = elements.find(({ tagName }) => tagName === tag);
    assert.ok(element, tag);
    for (const [, name] of attributes.matchAll(/([\w-]+)=/g)) {
      assert.ok(
        element.attributes.some((attribute) => attribute.name === name),
        `${tag} ${name}`,
      );
    }
  }
});

test('Every entry that llms.txt names is one of the package.', () => {
  const { exports } = JSON.parse(read('package.json'));
  const entries = [...text.matchAll(/[`']newsroom-elements(\/[^`']+)?[`']/g)].map(([, path = '']) => `.${path}`);
  assert.ok(entries.length >= 3);
  assert.deepEqual(
    entries.filter((entry) => !exports[entry]),
    [],
  );
});
