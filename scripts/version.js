// `npm run version`: the changesets become the next version and its part of CHANGELOG.md; then the lock file and every place
// that names the version follow.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (program, ...args) => execFileSync(program, args, { cwd: root, stdio: 'inherit' });

/** Files of prose and code that name it; test/package/version.test.js finds those that are not here. */
export const filesWithVersion = [
  'src/define/define-element.ts',
  'README.md',
  'stories/welcome.mdx',
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** The version as those files write it: in an address, in a file's name, in the code. */
export const versionIn = /(?<=newsroom-elements[/-]|const version = ')\d+\.\d+\.\d+(?:-[\w.]+)?/g;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  run(`${root}node_modules/.bin/changeset`, 'version');
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  for (const file of filesWithVersion) {
    const text = readFileSync(root + file, 'utf8');
    const next = text.replace(versionIn, version);
    if (next !== text) writeFileSync(root + file, next);
  }
  run('npm', 'install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
}
