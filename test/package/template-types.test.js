// What the compilers of Vue's and Svelte's templates accept and refuse, and that the demos of frameworks have no fault; what
// JSX accepts is in descriptions.test.js.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (file, ...args) =>
  spawnSync(process.execPath, [`${root}node_modules/${file}`, ...args], { cwd: root, encoding: 'utf8' });

const vueTsc = (folder) => run('vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', folder, '--pretty', 'false');
const svelteCheck = (folder) =>
  run(
    'svelte-check/bin/svelte-check',
    ...['--workspace', folder, '--tsconfig', './tsconfig.json', '--output', 'machine-verbose'],
  );

/** By file, the lines that were refused, counted from 1. */
const checkers = {
  vue: () =>
    [...vueTsc('test/package/vue').stdout.matchAll(/(\w+\.vue)\((\d+),/g)].map(([, file, line]) => `${file}:${line}`),
  svelte: () =>
    svelteCheck('test/package/svelte')
      .stdout.match(/\{.*\}/g)
      .map((text) => JSON.parse(text))
      .map(({ filename, start }) => `${filename}:${start.line + 1}`),
};

for (const [framework, refused] of Object.entries(checkers)) {
  test(`Given ${framework}, right markup compiles and each wrong line is refused.`, { timeout: 120_000 }, () => {
    const file = `wrong.${framework}`;
    const lines = readFileSync(`${root}test/package/${framework}/${file}`, 'utf8').split('\n');
    const wrong = lines.flatMap((line, at) => (/^\s*<\w+-/.test(line) ? [`${file}:${at + 1}`] : []));
    assert.ok(wrong.length >= 5);
    assert.deepEqual([...new Set(refused())].sort(), wrong.sort());
  });
}

// vue-tsc is TypeScript's own compiler, which knows Vue's files besides.
for (const [names, check] of [
  ['React, Vue, Solid and Angular', () => vueTsc('demo/frameworks')],
  ['Svelte', () => svelteCheck('demo/frameworks/svelte')],
]) {
  test(`Given the demos in ${names}, they compile without a fault.`, { timeout: 120_000 }, () => {
    const { status, stdout } = check();
    assert.equal(status, 0, stdout);
  });
}
