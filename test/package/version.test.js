// A script and its side files must be of one version, so every place that names it names that of the package.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesWithVersion, versionIn } from '../../scripts/version.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (file) => readFileSync(root + file, 'utf8');
const { version } = JSON.parse(read('package.json'));

test('Every place that names the version names that of the package.', () => {
  const others = filesWithVersion.flatMap((file) =>
    (read(file).match(versionIn) ?? []).filter((found) => found !== version).map((found) => `${file}: ${found}`),
  );
  assert.deepEqual(others, []);
  assert.match(read('src/define/define-element.ts'), versionIn);
});

test('No other file of the sources, the docs or the manual names a version.', () => {
  const tracked = execFileSync('git', ['ls-files', 'src', 'docs', 'stories', 'demo', 'bin'], {
    cwd: root,
    encoding: 'utf8',
  });
  const naming = tracked
    .split('\n')
    .filter((file) => /\.(ts|js|md|mdx|html|php|njk)$/.test(file) && read(file).match(versionIn));
  assert.deepEqual(
    naming.filter((file) => !filesWithVersion.includes(file)),
    [],
  );
});

test('The notes begin with the newest version.', () => {
  assert.equal(/^## (\S+)$/m.exec(read('CHANGELOG.md'))?.[1], version);
});
